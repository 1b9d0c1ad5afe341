// Content → direct (all of it quoted), mixed (some of it) or indirect; and the words in it that hedge.
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Reading } from '../passage.ts';
import { quotationAt } from '../refiners/take-quotations-whole.ts';

const HEDGES = wordsOf('hedge');

export function formOf(content: readonly Span[], { quotations }: Reading): Claim['form'] {
  const whole = content.map((span) => {
    const quotation = quotationAt(quotations, span.start);
    return quotation !== undefined && span.end <= quotation.end && span.start <= quotation.inner.start;
  });
  if (content.length > 0 && whole.every(Boolean)) return 'direct';
  const touched = content.some((span) => {
    const near = quotationAt(quotations, span.end - 1) ?? quotationAt(quotations, span.start);
    return near !== undefined || holdsAny(quotations, span);
  });
  return touched ? 'mixed' : 'indirect';
}

export function hedgesIn(content: readonly Span[], text: string): readonly Span[] {
  return content.flatMap((span) =>
    [...text.slice(span.start, span.end).matchAll(/\p{L}[\p{L}-]*/gu)]
      // "May" is a month, "may" hedges
      .filter(([word]) => HEDGES.has(word))
      .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length })),
  );
}

/** A quotation begins within the span. */
function holdsAny(quotations: Reading['quotations'], span: Span): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Span).start < span.start) low = middle + 1;
    else high = middle;
  }
  return low < quotations.length && (quotations[low] as Span).start < span.end;
}
