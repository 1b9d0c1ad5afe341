// Learns how claims of different articles are compared: node training/stories/train.ts
// From the affairs in affairs/, invented and marked by hand for this project. Prints the figures with each affair left out in turn, and writes
// same-claim, answer and change weights beside shared/across. The same affairs give the same bytes.
import { readdirSync, writeFileSync } from 'node:fs';
import { answerFeatures, mayAnswer } from '../../shared/across/answers.ts';
import { changeFeatures, whatChanged } from '../../shared/across/changes.ts';
import { sameFeatures } from '../../shared/across/same.ts';
import { type Statement, statementsOf } from '../../shared/across/statement.ts';
import { extract } from '../../shared/extract.ts';
import type { Span } from '../../shared/model/span.ts';
import { type Features, scorerOf, type Weights } from '../../shared/scoring/index.ts';
import { foldsOf, weightsFile } from '../scoring/cross-validate.ts';
import { decision, type Example, fit } from '../scoring/fit.ts';
import { type Affair, affairAt } from './story.ts';

type Task = 'same-claim' | 'answer' | 'change';

const folder = new URL('./affairs/', import.meta.url);
const affairs = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.story'))
    .sort()
    .map((name) => affairAt(new URL(name, folder))),
);

interface Marked {
  readonly statement: Statement;
  readonly mark: string;
}

const letters = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
const shared = (spans: readonly Span[], mark: Span): number =>
  spans.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)), 0);

/** The claims that the reader found at marked words, each with the mark that it covers best. */
function markedIn({ articles }: Affair): readonly Marked[] {
  const all = articles.map(({ article }) => statementsOf(extract(article)));
  return articles.flatMap(({ marks }, index) =>
    (all[index] ?? []).flatMap((statement): readonly Marked[] => {
      const fits = [...marks]
        .map(([mark, span]) => ({
          mark,
          share: shared(statement.content, span) / Math.max(letters(statement.content), letters([span])),
        }))
        .filter(({ share }) => share >= 1 / 3)
        .sort((a, b) => b.share - a.share);
      return fits[0] ? [{ statement, mark: fits[0].mark }] : [];
    }),
  );
}

function examplesOf(affair: Affair): Readonly<Record<Task, readonly Example[]>> {
  const marked = markedIn(affair);
  const key = (a: string, b: string): string => [a, b].sort().join(' ');
  const same = new Set(affair.same.flatMap((group) => group.flatMap((a) => group.map((b) => key(a, b)))));
  const answers = new Set(affair.answers.map(([from, to]) => `${from} ${to}`));
  const changes = new Set(affair.changes.map(([from, to]) => `${from} ${to}`));
  const found: Record<Task, Example[]> = { 'same-claim': [], answer: [], change: [] };
  const add = (task: Task, features: Features | undefined, yes: boolean): void => {
    if (features) found[task].push(decision(affair.name, features, yes));
  };
  for (const { statement: a, mark: x } of marked)
    for (const { statement: b, mark: y } of marked) {
      if (a === b) continue;
      if (mayAnswer(a)) add('answer', answerFeatures(a, b), answers.has(`${x} ${y}`));
      if (a.key === b.key) continue; // an answer within an article teaches as well as one in another
      if (a.key < b.key) add('same-claim', sameFeatures(a, b), same.has(key(x, y)));
      const what = whatChanged(a, b);
      if (what) add('change', changeFeatures(a, b, what), changes.has(`${x} ${y}`));
    }
  return found;
}

/** Precision and recall at several thresholds, each affair judged by weights that never saw it. */
function judged(examples: readonly Example[], penalty: number): string {
  const foldOf = foldsOf(
    examples.map(({ document }) => document),
    affairs.length,
  );
  const scored = examples.map((example) => ({ example, probability: 0 }));
  for (let fold = 0; fold < affairs.length; fold++) {
    const weights = fit(
      examples.filter(({ document }) => foldOf.get(document) !== fold),
      { penalty },
    );
    const scorer = scorerOf('judged', () => weights);
    for (const one of scored)
      if (foldOf.get(one.example.document) === fold)
        one.probability = scorer.probability(one.example.candidates[1] as Features);
  }
  const isRight = ({ example }: { readonly example: Example }): boolean => example.right[0] === 1;
  return [0.2, 0.3, 0.4, 0.5, 0.6]
    .map((least) => {
      const given = scored.filter(({ probability }) => probability >= least);
      return `${least}: ${given.filter(isRight).length} of ${given.length} right, of ${scored.filter(isRight).length}`;
    })
    .join('; ');
}

const each = affairs.map(examplesOf);
const PENALTY: Readonly<Record<Task, number>> = { 'same-claim': 1, answer: 1, change: 1 };
const DECIDES: Readonly<Record<Task, string>> = {
  'same-claim': 'whether two claims of different articles say the same',
  answer: 'whether a claim answers one of another article',
  change: 'whether a claim is what its party said before, changed',
};
for (const task of Object.keys(DECIDES) as Task[]) {
  const examples = each.flatMap((found) => found[task]);
  const weights: Weights = fit(examples, { penalty: PENALTY[task] });
  const figures = judged(examples, PENALTY[task]);
  const card = [
    `${task}: ${DECIDES[task]}.`,
    `Learned from ${affairs.length} invented affairs (training/stories/affairs, ours) by training/stories/train.ts; ${examples.length} pairs.`,
    `With each affair left out in turn: ${figures}. One feature a line: name, weight.`,
  ];
  writeFileSync(new URL(`../../shared/across/${task}.weights.tsv`, import.meta.url), weightsFile(card, weights));
  console.log(`${task}: ${figures} (${examples.length} pairs, ${weights.size} weights)`);
}
