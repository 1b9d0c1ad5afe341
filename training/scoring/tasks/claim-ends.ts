// Where a claim's words end: proposals of a cue that the gold has, right where the end is the gold's.

import type { GoldArticle } from '../../../bench/score/gold.ts';
import { endScorer, endsOf } from '../../../shared/claims/choose/ends.ts';
import type { Proposal } from '../../../shared/claims/proposal.ts';
import type { Span } from '../../../shared/model/span.ts';
import { type Illustration, illustrationsOf, jaccard, knownIn, proposalsOf, withCue, wordsIn } from '../claims-gold.ts';
import { decision, type Example } from '../fit.ts';
import type { Task } from '../task.ts';

export const claimEnds: Task = {
  name: endScorer.task,
  weights: new URL('../../../shared/claims/choose/claim-ends.weights.tsv', import.meta.url),
  decides: 'where the words of a claim end',
  fit: { penalty: 3, leastChoices: 5 },
  examples: (articles) => [...articles.flatMap(fromGold), ...illustrationsOf().flatMap(fromIllustration)],
};

function fromGold(gold: GoldArticle): readonly Example[] {
  const { text } = gold.article;
  const known = knownIn(gold);
  return proposalsOf(gold).proposals.flatMap((proposal) => {
    const contents = withCue(known, text, proposal.cue).flatMap((one) => one.contents);
    return learned(gold.name, proposal, 0.95, (spans) => {
      const words = wordsIn(text, spans);
      return Math.max(-1, ...contents.map((content) => jaccard(words, content)));
    });
  });
}

const fromIllustration = ({ name, proposed, fit }: Illustration): readonly Example[] =>
  proposed.proposals.flatMap((proposal) => learned(name, proposal, 1, (spans) => fit(proposal, spans)));

/** Ends here or goes on, at each boundary up to the right one; a proposal that ends right nowhere teaches nothing. */
function learned(
  document: string,
  proposal: Proposal,
  least: number,
  fitOf: (spans: readonly Span[]) => number,
): readonly Example[] {
  const ends = endsOf(proposal);
  if (!ends) return [];
  const before = proposal.content.slice(0, -1);
  const fits = ends.boundaries.map((boundary) => {
    const span = ends.at(boundary);
    return fitOf(span ? [...before, span] : before);
  });
  const best = Math.max(...fits);
  const right = fits.indexOf(best);
  if (best < least) return [];
  return ends.boundaries
    .slice(0, right + 1)
    .flatMap(({ mark }, at) => (mark === 'end' ? [] : [decision(document, ends.features[at] ?? {}, at === right)]));
}
