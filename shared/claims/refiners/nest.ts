// Claims within claims: one whose source, cue and words all stand in another's words gets that one as its parent.
// "Velk informed Sadova of his decision, his office said": the office's claim is the parent of Velk's.
// Inside somebody's own words only what is surely said counts, and "I think" there is the speaker's own.
import type { Span } from '../../model/span.ts';
import { cueNouns } from '../lexicon/cue-lexicon.ts';
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import { spanIndex } from '../span-index.ts';

export interface Nested {
  readonly proposal: Proposal;
  readonly parent: Proposal | undefined;
}

export function nest(proposals: readonly Proposal[], reading: Reading): readonly Nested[] {
  const words = spanIndex(
    proposals.flatMap((proposal) => proposal.content.map(({ start, end }) => ({ start, end, proposal }))),
  );
  const parentsOf = (inner: Proposal): readonly Proposal[] =>
    (inner.cue ? words.touching(inner.cue) : [])
      .map(({ proposal }) => proposal)
      .filter((outer) => outer !== inner && isWithin(inner, outer))
      .sort((a, b) => size(a) - size(b));
  const found = proposals.map((proposal) => {
    const parents = parentsOf(proposal);
    return { proposal, parents: isPresupposed(proposal, parents[0]) ? [] : parents };
  });
  const kept = found.filter(
    ({ proposal, parents }) => parents[0] === undefined || countsInside(proposal, parents[0], reading),
  );
  const present = new Set(kept.map(({ proposal }) => proposal));
  return kept.map(({ proposal, parents }) => ({ proposal, parent: parents.find((parent) => present.has(parent)) }));
}

const size = ({ content }: Proposal): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

function isWithin(inner: Proposal, outer: Proposal): boolean {
  const inside = (span: Span): boolean =>
    outer.content.some((whole) => whole.start <= span.start && span.end <= whole.end);
  return inner.cue !== null && inside(inner.cue) && inner.content.every(inside);
}

/** "Estrava rejected Kavaria's claim that it was shelled": that Kavaria claims it is the article's word, not Estrava's. */
const isPresupposed = ({ rule, source }: Proposal, parent: Proposal | undefined): boolean =>
  rule === 'his-claim' && source !== null && (parent?.act === 'reject' || parent?.act === 'deny');

const PERFECT = /\bhad\b/i;
const SPOKEN = new Set([
  'accuse',
  'demand',
  'deny',
  'reject',
  'condemn',
  'support',
  'intend',
  'appeal',
  'warn',
  'commit',
]);

function countsInside(proposal: Proposal, parent: Proposal, { text }: Reading): boolean {
  const { source, score, rule, cueHead, passage, act } = proposal;
  const words = source && text.slice(source.start, source.end).toLowerCase();
  if (!source || /^(i|we|you|me|us|my|our|your)$/.test(words ?? '')) return false;
  // what a denial denies did not happen
  if (parent.negative || ((parent.act === 'deny' || parent.act === 'reject') && score < 0.9)) return false;
  if (score >= 0.8) return true;
  const first = proposal.content[0];
  if (!first || !cueHead) return false;
  if (!/^VB[DZPN]$/.test(cueHead.xpos) || passage.all(cueHead, 'aux').some(({ xpos }) => xpos === 'MD')) return false;
  const past = PERFECT.test(
    passage
      .all(cueHead, 'aux')
      .map(({ form }) => form)
      .join(' '),
  );
  if (SPOKEN.has(act) && !past && cueHead.xpos !== 'VBN') return true;
  return (
    rule === 'condemned-it' &&
    text
      .slice(first.start, first.end)
      .toLowerCase()
      .split(/\W+/)
      .slice(0, 4)
      .some((word) => cueNouns.has(word))
  );
}
