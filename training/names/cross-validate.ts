// How well the recognizer does on documents that it has not seen: tenfold by document over the news among its sources.
//   node training/names/cross-validate.ts ../shared [--folds 10]

import { bestLabels } from '../../shared/entities/recognizer/decode.ts';
import { LABELS, NAME_TYPES, namesOf } from '../../shared/entities/recognizer/labels.ts';
import { byDocument, examplesOf, readCorpus } from './corpus.ts';
import { type Example, learn, weightsOf } from './perceptron.ts';

const [shared = '../shared', , folds = '10'] = process.argv.slice(2);
const documents = byDocument(readCorpus(shared)).map((sentences) => ({
  id: sentences[0]!.document,
  source: sentences[0]!.source,
  sentences,
  examples: examplesOf(sentences),
}));
const news = documents.filter(({ id, source }) => source === 're3d' || source === 'meantime' || /^GUM_news/.test(id));
const counts = new Map<string, { hit: number; gold: number; given: number }>();
const errors = new Map<string, number>();
const count = (key: string, hit: number, gold: number, given: number): void => {
  const row = counts.get(key) ?? { hit: 0, gold: 0, given: 0 };
  counts.set(key, { hit: row.hit + hit, gold: row.gold + gold, given: row.given + given });
};
const K = Number(folds);
for (let fold = 0; fold < K; fold++) {
  const held = new Set(news.filter((_, i) => i % K === fold).map(({ id }) => id));
  const weights = weightsOf(learn(documents.flatMap(({ id, examples }): Example[] => (held.has(id) ? [] : examples))));
  for (const { id, source, examples, sentences } of documents) {
    if (!held.has(id)) continue;
    examples.forEach(({ features, labels }, n) => {
      const scores = new Float32Array(labels.length * LABELS);
      features.forEach((row, i) => {
        for (const f of row) weights.add(f, scores, i * LABELS);
      });
      const given = namesOf(bestLabels(scores, labels.length, weights.transitions));
      const gold = namesOf(labels.map((l) => Math.max(l, 0)));
      const free = given.filter(({ start, end }) => !labels.slice(start, end).includes(-1));
      for (const type of [...NAME_TYPES, 'all']) {
        const of = (list: typeof gold) => list.filter((x) => (type === 'all' ? x.type !== 'other' : x.type === type));
        const [a, b] = [of(gold), of(free)];
        count(
          `${source} ${type}`,
          a.filter((x) => b.some((y) => x.start === y.start && x.end === y.end && x.type === y.type)).length,
          a.length,
          b.length,
        );
      }
      const forms = sentences[n]!.forms;
      const show = (x: (typeof gold)[0]): string => `${x.type.slice(0, 3)}:${forms.slice(x.start, x.end).join(' ')}`;
      const g = new Set(gold.map(show)),
        p = new Set(free.map(show));
      for (const x of g) if (!p.has(x)) errors.set(`MISS ${source} ${x}`, (errors.get(`MISS ${source} ${x}`) ?? 0) + 1);
      for (const x of p)
        if (!g.has(x)) errors.set(`FALSE ${source} ${x}`, (errors.get(`FALSE ${source} ${x}`) ?? 0) + 1);
    });
  }
}
for (const [key, { hit, gold, given }] of [...counts].sort()) {
  const p = (100 * hit) / (given || 1),
    r = (100 * hit) / (gold || 1);
  console.log(
    `${key.padEnd(24)} P ${p.toFixed(1)} R ${r.toFixed(1)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(1)} (gold ${gold}, given ${given})`,
  );
}
if (process.argv.includes('--errors'))
  for (const [e, n] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 250)) console.log(n, e);
