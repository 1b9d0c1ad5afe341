// Chooses one candidate of several, or none: a softmax over their scores, "none" being a candidate like the others.
// choose(scorer, [{ value: velk, features }, { value: sadov, features }], { 'no candidate': 1 }) → { value: velk, probability: 0.83, ranking }
import type { Features, Scorer } from './scorer.ts';

export interface Candidate<T> {
  readonly value: T;
  readonly features: Features;
}

export interface Ranked<T> {
  /** Undefined for "none". */
  readonly value: T | undefined;
  readonly features: Features;
  readonly score: number;
  /** 0 to 1; all of one choice sum to 1. */
  readonly probability: number;
}

export interface Choice<T> extends Ranked<T> {
  /** All candidates with "none", the likeliest first; equals in the order they came. */
  readonly ranking: readonly Ranked<T>[];
}

/** `none`: the features of choosing no candidate; leave it out where one must be chosen. */
export function choose<T>(scorer: Scorer, candidates: readonly Candidate<T>[], none?: Features): Choice<T> | undefined {
  const scored: { value: T | undefined; features: Features; score: number }[] = candidates.map(
    ({ value, features }) => ({
      value,
      features,
      score: scorer.score(features),
    }),
  );
  if (none) scored.push({ value: undefined, features: none, score: scorer.score(none) });
  const top = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - top), 0);
  const ranking = scored
    .map((one) => ({ ...one, probability: Math.exp(one.score - top) / sum }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranking;
  return best && { ...best, ranking };
}
