// Which candidate of a cue is a claim, words and all: gold claims and optional ones are, everything else that is proposed is not.
import type { GoldArticle } from '../../../bench/score/gold.ts';
import { candidatesOf, claimScorer } from '../../../shared/claims/choose/choose-claims.ts';
import type { Proposed } from '../../../shared/claims/index.ts';
import type { Proposal } from '../../../shared/claims/proposal.ts';
import { overlaps } from '../../../shared/model/span.ts';
import { illustrationsOf, jaccard, knownIn, proposalsOf, TIMES, withCue, wordsIn } from '../claims-gold.ts';
import type { Example } from '../fit.ts';
import type { Task } from '../task.ts';

export const claims: Task = {
  name: claimScorer.task,
  weights: new URL('../../../shared/claims/choose/claims.weights.tsv', import.meta.url),
  decides: 'which words of what rules propose at a cue are a claim, or none',
  fit: { penalty: 5, leastChoices: 4 },
  examples: (articles) => [
    ...articles.flatMap(fromGold),
    ...illustrationsOf()
      .flatMap(({ name, proposed, fit }) => learned(name, proposed, (proposal) => fit(proposal, proposal.content)))
      .map((example) => ({ ...example, weight: TIMES })),
  ],
};

function fromGold(gold: GoldArticle): readonly Example[] {
  const { text } = gold.article;
  const known = knownIn(gold);
  return learned(gold.name, proposalsOf(gold), ({ cue, content, act, source }) => {
    const words = wordsIn(text, content);
    const all = withCue(known, text, cue).map(({ claim, contents }) => {
      const fit = Math.max(...contents.map((one) => jaccard(words, one)));
      const asDone = [claim.act, ...(claim.actAlso ?? [])].includes(act);
      const asSaid = claim.source === null ? source === null : source !== null && overlaps(claim.source, source);
      return fit + (asDone ? BESIDES : 0) + (asSaid ? BESIDES : 0);
    });
    return Math.max(-1, ...all);
  });
}

/** Of candidates with the same words the one with the right act and speaker is right. */
const BESIDES = 0.02;

function learned(document: string, proposed: Proposed, fitOf: (proposal: Proposal) => number): readonly Example[] {
  const groups = candidatesOf(proposed.proposals, proposed.reading);
  return groups.flatMap((group): readonly Example[] => {
    const candidates = [{}, ...group.map(({ features }) => features)];
    const fits = group.map(({ proposal }) => fitOf(proposal));
    const best = Math.max(...fits);
    if (best < 0) return [{ document, candidates, right: [0] }];
    // a claim's cue whose words no rule finds teaches nothing
    if (best < 0.5) return [];
    return [{ document, candidates, right: fits.flatMap((fit, at) => (fit === best ? [at + 1] : [])) }];
  });
}
