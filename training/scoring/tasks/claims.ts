// Whether a proposal is a claim: gold claims and optional ones are, everything else that is proposed is not.
import { chooseEnd } from '../../../shared/claims/choose/choose-ends.ts';
import { claimFeatures } from '../../../shared/claims/choose/claim-features.ts';
import { claimScorer, withAround } from '../../../shared/claims/choose/weigh.ts';
import type { Proposed } from '../../../shared/claims/index.ts';
import type { Proposal } from '../../../shared/claims/proposal.ts';
import { illustrationsOf, jaccard, knownIn, proposalsOf, TIMES, withCue, wordsIn } from '../claims-gold.ts';
import { decision, type Example } from '../fit.ts';
import type { Task } from '../task.ts';

export const claims: Task = {
  name: claimScorer.task,
  weights: new URL('../../../shared/claims/choose/claims.weights.tsv', import.meta.url),
  decides: 'whether what a rule proposes is a claim',
  fit: { penalty: 7, leastChoices: 4 },
  examples: (articles) => [
    ...articles.flatMap((gold) => {
      const { text } = gold.article;
      const known = knownIn(gold);
      return learned(gold.name, proposalsOf(gold), ({ cue, content }) => {
        const words = wordsIn(text, content);
        const all = withCue(known, text, cue).flatMap(({ contents }) => contents.map((one) => jaccard(words, one)));
        return Math.max(-1, ...all);
      });
    }),
    ...Array.from({ length: TIMES }, illustrationsOf)
      .flat()
      .flatMap(({ name, proposed, fit }) => learned(name, proposed, (proposal) => fit(proposal, proposal.content))),
  ],
};

function learned(
  document: string,
  { proposals, reading }: Proposed,
  fitOf: (proposal: Proposal) => number,
): readonly Example[] {
  const ended = proposals.map(chooseEnd);
  const fits = new Map(ended.map((proposal) => [proposal, fitOf(proposal)]));
  const best = new Map<Proposal['cueHead'], number>();
  for (const [{ cueHead }, fit] of fits) best.set(cueHead, Math.max(best.get(cueHead) ?? -1, fit));
  return withAround(ended).flatMap(([proposal, around]): readonly Example[] => {
    const fit = fits.get(proposal) ?? -1;
    const rival = best.get(proposal.cueHead) ?? -1;
    // a claim's cue whose words no rule finds teaches nothing
    if (fit >= 0 && rival < 0.5) return [];
    return [decision(document, claimFeatures(proposal, reading, around), fit >= 0.5 && fit > rival - 0.25)];
  });
}
