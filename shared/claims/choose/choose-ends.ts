// Each proposal's words, ended where a learned choice among all boundaries ends them.
// "said it would stay, but at the time nobody knew" → "it would stay".

import type { Span } from '../../model/span.ts';
import { type Features, scorerAt, traceDecision } from '../../scoring/index.ts';
import type { Proposal } from '../proposal.ts';
import { endBeforeAside } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { type Boundary, boundariesOf } from './boundaries.ts';
import { endFeatures } from './end-features.ts';

export const endScorer = scorerAt(new URL('./claim-ends.weights.tsv', import.meta.url));

/** Rules whose words end where their marks say. */
const FIXED = new Set(['quoted', 'name-colon', 'quote-colon', 'signed', 'last-speaker']);

export interface Ends {
  readonly boundaries: readonly Boundary[];
  readonly features: readonly Features[];
  /** The words where they end at a boundary. */
  readonly at: (boundary: Boundary) => Span | null;
}

/** Where the last of the proposal's words may end; undefined where there is nothing to choose. */
export function endsOf(proposal: Proposal): Ends | undefined {
  const { passage, content, cue, rule } = proposal;
  const last = content.at(-1);
  const { sentence, tokens } = passage;
  if (!last || FIXED.has(rule) || last.start < sentence.start || last.end > sentence.end) return undefined;
  if (cue && cue.start > last.start) return undefined;
  const first = tokens.findIndex(({ end }) => end > last.start);
  const own = tokens.findLastIndex(({ start }) => start < last.end);
  const boundaries = withOwn(boundariesOf(passage, first, Math.max(own, stopOf(proposal, first))), own);
  if (boundaries.length < 2) return undefined;
  return {
    boundaries,
    features: endFeatures(proposal, first, boundaries, own),
    at: (boundary) => (boundary.last === own ? last : wordsBetween(passage, first, boundary.last)),
  };
}

/** The words never run over who speaks, nor out of the relative clause that their cue stands in. */
function stopOf({ passage, source, cueHead }: Proposal, first: number): number {
  const speaks = source ? passage.tokens.findIndex(({ start }) => start >= source.start) : -1;
  if (speaks > first + 1) return passage.tokens[speaks - 1]?.form.toLowerCase() === 'by' ? speaks - 2 : speaks - 1;
  // "…, a claim the army denies": another party's aside is no part of it
  const aside = endBeforeAside(passage, first, passage.last);
  if (cueHead?.relation !== 'acl:relcl') return aside;
  const beyond = passage.tokens.find(
    ({ index, form, xpos }) =>
      index > first && /^(VBD|VBZ|VBP|MD)$/.test(xpos) && passage.tokens[index - 1]?.form === ',' && form !== ',',
  );
  return beyond ? Math.min(aside, beyond.index - 2) : aside;
}

/** Where the rule would end is a boundary too. */
function withOwn(boundaries: readonly Boundary[], own: number): readonly Boundary[] {
  if (boundaries.some(({ last }) => last === own)) return boundaries;
  const before = boundaries.filter(({ last }) => last < own);
  return [
    ...before,
    { last: own, next: undefined, mark: '', top: undefined, head: undefined },
    ...boundaries.slice(before.length),
  ];
}

/** The boundary that the words most likely run to: past all before it, and no farther. */
export function likeliestEnd({ boundaries, features }: Ends): Boundary {
  let past = 1;
  let best = { probability: -1, boundary: boundaries.at(-1) as Boundary };
  for (const [at, boundary] of boundaries.entries()) {
    const ends = boundary.mark === 'end' ? 1 : endScorer.probability(features[at] as Features);
    if (past * ends > best.probability) best = { probability: past * ends, boundary };
    past *= 1 - ends;
  }
  return best.boundary;
}

export function chooseEnd(proposal: Proposal): Proposal {
  const ends = endsOf(proposal);
  if (!ends) return proposal;
  const chosen = likeliestEnd(ends);
  for (const [at, boundary] of ends.boundaries.entries())
    traceDecision(
      endScorer,
      { question: 'Where do its words end?', about: proposal.cue ?? (proposal.content.at(-1) as Span) },
      {
        label: `after “${lastWords(proposal, boundary)}”`,
        features: ends.features[at] as Features,
        chosen: boundary === chosen,
      },
    );
  const span = ends.at(chosen);
  return span ? { ...proposal, content: [...proposal.content.slice(0, -1), span] } : proposal;
}

const lastWords = ({ passage }: Proposal, { last }: Boundary): string => {
  const from = passage.tokens[Math.max(0, last - 2)];
  const to = passage.tokens[last];
  return from && to ? passage.text.slice(from.start, to.end) : '';
};
