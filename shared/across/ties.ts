// Ties between two claims: they say the same, one answers the other, or a party has changed what it says; each with how likely, and why.
// sameTie(a, b) → { probability: 0.83, why: [{ feature: "same party", … }] }, or undefined where there is none. Pure, two claims at a time.
import type { Dispute } from '../model/dispute.ts';
import type { Contribution, Features, Scorer } from '../scoring/index.ts';
import { answerFeatures, answering, kindOf, mayAnswer } from './answers.ts';
import { changeFeatures, changing, type What, whatChanged } from './changes.ts';
import { sameClaim, sameFeatures } from './same.ts';
import type { Statement } from './statement.ts';

/** Why two claims are tied: the features that spoke for and against, strongest first. */
export interface Tie {
  /** 0 to 1. */
  readonly probability: number;
  readonly why: readonly Contribution[];
}

/** A tie is given where it is this likely: a false one costs more than one that is missed. */
const LEAST = { same: 0.8, answer: 0.5, change: 0.5 } as const;

function tied(scorer: Scorer, features: Features | undefined, least: number): Tie | undefined {
  if (!features) return undefined;
  const probability = scorer.probability(features);
  return probability < least ? undefined : { probability, why: scorer.contributions(features) };
}

/** Of two articles; which is first does not matter. */
export function sameTie(a: Statement, b: Statement): Tie | undefined {
  if (a.key === b.key) return undefined;
  const [one, other] = a.key < b.key ? [a, b] : [b, a];
  return tied(sameClaim, sameFeatures(one, other), LEAST.same);
}

export type AnswerTie = Tie & { readonly kind: Dispute['kind'] };

/** Does `from` answer `to`? Of two articles. */
export function answerTie(from: Statement, to: Statement): AnswerTie | undefined {
  if (from.key === to.key || !mayAnswer(from)) return undefined;
  const tie = tied(answering, answerFeatures(from, to), LEAST.answer);
  return tie && { ...tie, kind: kindOf(from, to) };
}

export type ChangeTie = Tie & { readonly what: What };

/** Has the party of `from`, the earlier, said otherwise in `to`? Of two articles. */
export function changeTie(from: Statement, to: Statement): ChangeTie | undefined {
  if (from.key === to.key) return undefined;
  const what = whatChanged(from, to);
  const tie = what && tied(changing, changeFeatures(from, to, what), LEAST.change);
  return tie && what && { ...tie, what };
}
