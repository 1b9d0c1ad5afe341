// Readings of several articles → what lies between them: claims that say the same, answers, changes, threads with their origins, figures.
// compare(readings) is pure, knows no table, and gives the same whatever the order of the readings. The room's one entrance.
import type { Dispute } from '../model/dispute.ts';
import type { Contribution, Scorer } from '../scoring/index.ts';
import { affairsOf } from './affairs.ts';
import { answerFeatures, answering, kindOf, mayAnswer } from './answers.ts';
import { changeFeatures, changing, type What, whatChanged } from './changes.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Origins, originsOf } from './origins.ts';
import { sameClaim, sameFeatures } from './same.ts';
import { type Reading, type Reference, type Statement, statementsOf } from './statement.ts';
import { nameOf, type ScoredPair, threadsOf } from './threads.ts';
import { type Commonness, commonnessIn } from './words.ts';

export type { Figure, FigureSummary } from './figures.ts';
export { summaryOf } from './figures.ts';
export type { Edge, Origins } from './origins.ts';
export type { Reading, Reference, Statement } from './statement.ts';
export { statementsOf } from './statement.ts';

/** Why two claims are tied: the features that spoke for and against, strongest first. */
export interface Tie {
  readonly probability: number;
  readonly why: readonly Contribution[];
}

export interface SamePair extends Tie {
  readonly a: Reference;
  readonly b: Reference;
}

export interface AnswerPair extends Tie {
  readonly from: Reference;
  readonly to: Reference;
  readonly kind: Dispute['kind'];
}

export interface ChangePair extends Tie {
  readonly from: Reference;
  readonly to: Reference;
  readonly what: What;
}

export interface Thread {
  readonly claims: readonly Reference[];
  readonly origins: Origins;
}

export interface Comparison {
  readonly same: readonly SamePair[];
  readonly answers: readonly AnswerPair[];
  readonly changes: readonly ChangePair[];
  readonly threads: readonly Thread[];
  readonly figures: readonly Figure[];
  /** Keys of articles that tell of the same event. */
  readonly affairs: readonly (readonly string[])[];
}

/** A tie is given where it is this likely: a false one costs more than one that is missed. */
const LEAST = { same: 0.7, answer: 0.5, change: 0.5 } as const;

const referenceOf = ({ key, claim }: Statement): Reference => ({ key, claim });

export function compare(readings: readonly Reading[]): Comparison {
  const sorted = [...readings].sort((p, q) => (p.article.key < q.article.key ? -1 : 1));
  const statements = sorted.map(statementsOf);
  const all = statements.flat();
  const telling = commonnessIn(all.map(({ words }) => words));
  const same = samePairs(all, telling);
  const ties: readonly ScoredPair[] = same;
  const threads = threadsOf(ties).map(
    (claims): Thread => ({ claims, origins: originsOfThread(claims, sorted, statements) }),
  );
  return {
    same,
    answers: answersOf(sorted, all, ties, telling),
    changes: changePairs(all, telling),
    threads,
    figures: sorted.flatMap((reading, index) => figuresOf(reading, statements[index] ?? [])),
    affairs: affairsOf(sorted.map(({ article: { key, title, text } }) => ({ key, title, text }))),
  };
}

const tie = (scorer: Scorer, features: Readonly<Record<string, number>>): Tie => ({
  probability: scorer.probability(features),
  why: scorer.contributions(features),
});

function samePairs(all: readonly Statement[], telling: Commonness): readonly SamePair[] {
  const found: SamePair[] = [];
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1)) {
      if (a.key === b.key) continue;
      const features = sameFeatures(a, b, telling);
      if (features && sameClaim.probability(features) >= LEAST.same)
        found.push({ a: referenceOf(a), b: referenceOf(b), ...tie(sameClaim, features) });
    }
  return found;
}

/** Answers scored across articles, and those found within an article carried over to what says the same elsewhere; the likelier of two. */
function answersOf(
  readings: readonly Reading[],
  all: readonly Statement[],
  same: readonly ScoredPair[],
  telling: Commonness,
): readonly AnswerPair[] {
  const best = new Map<string, AnswerPair>();
  for (const answer of [...carriedAnswers(readings, same), ...answerPairs(all, telling)]) {
    const name = `${nameOf(answer.from)}\u0001${nameOf(answer.to)}`;
    if (answer.probability > (best.get(name)?.probability ?? 0)) best.set(name, answer);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}

function answerPairs(all: readonly Statement[], telling: Commonness): readonly AnswerPair[] {
  return all.filter(mayAnswer).flatMap((from) =>
    all
      .filter(({ key }) => key !== from.key)
      .flatMap((to): readonly AnswerPair[] => {
        const features = answerFeatures(from, to, telling);
        if (!features || answering.probability(features) < LEAST.answer) return [];
        return [{ from: referenceOf(from), to: referenceOf(to), kind: kindOf(from, to), ...tie(answering, features) }];
      }),
  );
}

const DISPUTES = new Set<Dispute['kind']>(['denies', 'rejects', 'counter_accuses', 'contradicts']);

/** A denial answers whoever else made the claim that it denies in its own article, and whoever repeats the denial answers it too. */
function carriedAnswers(readings: readonly Reading[], same: readonly ScoredPair[]): readonly AnswerPair[] {
  const twins = new Map<string, { readonly other: Reference; readonly probability: number }[]>();
  const add = (one: Reference, other: Reference, probability: number): void => {
    const known = twins.get(nameOf(one));
    if (known) known.push({ other, probability });
    else twins.set(nameOf(one), [{ other, probability }]);
  };
  for (const { a, b, probability } of same) {
    add(a, b, probability);
    add(b, a, probability);
  }
  return readings.flatMap(({ article: { key }, disputes }) =>
    disputes.flatMap(({ from, to, kind, confidence }): readonly AnswerPair[] => {
      if (to === null || !DISPUTES.has(kind)) return [];
      const [answer, answered] = [
        { key, claim: from },
        { key, claim: to },
      ];
      const carried = (probability: number): Tie => ({
        probability: probability * confidence,
        why: [{ feature: 'answers it within its own article, and the same is said here', value: 1, weight: 1 }],
      });
      return [
        ...(twins.get(nameOf(answered)) ?? []).map((twin) => ({
          from: answer,
          to: twin.other,
          kind,
          ...carried(twin.probability),
        })),
        ...(twins.get(nameOf(answer)) ?? []).map((twin) => ({
          from: twin.other,
          to: answered,
          kind,
          ...carried(twin.probability),
        })),
      ];
    }),
  );
}

function changePairs(all: readonly Statement[], telling: Commonness): readonly ChangePair[] {
  return all.flatMap((from) =>
    all
      .filter(({ key }) => key !== from.key)
      .flatMap((to): readonly ChangePair[] => {
        const what = whatChanged(from, to);
        const features = what && changeFeatures(from, to, what, telling);
        if (!what || !features || changing.probability(features) < LEAST.change) return [];
        return [{ from: referenceOf(from), to: referenceOf(to), what, ...tie(changing, features) }];
      }),
  );
}

function originsOfThread(
  claims: readonly Reference[],
  readings: readonly Reading[],
  statements: readonly (readonly Statement[])[],
): Origins {
  const wanted = new Set(claims.map(nameOf));
  return originsOf(
    readings
      .map((reading, index) => ({
        reading,
        statements: (statements[index] ?? []).filter((statement) => wanted.has(nameOf(statement))),
      }))
      .filter(({ statements: own }) => own.length > 0),
  );
}
