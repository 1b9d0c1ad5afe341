// Hyphens as the treebanks cut them: Anglo|-|American, but co-founder, since a prefix stays with its word.
// joinHyphens("co-founder", [co, -, founder]) → [co-founder].
import type { Span } from '../model/span.ts';
import { isSpelling } from './spellings.ts';

const WORD = /^\p{L}[\p{L}\p{N}'’]*$/u;

export function joinHyphens(text: string, tokens: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Span;
    const hyphen = tokens[at + 1];
    const next = tokens[at + 2];
    const before = joined.at(-1);
    const startsWord =
      before === undefined || before.end < token.start || !/[-–]/.test(text.slice(before.start, before.end));
    if (
      hyphen &&
      next &&
      startsWord &&
      token.end === hyphen.start &&
      hyphen.end === next.start &&
      text.slice(hyphen.start, hyphen.end) === '-' &&
      WORD.test(text.slice(next.start, next.end)) &&
      isSpelling('prefix', text.slice(token.start, token.end).toLowerCase())
    ) {
      joined.push({ start: token.start, end: next.end });
      at += 2;
    } else joined.push(token);
  }
  return joined;
}
