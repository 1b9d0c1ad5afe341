// Tokens → spans of the text, without the commas, dashes and unmatched marks at their edges.
// wordsBetween(passage, 3, 9) gives the words of tokens 3 to 9; "The plan, which failed," → "The plan, which failed".
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import type { Passage } from '../passage.ts';

const EDGE = /^[\s,;:.–—\-…]$/;
const MARK = /["“”„«»‘’'`]/;

export const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.form);

/** Index of the sentence's last token that ends where a quotation does, or before. */
export const lastOfQuotation = (passage: Passage, { end }: Span): number =>
  passage.tokens.findLastIndex((token) => token.end <= end);

/** The words from token `from` to token `to`, trimmed; null where none is left. */
export function wordsBetween(passage: Passage, from: number, to: number): Span | null {
  const first = passage.tokens[Math.max(from, 0)];
  const last = passage.tokens[Math.min(to, passage.last)];
  if (!first || !last || first.start >= last.end) return null;
  return trimSpan(passage.text, { start: first.start, end: last.end }, (at) => markBelongs(passage, at, first, last));
}

/** Cuts blanks and separating punctuation from both ends; a quotation mark stays where its partner is inside. */
export function trimSpan(text: string, span: Span, keepMark: (at: number) => boolean = () => false): Span | null {
  let { start, end } = span;
  const cut = (at: number): boolean => {
    const c = text[at] as string;
    return EDGE.test(c) || (MARK.test(c) && !keepMark(at));
  };
  while (start < end && cut(start)) start++;
  while (end > start && cut(end - 1)) end--;
  // "the Atomic Energy Agency (IAEA" + ")"
  if (text[end] === ')' && /\([^()]*$/.test(text.slice(Math.max(start, end - 60), end))) end++;
  return start < end ? { start, end } : null;
}

function markBelongs(passage: Passage, at: number, first: Token, last: Token): boolean {
  const inside = passage.tokens.slice(first.index, last.index + 1).find((token) => token.start <= at && at < token.end);
  const quotation = inside && passage.quotationAt(inside);
  if (!quotation) return inside !== undefined && /[\p{L}\p{N}]/u.test(inside.form);
  if (at >= quotation.inner.start && at < quotation.inner.end) return true;
  return quotation.start >= first.start && quotation.end <= last.end;
}
