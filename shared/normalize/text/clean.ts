// Decoded characters → the contract's characters: NFC, every Unicode space plain, zero-width, soft-hyphen and control characters out.
// "Sha­ren  Pass\u00a0road" → "Sharen Pass road". Quotes and dashes stay as they are.
import { C1 } from './windows.ts';

/**
 * What stands in U+0080 to U+009F was Windows-1252 read as Latin-1, here or on its way here: 92 is an apostrophe that
 * some program did not know. HTML reads character references so (Living Standard, 13.2.5.80).
 */
const MISREAD = /[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g;

/** Characters that show nothing: soft hyphen, zero-width ones, directional marks, controls other than line breaks, variation selectors. */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself here
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed are line breaks
const BREAKS = /\r\n|[\r\u000b\u000c\u2028\u2029]/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** The characters by the contract; line breaks become "\n" and are otherwise kept. */
export function cleanCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(BREAKS, '\n')
    .replace(MISREAD, (byte) => C1[byte.charCodeAt(0) - 0x80] as string)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .normalize('NFC');
}

/** One paragraph: clean characters, each run of white space one space, trimmed. */
export function cleanParagraph(raw: string): string {
  return cleanCharacters(raw)
    .replace(/[ \n]+/g, ' ')
    .trim();
}
