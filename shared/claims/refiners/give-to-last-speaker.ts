// A whole sentence in quotation marks with no cue anywhere belongs to the last speaker of the paragraph or of the one before:
// `Novak was calm. "It will pass."` → a claim without a cue, and less sure.
import type { Reading } from '../passage.ts';
import type { Chosen } from '../proposal.ts';
import type { QuotedSpan } from '../quotes/quotation-marks.ts';
import { spanIndex } from '../span-index.ts';

export function giveToLastSpeaker(proposals: readonly Chosen[], reading: Reading): readonly Chosen[] {
  const spoken = [...proposals].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const taken = spanIndex(
    proposals.flatMap(({ content, cue }) => content.map(({ start, end }) => ({ start, end, cue }))),
  );
  const places = spanIndex(
    reading.passages.map((passage) => ({ start: passage.sentence.start, end: passage.sentence.end, passage })),
  );
  const found: Chosen[] = [];
  let at = 0;
  let last: Chosen | undefined;
  for (const quotation of reading.quotations) {
    for (; at < spoken.length && ((spoken[at] as Chosen).content[0]?.start ?? 0) <= quotation.start; at++) {
      const proposal = spoken[at] as Chosen;
      if (
        proposal.source &&
        proposal.source.head.start >= proposal.source.start &&
        proposal.score >= 0.8 &&
        (!last || isOuter(proposal, last))
      )
        last = proposal;
    }
    // what is said within the quotation leaves the quotation free
    const others = taken
      .touching(quotation)
      .filter(({ cue }) => !cue || cue.start < quotation.start || cue.end > quotation.end);
    if (others.length > 0) continue;
    const passage = places.touching({ start: quotation.start, end: quotation.start + 1 })[0]?.passage;
    if (
      !last ||
      !passage ||
      !standsAlone(quotation, reading, passage.paragraph === last.passage.paragraph ? 2 : 4) ||
      passage.paragraph - last.passage.paragraph > 1
    )
      continue;
    found.push({
      rule: 'last-speaker',
      passage,
      source: last.source,
      cue: null,
      cueHead: null,
      content: [{ start: quotation.start, end: quotation.end }],
      act: 'state',
      score: 0.55,
    });
  }
  return [...proposals, ...found];
}

const isOuter = (proposal: Chosen, last: Chosen): boolean =>
  !last.content.some(
    (span) => proposal.source !== null && span.start <= proposal.source.start && proposal.source.end <= span.end,
  );

/** A sentence by itself, of so many words at least. */
function standsAlone(quotation: QuotedSpan, { text }: Reading, least: number): boolean {
  const words = text.slice(quotation.inner.start, quotation.inner.end);
  const before = text.slice(Math.max(0, quotation.start - 3), quotation.start);
  return (
    /(?:^|[.?!:”"]\s*|\n\s*)$/.test(before) &&
    /[.?!…]\s*$/.test(words) &&
    words.split(/\s+/).length >= least &&
    /^[^\p{L}]*\p{Lu}/u.test(words)
  );
}
