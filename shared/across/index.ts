// Readings of several articles → what lies between them: claims that say the same, answers, changes, threads with their origins, figures.
// compare(readings) is pure, knows no table, and gives the same whatever the order of the readings. The room's one entrance.
import type { Dispute } from '../model/dispute.ts';
import { affairsOf } from './affairs.ts';
import type { What } from './changes.ts';
import { type Figure, figuresOf } from './figures.ts';
import { type Origins, originsOf } from './origins.ts';
import { type Reading, type Reference, type Statement, statementsOf } from './statement.ts';
import { nameOf, type ScoredPair, threadsOf } from './threads.ts';
import { answerTie, changeTie, sameTie, type Tie } from './ties.ts';

export type { What } from './changes.ts';
export type { Figure, FigureSummary } from './figures.ts';
export { countsOf, figuresOf, summaryOf } from './figures.ts';
export type { Edge, Origins } from './origins.ts';
export { originsOf } from './origins.ts';
export type { Reading, Reference, Statement } from './statement.ts';
export { statementsOf } from './statement.ts';
export { nameOf, threadsOf } from './threads.ts';
export type { Tie } from './ties.ts';
export { answerTie, changeTie, sameTie } from './ties.ts';
export type { Told, ToldParty } from './told.ts';
export { statementTold } from './told.ts';

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

const referenceOf = ({ key, claim }: Statement): Reference => ({ key, claim });

export function compare(readings: readonly Reading[]): Comparison {
  const sorted = [...readings].sort((p, q) => (p.article.key < q.article.key ? -1 : 1));
  const statements = sorted.map(statementsOf);
  const all = statements.flat();
  const same = samePairs(all);
  const ties: readonly ScoredPair[] = same;
  const threads = threadsOf(ties).map(
    (claims): Thread => ({ claims, origins: originsOfThread(claims, sorted, statements) }),
  );
  return {
    same,
    answers: answersOf(sorted, all, ties),
    changes: changePairs(all),
    threads,
    figures: sorted.flatMap((reading, index) => figuresOf(reading, statements[index] ?? [])),
    affairs: affairsOf(sorted.map(({ article: { key, title, text } }) => ({ key, title, text }))),
  };
}

function samePairs(all: readonly Statement[]): readonly SamePair[] {
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b): readonly SamePair[] => {
      const tie = sameTie(a, b);
      return tie ? [{ a: referenceOf(a), b: referenceOf(b), ...tie }] : [];
    }),
  );
}

/** Answers scored across articles, and those found within an article carried over to what says the same elsewhere; the likelier of two. */
function answersOf(
  readings: readonly Reading[],
  all: readonly Statement[],
  same: readonly ScoredPair[],
): readonly AnswerPair[] {
  const best = new Map<string, AnswerPair>();
  for (const answer of [...carriedAnswers(readings, same), ...answerPairs(all)]) {
    const name = `${nameOf(answer.from)}\u0001${nameOf(answer.to)}`;
    if (answer.probability > (best.get(name)?.probability ?? 0)) best.set(name, answer);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answer]) => answer);
}

function answerPairs(all: readonly Statement[]): readonly AnswerPair[] {
  return all.flatMap((from) =>
    all.flatMap((to): readonly AnswerPair[] => {
      const tie = answerTie(from, to);
      return tie ? [{ from: referenceOf(from), to: referenceOf(to), ...tie }] : [];
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

function changePairs(all: readonly Statement[]): readonly ChangePair[] {
  return all.flatMap((from) =>
    all.flatMap((to): readonly ChangePair[] => {
      const tie = changeTie(from, to);
      return tie ? [{ from: referenceOf(from), to: referenceOf(to), ...tie }] : [];
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
