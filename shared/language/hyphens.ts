// Hyphens as the treebanks cut them: Anglo|-|American, but co-founder and Ki-moon, since prefixes and name syllables stay with their word.
// joinHyphens("co-founder", [co, -, founder]) → [co-founder].
import type { Span } from '../model/span.ts';
import { isSpelling } from './spellings.ts';

const WORD = /^\p{L}[\p{L}\p{N}'’]*$/u;
const CAPITALIZED = /^\p{Lu}/u;

const stayWhole = (left: string, right: string): boolean => {
  const low = left.toLowerCase();
  if (isSpelling('prefix', low)) return WORD.test(right);
  return CAPITALIZED.test(left) && isSpelling('syllable', low) && isSpelling('syllable', right.toLowerCase());
};

/** A word broken off, as transcripts write it: "I w- I went"; but not "two- and three-year". */
const isStutter = (text: string, token: Span, hyphen: Span, next: Span | undefined): boolean =>
  text.slice(hyphen.start, hyphen.end) === '-' &&
  token.end === hyphen.start &&
  (next === undefined || next.start > hyphen.end) &&
  /^\p{L}{1,2}$/u.test(text.slice(token.start, token.end)) &&
  (next === undefined || !/^(?:and|or|to|,)$/.test(text.slice(next.start, next.end)));

export function joinHyphens(text: string, tokens: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Span;
    const hyphen = tokens[at + 1];
    const next = tokens[at + 2];
    const before = joined.at(-1);
    const begins =
      before === undefined || before.end < token.start || !/[-–]/.test(text.slice(before.start, before.end));
    if (
      hyphen &&
      next &&
      begins &&
      token.end === hyphen.start &&
      hyphen.end === next.start &&
      text.slice(hyphen.start, hyphen.end) === '-' &&
      stayWhole(text.slice(token.start, token.end), text.slice(next.start, next.end))
    ) {
      joined.push({ start: token.start, end: next.end });
      at += 2;
    } else if (hyphen && begins && isStutter(text, token, hyphen, next)) {
      joined.push({ start: token.start, end: hyphen.end });
      at += 1;
    } else joined.push(token);
  }
  return joined;
}
