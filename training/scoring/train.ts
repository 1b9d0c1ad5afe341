// Learns the weights of the reading's choices: node training/scoring/train.ts [--treebank GUM.conllu.gz] GOLD-FOLDER [TASK…]
// GOLD-FOLDER is ../shared/eval/reading/wikinews (CC BY; the only set of readings that may be trained on). Prints each task's figures by
// cross-validation over articles and writes its weights beside the room that uses them. The same gold gives the same bytes.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goldArticles } from '../../bench/score/gold.ts';
import { replaceWeights } from '../../shared/scoring/index.ts';
import { crossValidate, judge, weightsFile } from './cross-validate.ts';
import { fit } from './fit.ts';
import { TASKS } from './tasks/index.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { treebank: { type: 'string' } } });
const [folder, ...names] = positionals;
if (!folder) {
  console.error(
    `usage: node training/scoring/train.ts [--treebank GUM.conllu.gz] GOLD-FOLDER [TASK…]; tasks: ${TASKS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
const articles = await goldArticles([folder]);
for (const { name, weights: file, decides, examples: make, fit: options } of TASKS) {
  if (names.length > 0 && !names.includes(name)) continue;
  const examples = make(articles, values);
  const unseen = crossValidate(examples, options);
  const weights = fit(examples, options);
  const seen = judge(
    examples.filter(({ document }) => !document.startsWith('~')),
    weights,
  );
  const share = ({ right, of }: { right: number; of: number }): string =>
    `${right} of ${of} (${((100 * right) / Math.max(1, of)).toFixed(1)}%)`;
  const card = [
    `${name}: ${decides}`,
    `Learned from ${articles.length} annotated Wikinews articles (text CC BY 2.5, Wikinews contributors) by training/scoring/train.ts.`,
    ...(examples.some(({ document }) => document.startsWith('~'))
      ? ['Learned from the GUM treebank too (genres under CC BY), whose own figures are not quoted here.']
      : []),
    `Right by cross-validation over articles: ${share(unseen)}; where trained: ${share(seen)}. One feature a line: name, weight.`,
  ];
  writeFileSync(file, weightsFile(card, weights));
  replaceWeights(name, weights);
  console.log(
    `${name}: ${share(unseen)} cross-validated, log loss ${unseen.logLoss.toFixed(3)}; ${share(seen)} where trained`,
  );
  console.log(`  ${weights.size} weights → ${relative('.', fileURLToPath(file))}`);
}
