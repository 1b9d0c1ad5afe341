// How fast entities are found, beside the parser that they follow, and whether time grows with length alone.
//   node_modules/.bin/node bench/entities.ts FILE…     (plain text; the files are read as one long article too)
import { readFileSync } from 'node:fs';
import { findEntities } from '../shared/entities/index.ts';
import { analyze, type Syntax } from '../shared/language/index.ts';
import type { Article } from '../shared/model/article.ts';

const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
if (!texts.length) throw new Error('usage: bench/entities.ts FILE…');

const tokens = (syntaxes: readonly Syntax[]): number =>
  syntaxes.reduce((sum, { sentences }) => sum + sentences.reduce((n, s) => n + s.tokens.length, 0), 0);
const find = (syntax: Syntax): void => {
  const article = { text: syntax.text, parts: { body: { start: 0, end: syntax.text.length } } } as Article;
  findEntities(syntax, article, { times: [] });
};
function seconds(run: () => void): number {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1000;
}

analyze(texts[0] as string); // loads the model
const syntaxes: Syntax[] = [];
const parsing = seconds(() => syntaxes.push(...texts.map(analyze)));
syntaxes.forEach(find); // warms up
const finding = seconds(() => syntaxes.forEach(find));
const count = tokens(syntaxes);
console.log(
  `${count} tokens: parser ${Math.round(count / parsing)} tokens/s, entities ${Math.round(count / finding)} tokens/s`,
);
for (const times of [1, 2, 4]) {
  const long = analyze(Array.from({ length: times }, () => texts.join('\n\n')).join('\n\n'));
  console.log(`one article of ${tokens([long])} tokens: ${Math.round(seconds(() => find(long)) * 1000)} ms`);
}
