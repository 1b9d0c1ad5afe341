// A quotation with no cue of its own, right after one that has a speaker, is that speaker's:
// `"We came," he said. "We saw."` joins the claim; a paragraph of quotation after another likewise.
import type { Span } from '../../model/span.ts';
import type { Reading } from '../passage.ts';
import type { Chosen } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';
import { spanIndex } from '../span-index.ts';

export function carryQuotationsOn(proposals: readonly Chosen[], reading: Reading): readonly Chosen[] {
  const { touching } = spanIndex(reading.quotations);
  const place = new Map(reading.quotations.map((quotation, index) => [quotation, index]));
  const taken = new Set(
    proposals.flatMap(({ cue, content }) =>
      content.flatMap(touching).filter((quotation) => !cue || !holds(quotation, cue)),
    ),
  );
  return proposals.map((proposal) => {
    const last = proposal.content.at(-1);
    const quoted = last && proposal.content.flatMap(touching).at(-1);
    if (!last || !quoted) return proposal;
    const content = [...proposal.content];
    let from = Math.max(last.end, proposal.passage.sentence.end);
    for (let at = (place.get(quoted) ?? 0) + 1; at < reading.quotations.length; at++) {
      const next = reading.quotations[at] as QuotedSpan;
      if (next.start < from) continue;
      if (taken.has(next) || !/^\s*$/.test(reading.text.slice(from, next.start)) || !isWhole(next, reading)) break;
      content.push({ start: next.start, end: next.end });
      taken.add(next);
      from = next.end;
    }
    return { ...proposal, content };
  });
}

/** A cue inside the quotation is the speaker's own word, and leaves the quotation free. */
const holds = (quotation: QuotedSpan, cue: Span): boolean => quotation.start <= cue.start && cue.end <= quotation.end;

/** A quotation that is a sentence by itself: it ends with a stop, and what follows begins anew. */
function isWhole(quotation: QuotedSpan, { text }: Reading): boolean {
  const words = text.slice(quotation.inner.start, quotation.inner.end);
  return (
    !quotation.closed ||
    (/[.?!…,]["'’”\s]*$/.test(words) &&
      /^\s*(?:\n|[\p{Lu}"“‘']|$)/u.test(text.slice(quotation.end, quotation.end + 12)))
  );
}
