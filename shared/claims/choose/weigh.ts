// Proposals → how likely each is a claim, by a learned scorer; those that are less likely than not are dropped.
// The likelihood becomes the claim's confidence.

import type { Token } from '../../language/index.ts';
import { scorerAt, traceDecision } from '../../scoring/index.ts';
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import { spanIndex } from '../span-index.ts';
import { type Around, claimFeatures } from './claim-features.ts';

export const claimScorer = scorerAt(new URL('./claims.weights.tsv', import.meta.url));

const LEAST = 0.42;
const LEAST_WITHIN = 0.55;

export function weigh(proposals: readonly Proposal[], reading: Reading): readonly Proposal[] {
  return withAround(proposals.filter(staysWithinItsQuotation)).flatMap(([proposal, around]) => {
    const features = claimFeatures(proposal, reading, around);
    const score = claimScorer.probability(features);
    const chosen = score >= (around.outer ? LEAST_WITHIN : LEAST);
    const about = proposal.cue ?? proposal.content[0];
    if (about)
      traceDecision(
        claimScorer,
        { question: 'Is it a claim?', about },
        { label: `${proposal.act}, by ${proposal.rule}`, features, chosen },
      );
    return chosen ? [{ ...proposal, score }] : [];
  });
}

/** Who speaks within a quotation claims nothing beyond it: in `"Sadov is lying," he said` it is not said that he said so. */
function staysWithinItsQuotation({ passage, cueHead, content }: Proposal): boolean {
  const quotation = cueHead && passage.quotationAt(cueHead);
  return !quotation || content.some(({ start }) => start < quotation.end);
}

/** Each proposal with what else is proposed around it. */
export function withAround(proposals: readonly Proposal[]): readonly (readonly [Proposal, Around])[] {
  const words = spanIndex(
    proposals.flatMap((proposal) => proposal.content.map(({ start, end }) => ({ start, end, proposal }))),
  );
  const rules = new Map<Token, number>();
  for (const { cueHead } of proposals) if (cueHead) rules.set(cueHead, (rules.get(cueHead) ?? 0) + 1);
  return proposals.map((proposal) => {
    const { cue, cueHead } = proposal;
    const outer = (cue ? words.touching(cue) : [])
      .filter((whole) => whole.proposal.cueHead !== cueHead && cue && whole.start <= cue.start && cue.end <= whole.end)
      .reduce<(typeof words extends { touching: (s: never) => readonly (infer W)[] } ? W : never) | undefined>(
        (best, whole) => (!best || whole.end - whole.start < best.end - best.start ? whole : best),
        undefined,
      )?.proposal;
    return [proposal, { outer, rivals: cueHead ? (rules.get(cueHead) ?? 1) : 1 }] as const;
  });
}
