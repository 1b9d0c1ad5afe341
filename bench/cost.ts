// What a million articles would cost on AWS, by what the engine counts while it takes some: requests, units, function time.
// node bench/cost.ts [--articles 100] [--folder DIR]   or of an engine that has run: --state .on-record --articles N
// With --parts 3 the articles are put as if they came over a year, and each third is counted for itself: the first meets an empty
// record, the last one that knows most of its entities. Function time is this machine's, told as Lambda would bill it: see Meter.
// At the end of a run, what is then stored, and what is fixed, by the month.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Counts } from '../local/meter.ts';
import { synthesize } from '../local/synth.ts';
import { article } from '../test/end-to-end/articles.ts';
import { ROOT, startStack } from '../test/end-to-end/stack.ts';
import { fixedOf, type MonthlyLine, monthlyOfMillion, storedBy } from './monthly.ts';
import { costsOf } from './prices.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100' },
    folder: { type: 'string' },
    parts: { type: 'string', default: '1' },
    state: { type: 'string' },
  },
});

interface Part {
  readonly counts: Counts;
  readonly articles: number;
}

if (values.state === undefined) await measured();
else print(kept(values.state));

async function measured(): Promise<void> {
  const texts = textsOf();
  const state = mkdtempSync(join(tmpdir(), 'on-record-cost-'));
  const stack = await startStack({ state });
  const size = Math.ceil(texts.length / Number(values.parts));
  for (let from = 0; from < texts.length; from += size) {
    const some = texts.slice(from, from + size);
    const before = await stack.engine.counts();
    for (const [i, text] of some.entries()) {
      const published: Record<string, string> =
        size < texts.length ? { published: dayOf((from + i) / texts.length) } : {};
      await stack.put(`cost/${from + i}.txt`, text, published);
    }
    await stack.quiet(3_600_000);
    print({ counts: difference(await stack.engine.counts(), before), articles: some.length });
  }
  const stored = await storedBy(stack, await stack.engine.counts(), join(state, 'logs'));
  printMonthly('a month, for each million articles that stay', monthlyOfMillion(stored, texts.length));
  printMonthly('a month, for the stack itself', fixedOf(await synthesize(ROOT)));
  await stack.stop();
  rmSync(state, { recursive: true, force: true });
}

/** A day of a year, by how much of it has passed. */
function dayOf(passed: number): string {
  return new Date(Date.UTC(2021, 0, 1 + Math.floor(passed * 365))).toISOString().slice(0, 10);
}

function print({ counts, articles }: Part): void {
  const lines = costsOf(counts);
  const perMillion = 1_000_000 / articles;
  console.log(`\n${articles} articles; dollars for a million:\n`);
  for (const { what, amount, unit, dollars } of lines)
    if (amount > 0)
      console.log(
        `${(dollars * perMillion).toFixed(2).padStart(9)}  ${what.padEnd(44)} ${(amount / articles).toFixed(3)} ${unit} an article`,
      );
  console.log(`${(lines.reduce((sum, { dollars }) => sum + dollars, 0) * perMillion).toFixed(2).padStart(9)}  in all`);
}

function printMonthly(title: string, lines: readonly MonthlyLine[]): void {
  console.log(`\n${title}:\n`);
  for (const { what, dollars, setting } of lines)
    console.log(`${dollars.toFixed(2).padStart(9)}  ${what.padEnd(64)} ${setting}`.trimEnd());
  console.log(
    `${lines
      .reduce((sum, { dollars }) => sum + dollars, 0)
      .toFixed(2)
      .padStart(9)}  in all`,
  );
}

function kept(state: string): Part {
  const path = join(state, 'meter.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: has an engine run there?`);
  return { counts: JSON.parse(readFileSync(path, 'utf8')) as Counts, articles: Number(values.articles) };
}

function textsOf(): readonly (string | Buffer)[] {
  const { folder, articles } = values;
  if (folder === undefined) return Array.from({ length: Number(articles) }, (_, number) => article(number));
  return (
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(folder, name)))
      // In an order of no meaning: thirds by name could be thirds by outlet, and so by length.
      .map((text) => ({ text, lot: createHash('sha256').update(text).digest('hex') }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .map(({ text }) => text)
  );
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
