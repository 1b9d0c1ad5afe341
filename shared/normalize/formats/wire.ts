// Wire text as agencies send it over lines (IPTC 7901, ANPA 1312) → a draft of each message.
// SOH header, STX headline and text, ETX "131137 GMT Nov 13", EOT → title, text and date without the header and the notes to editors.
import { Refused } from '../../model/refusal.ts';
import { namesOf } from '../containers/identity.ts';
import { CONTAINER_LIMITS } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import { decode } from '../text/decode.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import type { Source } from './source.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are the format's marks
const BEGINS = /^[\u0000\u0016\s]{0,40}\u0001[^\u0002]{3,500}\u0002/;

/** Start of heading, and start of text soon after it. */
export const isWire = (head: string): boolean => BEGINS.test(head);

export function readWire({ bytes, charset }: Source): readonly Draft[] {
  const messages = decode(bytes, charset)
    .split('\u0001')
    .filter((message) => message.includes('\u0002'));
  if (messages.length > CONTAINER_LIMITS.members)
    throw new Refused('container.members', `The file holds more than ${CONTAINER_LIMITS.members} messages. Split it.`);
  const drafts = messages.map(draftOf);
  const names = namesOf(drafts.map(({ title = '', paragraphs }) => [title, ...paragraphs]));
  return drafts.length === 1 ? drafts : drafts.map((draft, index) => ({ ...draft, member: names[index] }));
}

function draftOf(message: string): Draft {
  const [, after = ''] = message.split('\u0002', 2);
  const [text = '', tail = ''] = after.split('\u0003', 2);
  // A service sets new lines with controls of its own, and marks a field's end by "<" or "=".
  const lines = withoutNotes(text.replace(/\r\n?/g, '\n').split('\n'));
  const top = topOf(lines);
  const words = lines.slice(top.length).map((line) => line.replace(/<\s*$/, ''));
  const headline = top.filter(({ kind }) => kind === 'title').map((line) => line.words);
  return {
    title: headline.join(' ') || undefined,
    bylineText: top.find(({ kind }) => kind === 'byline')?.words,
    paragraphs: paragraphsOf(withoutSignOff(words).join('\n').replace(/ _ /g, ' — ')),
    dates: dateIn(tail),
    needsBody: true,
  };
}

interface Top {
  readonly kind: 'title' | 'byline' | 'other';
  readonly words: string;
}

/** Lines above the text: each ends with "=" or "<", begins with "^", or stands flush above an indented text. */
function topOf(lines: readonly string[]): readonly Top[] {
  const text = lines.findIndex((line) => /^(?: {2,}|\t)\S/.test(line));
  const end = text < 0 ? lines.findIndex((line) => line.trim() === '') : text;
  const top = lines.slice(0, Math.min(Math.max(0, end), MOST));
  let titled = false;
  return top.map((line): Top => {
    const words = line
      .replace(/^\s*\^/, '')
      .replace(/\s*[=<]\s*$/, '')
      .trim();
    if (/^by\s/i.test(words)) return { kind: 'byline', words };
    const closed = /[=<]\s*$/.test(line);
    if (words === '' || titled || SLUG.test(words)) return { kind: 'other', words };
    // One headline may go over several lines; its sign stands at the end of the last.
    titled = closed || top.every((other) => !/[=<]\s*$/.test(other));
    return { kind: 'title', words };
  });
}

const MOST = 12;
/** "BC-US--Ferry, 1st Ld-Writethru", "Estrava-politics/". */
const SLUG = /^(?:[A-Z]{2}-\S.*|\S+-\S+\/?|\S+\/)$/;

/** What follows "not for publication", with the rule and heading above it, is for editors. */
function withoutNotes(lines: readonly string[]): readonly string[] {
  let end = lines.findIndex((line) => /\bnot (?:for|intended for) publication\b/i.test(line));
  if (end < 0) return lines;
  while (end > 0 && (/^[\s*#=_-]*$/.test(lines[end - 1] as string) || /^\s*#/.test(lines[end - 1] as string))) end--;
  return end > 0 ? lines.slice(0, end) : lines;
}

/** "xpa wsz jln npr" at the end: who wrote and passed it. */
function withoutSignOff(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] as string).trim() === '') end--;
  return /^\s*[a-z]{2,5}(?:[ /][a-z]{1,4}){1,6}\s*$/.test(lines[end - 1] ?? '') ? lines.slice(0, end - 1) : lines;
}

/** "131137 GMT Nov 13": the 13th at 11:37, November 2013. */
function dateIn(tail: string): NonNullable<Draft['dates']> {
  const found = /(\d{2})(\d{2})(\d{2})\s?(?:GMT|UTC|Z)\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\b/.exec(
    tail.slice(0, 200),
  );
  // ANPA: "AP-NY-05-03-21 0515GMT".
  const [, m, d, y, h, min] =
    /-(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})(?:GMT|UTC|E[SD]T)?/.exec(tail.slice(0, 200)) ?? [];
  if (y) return [{ kind: 'published', raw: `${century(y)}-${m}-${d}T${h}:${min}`, from: 'header' }];
  if (!found) return [];
  const [, day, hour, minute, month, year = ''] = found;
  const full = year.length === 4 ? year : century(year);
  return [{ kind: 'published', raw: `${day} ${month} ${full}, ${hour}:${minute} GMT`, from: 'header' }];
}

const century = (year: string): string => (Number(year) < 70 ? `20${year}` : `19${year}`);
