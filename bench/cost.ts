// What a million articles would cost on AWS, by what the engine counts while it takes some: requests, units, function time.
// node bench/cost.ts [--articles 100] [--folder DIR]   or of an engine that has run: --state .on-record --articles N
// Function time is this machine's, with everything else that it was doing; Lambda's own differs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Counts } from '../local/meter.ts';
import { article } from '../test/end-to-end/articles.ts';
import { startStack } from '../test/end-to-end/stack.ts';
import { costsOf } from './prices.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100' },
    folder: { type: 'string' },
    state: { type: 'string' },
  },
});

const { counts, articles } = values.state === undefined ? await measured() : kept(values.state);
const lines = costsOf(counts);
const perMillion = 1_000_000 / articles;
console.log(`${articles} articles; dollars for a million:\n`);
for (const { what, amount, unit, dollars } of lines)
  if (amount > 0)
    console.log(
      `${(dollars * perMillion).toFixed(2).padStart(9)}  ${what.padEnd(28)} ${(amount / articles).toFixed(3)} ${unit} an article`,
    );
console.log(`${(lines.reduce((sum, { dollars }) => sum + dollars, 0) * perMillion).toFixed(2).padStart(9)}  in all`);

async function measured(): Promise<{ readonly counts: Counts; readonly articles: number }> {
  const texts = textsOf();
  const state = mkdtempSync(join(tmpdir(), 'on-record-cost-'));
  const stack = await startStack({ state });
  const before = await stack.engine.counts();
  for (const [index, text] of texts.entries()) await stack.put(`cost/${index}.txt`, text);
  await stack.quiet(600_000);
  const after = await stack.engine.counts();
  await stack.stop();
  rmSync(state, { recursive: true, force: true });
  return { counts: difference(after, before), articles: texts.length };
}

function kept(state: string): { readonly counts: Counts; readonly articles: number } {
  const path = join(state, 'meter.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: has an engine run there?`);
  return { counts: JSON.parse(readFileSync(path, 'utf8')) as Counts, articles: Number(values.articles) };
}

function textsOf(): readonly (string | Buffer)[] {
  const { folder, articles } = values;
  if (folder === undefined) return Array.from({ length: Number(articles) }, (_, number) => article(number));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(folder, name)));
}

function difference(after: Counts, before: Counts): Counts {
  const minus = <T extends object>(a: T, b: T | undefined): T =>
    Object.fromEntries(
      Object.entries(a).map(([name, value]) => {
        const other = (b as Record<string, unknown> | undefined)?.[name];
        return [name, typeof value === 'number' ? value - Number(other ?? 0) : minus(value as object, other as object)];
      }),
    ) as T;
  return minus(after, before);
}
