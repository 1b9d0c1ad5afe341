// Text that was UTF-8, was read as Windows-1252 and saved so → as it was: "â€œNeverâ€\u009d, in a cafÃ©" → "“Never”, in a café".
// Only whole sequences that no English text holds are put right; what was lost on the way stays as it is.
import { C1 } from './windows.ts';

const CONTINUING = `[${C1}\u0080-\u00bf]`;
/** Latin letters with marks, and punctuation, the euro and the trademark. */
const MANGLED = new RegExp(`[ÂÃÄÅ]${CONTINUING}|â[€‚ƒ„\u0080-\u0084]${CONTINUING}`, 'g');
/** The marks that text in English is full of; others are mended only beside these. */
const SIGN = /â(?:€|\u0080)[\u0080-\u00bf™œ˜“”¦\ufffd]|Ã[©¨¡±¶¼]|Â[\u00a0£°]/;

export function unmangled(text: string): string {
  if (!SIGN.test(text)) return text;
  const mended = text
    .replace(MANGLED, (sequence) => read(sequence) ?? sequence)
    // The closing quotation mark's last byte is none in Windows-1252, and is often lost.
    .replace(/â€(?:\ufffd|(?=[\s,.;:!?)]|$))/g, '”');
  return mended;
}

function read(sequence: string): string | undefined {
  const bytes = Uint8Array.from(sequence, (character) => {
    const high = C1.indexOf(character);
    return high >= 0 ? 0x80 + high : character.charCodeAt(0);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
