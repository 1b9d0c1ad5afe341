// `npm run score -- SET…`: how well articles are read, against gold. docs/measuring.md says where to get each set and what each figure means.
// npm run score -- golden                       our own articles
// npm run score -- FOLDER --verbose             gold readings, every fault by kind
// npm run score -- PolNeAR/data/dev             a public corpus in its own format
// npm run score -- --articles FOLDER            pages: their article's text
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SETS } from './sets.ts';

const USAGE = `usage: npm run score -- SET… [--verbose] [--from READINGS.jsonl] [--limit N]
       npm run score -- --articles PAGES…
A SET is one of:
${SETS.map(({ name, measures }) => `  ${name}: ${measures}\n`).join('')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    from: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
    articles: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Pages are measured by bench/articles.ts. */
async function scorePages(paths: readonly string[]): Promise<string> {
  const file = new URL('../articles.ts', import.meta.url);
  if (!existsSync(file)) throw new Error('pages cannot be scored: there is no bench/articles.ts');
  const { scoreArticles } = (await import(file.href)) as {
    scoreArticles: (paths: readonly string[], options: { verbose: boolean }) => Promise<string>;
  };
  return scoreArticles(paths, { verbose: values.verbose });
}

try {
  if (values.help || positionals.length === 0) throw new Error(USAGE);
  if (values.articles) process.stdout.write(await scorePages(positionals));
  else
    for (const path of positionals) {
      if (path !== 'golden' && !existsSync(path)) throw new Error(`${path} does not exist`);
      const kind = SETS.find(({ is }) => is(path));
      if (!kind) throw new Error(`${path} is no set that can be scored.\n${USAGE}`);
      const { verbose, from, limit } = values;
      process.stdout.write(`${path}\n${await kind.score(path, { verbose, from, limit: Number(limit) })}\n`);
    }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
