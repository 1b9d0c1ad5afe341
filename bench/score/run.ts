// `npm run score -- SET…`: how well articles are read, against gold. --help says what each set is and measures.
// npm run score -- golden                       our own articles
// npm run score -- FOLDER --verbose             gold readings, every fault by kind
// npm run score -- PolNeAR/data/dev             a public corpus in its own format
// npm run score -- articles PAGES.jsonl          pages: their article's text, beside two libraries
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SETS } from './sets.ts';

const USAGE = `usage: npm run score -- SET… [--verbose] [--from READINGS.jsonl] [--limit N]
A SET is one of:
${SETS.map(({ name, measures }) => `  ${name}: ${measures}\n`).join('')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verbose: { type: 'boolean', default: false },
    from: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
    help: { type: 'boolean', default: false },
  },
});

try {
  if (values.help || positionals.length === 0) throw new Error(USAGE);
  // "articles" says what the next path holds, which tells itself
  for (const path of positionals.filter((given) => given !== 'articles')) {
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
