// Each proposal's words, ended at every boundary where they may well end, with how likely that is.
// "said it would stay, but at the time nobody knew" → "it would stay" (.8), "it would stay, but at the time nobody knew" (.2).

import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import { type Features, scorerAt } from '../../scoring/index.ts';
import type { Proposal } from '../proposal.ts';
import { endBeforeAside } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { type Boundary, boundariesOf } from './boundaries.ts';
import { endFeatures } from './end-features.ts';

export const endScorer = scorerAt(new URL('./claim-ends.weights.tsv', import.meta.url));

/** Rules whose words end where their marks say. */
const FIXED = new Set(['quoted', 'name-colon', 'quote-colon', 'signed', 'last-speaker']);

export interface Ended {
  readonly proposal: Proposal;
  /** 0 to 1. */
  readonly chance: number;
}

const LEAST_CHANCE = 0.03;

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
  const stop = Math.min(Math.max(own, stopOf(proposal, first)), beforeGovernor(proposal, first));
  const boundaries = withOwn(boundariesOf(passage, first, stop), Math.min(own, stop));
  if (boundaries.length < 2) return undefined;
  return {
    boundaries,
    features: endFeatures(proposal, first, boundaries, own),
    at: (boundary) => (boundary.last === own && own <= stop ? last : wordsBetween(passage, first, boundary.last)),
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

/** "The army, saying Velk was safe, closed the road": who speaks within an aside says nothing beyond it. */
function beforeGovernor({ passage, cueHead, content }: Proposal, first: number): number {
  let at = content.length === 1 ? cueHead : null;
  for (let steps = 0; at && steps < 6 && /^(acl|acl:relcl|advcl|nsubj|nsubj:pass|appos)$/.test(at.relation); steps++) {
    const governor: Token | undefined = passage.head(at);
    if (governor && at.index < first && governor.index > first + 1) {
      const group = passage
        .children(governor)
        .filter(({ relation, index }) => /^(aux|aux:pass|cop)$/.test(relation) && index > first);
      return Math.min(governor.index, ...group.map(({ index }) => index)) - 1;
    }
    at = governor ?? null;
  }
  return passage.last;
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

/** The proposal with its words ended at each boundary that is not too unlikely, and how likely the words end there. */
export function endedEverywhere(proposal: Proposal): readonly Ended[] {
  const ends = endsOf(proposal);
  if (!ends) return [{ proposal, chance: 1 }];
  let past = 1;
  return ends.boundaries.flatMap((boundary, at) => {
    const here = boundary.mark === 'end' ? 1 : endScorer.probability(ends.features[at] as Features);
    const chance = past * here;
    past *= 1 - here;
    const span = chance < LEAST_CHANCE ? null : ends.at(boundary);
    return span ? [{ proposal: { ...proposal, content: [...proposal.content.slice(0, -1), span] }, chance }] : [];
  });
}
