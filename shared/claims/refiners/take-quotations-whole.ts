// Words that end inside a quotation which they opened run to its closing mark, over sentences and paragraphs:
// `He said the plan "has failed. We told them so."` is one content, not half of one.
import type { Span } from '../../model/span.ts';
import type { Reading } from '../passage.ts';
import type { Chosen } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';

export function takeQuotationsWhole(proposals: readonly Chosen[], reading: Reading): readonly Chosen[] {
  return proposals.map((proposal) => ({
    ...proposal,
    content: proposal.content.map((span) => extended(span, reading)),
  }));
}

function extended(span: Span, { quotations }: Reading): Span {
  const cut = quotationAt(quotations, span.end - 1);
  if (!cut || cut.end <= span.end || cut.start < span.start) return span;
  return { start: span.start, end: cut.end };
}

/** The quotation that holds `offset`; they do not overlap and stand in reading order. */
export function quotationAt(quotations: readonly QuotedSpan[], offset: number): QuotedSpan | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as QuotedSpan).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found && found.start <= offset ? found : undefined;
}
