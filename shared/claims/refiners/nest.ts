// Claims within claims: one whose source, cue and words all stand in another's words gets that one as its parent.
// "Velk informed Sadova of his decision, his office said": the office's claim is the parent of Velk's.
import type { Span } from '../../model/span.ts';
import type { Chosen } from '../proposal.ts';
import { spanIndex } from '../span-index.ts';

export interface Nested {
  readonly proposal: Chosen;
  readonly parent: Chosen | undefined;
}

export function nest(proposals: readonly Chosen[]): readonly Nested[] {
  const words = spanIndex(
    proposals.flatMap((proposal) => proposal.content.map(({ start, end }) => ({ start, end, proposal }))),
  );
  const parentsOf = (inner: Chosen): readonly Chosen[] =>
    (inner.cue ? words.touching(inner.cue) : [])
      .map(({ proposal }) => proposal)
      .filter((outer) => outer !== inner && isWithin(inner, outer))
      .sort((a, b) => size(a) - size(b));
  return proposals.flatMap((proposal): readonly Nested[] => {
    const [parent] = parentsOf(proposal);
    if (isPresupposed(proposal, parent)) return [{ proposal, parent: undefined }];
    // what is denied or not said did not happen
    return parent?.act === 'deny' || parent?.negative ? [] : [{ proposal, parent }];
  });
}

const size = ({ content }: Chosen): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

function isWithin(inner: Chosen, outer: Chosen): boolean {
  const inside = (span: Span): boolean =>
    outer.content.some((whole) => whole.start <= span.start && span.end <= whole.end);
  return inner.cue !== null && inside(inner.cue) && inner.content.every(inside);
}

/** "Estrava rejected Kavaria's claim that it was shelled": that Kavaria claims it is the article's word, not Estrava's. */
const isPresupposed = ({ rule, source }: Chosen, parent: Chosen | undefined): boolean =>
  rule === 'his-claim' && source !== null && (parent?.act === 'reject' || parent?.act === 'deny');
