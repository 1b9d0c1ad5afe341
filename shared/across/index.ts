// Readings of several articles → what lies between them: claims that say the same, answers, changes, threads with their origins, figures.
// compare(readings) is pure, knows no table, and gives the same whatever the order of the readings. The room's one entrance.
import type { Dispute } from '../model/dispute.ts';
import type { Contribution, Scorer } from '../scoring/index.ts';
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
}

/** A tie is given where it is this likely: a false one costs more than one that is missed. */
const LEAST = { same: 0.5, answer: 0.5, change: 0.5 } as const;

const referenceOf = ({ key, claim }: Statement): Reference => ({ key, claim });

export function compare(readings: readonly Reading[]): Comparison {
  const sorted = [...readings].sort((p, q) => (p.article.key < q.article.key ? -1 : 1));
  const statements = sorted.map(statementsOf);
  const all = statements.flat();
  const telling = commonnessIn(all.map(({ words }) => words));
  const same = samePairs(all, telling);
  const ties: readonly ScoredPair[] = same.filter(({ probability }) => probability >= LEAST.same);
  const threads = threadsOf(ties).map(
    (claims): Thread => ({ claims, origins: originsOfThread(claims, sorted, statements) }),
  );
  return {
    same: same.filter(({ probability }) => probability >= LEAST.same),
    answers: answerPairs(all, telling),
    changes: changePairs(all, telling),
    threads,
    figures: sorted.flatMap((reading, index) => figuresOf(reading, statements[index] ?? [])),
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
      if (sameClaim.probability(features) >= LEAST.same)
        found.push({ a: referenceOf(a), b: referenceOf(b), ...tie(sameClaim, features) });
    }
  return found;
}

/** For each claim that can answer, the claims of other articles that it most likely answers: those of its likeliest and others as likely. */
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
