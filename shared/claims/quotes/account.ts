// Every pair of quotation marks → what became of it: a claim's words, a title, a scare quote, or unresolved with the reason.
import type { Claim } from '../../model/claim.ts';
import type { Quotation } from '../../model/quotation.ts';
import type { Reading } from '../passage.ts';
import type { QuotedSpan } from './quotation-marks.ts';

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|with|from|at|by|or|as|is|are)$/i;

export function accountForQuotations({ pairs, text }: Reading, claims: readonly Claim[]): readonly Quotation[] {
  const spoken = claims
    .filter(({ parent }) => parent === undefined)
    .flatMap(({ id, content }) => content.map((span) => ({ ...span, id })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return pairs.map((pair): Quotation => {
    while (at < spoken.length && (spoken[at] as Span3).end <= pair.start) at++;
    const { start, end } = pair;
    for (let i = at; i < spoken.length && (spoken[i] as Span3).start < end; i++) {
      const span = spoken[i] as Span3;
      if (span.start <= pair.inner.start && pair.inner.end <= span.end)
        return { start, end, status: 'claim', claim: span.id };
    }
    return { start, end, ...otherwise(pair, text) };
  });
}

interface Span3 {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

function otherwise(pair: QuotedSpan, text: string): Pick<Quotation, 'status' | 'reason'> {
  const words = text.slice(pair.inner.start, pair.inner.end).trim().split(/\s+/);
  if (!pair.closed) return { status: 'unresolved', reason: 'no closing mark in its paragraph' };
  const big = words.filter((word) => /^[\p{Lu}\d]/u.test(word));
  if (
    words.length > 1 &&
    words.length <= 12 &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || SMALL.test(word)) &&
    big.length > 1
  )
    return { status: 'title' };
  if (words.length === 1 && big.length === 1 && !/[.?!]$/.test(words[0] ?? '')) return { status: 'title' };
  if (words.length <= 5 && !/[.?!]$/.test(words.at(-1) ?? '')) return { status: 'scare-quote' };
  return { status: 'unresolved', reason: 'no speaker found beside it or before it' };
}
