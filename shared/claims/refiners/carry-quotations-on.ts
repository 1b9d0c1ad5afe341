// A quotation with no cue of its own, right after one that has a speaker, is that speaker's:
// `"We came," he said. "We saw."` joins the claim; a paragraph of quotation after another likewise.
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';
import { quotationAt } from './take-quotations-whole.ts';

export function carryQuotationsOn(proposals: readonly Proposal[], reading: Reading): readonly Proposal[] {
  const taken = new Set<QuotedSpan>();
  const spoken = proposals.map((proposal) => {
    for (const span of proposal.content) {
      for (
        let at = reading.quotations.indexOf(quotationAt(reading.quotations, span.end - 1) as QuotedSpan);
        at >= 0;
        at--
      ) {
        const quotation = reading.quotations[at] as QuotedSpan;
        if (quotation.end <= span.start) break;
        if (proposal.cue && quotation.start <= proposal.cue.start && proposal.cue.end <= quotation.end) continue;
        taken.add(quotation);
      }
    }
    return proposal;
  });
  return spoken.map((proposal) => {
    const last = proposal.content.at(-1);
    if (!last || !isQuoted(proposal, reading)) return proposal;
    const content = [...proposal.content];
    let from = Math.max(last.end, proposal.passage.sentence.end);
    let at = reading.quotations.findIndex((quotation) => quotation.start >= last.end);
    for (; at >= 0 && at < reading.quotations.length; at++) {
      const next = reading.quotations[at] as QuotedSpan;
      if (taken.has(next) || !/^[\s]*$/.test(reading.text.slice(from, next.start)) || !isWhole(next, reading)) break;
      content.push({ start: next.start, end: next.end });
      taken.add(next);
      from = next.end;
    }
    return { ...proposal, content };
  });
}

/** True where some of the words are quoted. */
function isQuoted({ content }: Proposal, { quotations }: Reading): boolean {
  const last = content.at(-1);
  if (!last) return false;
  const quotation = quotationAt(quotations, last.end - 1);
  return quotation !== undefined || content.some((span) => quotationAt(quotations, span.start) !== undefined);
}

/** A quotation that is a sentence by itself: it ends with a stop, and what follows begins anew. */
function isWhole(quotation: QuotedSpan, { text }: Reading): boolean {
  const words = text.slice(quotation.inner.start, quotation.inner.end);
  return (
    !quotation.closed ||
    (/[.?!…,]["'’”\s]*$/.test(words) &&
      /^\s*(?:\n|[\p{Lu}"“‘']|$)/u.test(text.slice(quotation.end, quotation.end + 12)))
  );
}
