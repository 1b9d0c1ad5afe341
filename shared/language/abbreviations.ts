// Which periods belong to their word: "Gen.", "U.S.", "J.", "No. 5".
// keepsPeriod("Lt. Gen. Lee", 0, "Lt") → "Lt.".
import { isSpelling } from './spellings.ts';

const NUMERAL_FOLLOWS = /^\.\s?(?:\d|[IVXLC]+\b)/;
// An initial: a name, a comma or another initial follows.
const NAME_FOLLOWS = /^\.(?:\s{1,2}|-|(?=\p{L}\.))["“‘(]?\p{Lu}|^\.[,;]/u;

/** The word with its period, where the period is the word's own; else the word as it is. */
export function keepsPeriod(text: string, at: number, word: string, end: number): string {
  const after = at + word.length;
  if (after >= end || text[after] !== '.' || text[after + 1] === '.') return word;
  const lower = word.toLowerCase();
  const rest = text.slice(after, after + 6);
  if (isSpelling('reference', lower) && NUMERAL_FOLLOWS.test(rest)) return `${word}.`;
  if (isSpelling('title', lower) && word[0] !== word[0]?.toLowerCase() && /^\.\s/.test(rest)) return `${word}.`;
  if (isSpelling('abbreviation', lower) && !(lower === 'mon' && word === lower)) return `${word}.`;
  if (/^\p{Lu}$/u.test(word) && NAME_FOLLOWS.test(rest)) return `${word}.`;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return `${word}.`;
  return word;
}
