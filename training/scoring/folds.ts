// Reads gold articles by weights that never saw them: node training/scoring/folds.ts [--treebank GUM.conllu.gz] GOLD-FOLDER OUT.jsonl [FOLDS]
// For each fold every task's weights are learned from the other folds' articles, and the fold's articles are read with them. OUT.jsonl holds
// what `onrecord extract --json` would print, so that any scorer gives the cross-validated figures of the whole reading.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { goldArticles } from '../../bench/score/gold.ts';
import { extract } from '../../shared/extract.ts';
import { replaceWeights } from '../../shared/scoring/index.ts';
import { foldsOf } from './cross-validate.ts';
import { fit } from './fit.ts';
import { TASKS } from './tasks/index.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { treebank: { type: 'string' } } });
const [folder, out, count = '5'] = positionals;
if (!folder || !out) {
  console.error('usage: node training/scoring/folds.ts [--treebank GUM.conllu.gz] GOLD-FOLDER OUT.jsonl [FOLDS]');
  process.exit(2);
}
const articles = await goldArticles([folder]);
const folds = Number(count);
const foldOf = foldsOf(
  articles.map(({ name }) => name),
  folds,
);
const lines: string[] = [];
for (let fold = 0; fold < folds; fold++) {
  for (const { name } of TASKS) replaceWeights(name, undefined);
  const others = articles.filter(({ name }) => foldOf.get(name) !== fold);
  for (const { name, examples, fit: options } of TASKS) replaceWeights(name, fit(examples(others, values), options));
  for (const { article, name } of articles)
    if (foldOf.get(name) === fold) lines.push(`${JSON.stringify(extract(article))}\n`);
  console.error(`fold ${fold + 1} of ${folds}`);
}
writeFileSync(out, lines.join(''));
