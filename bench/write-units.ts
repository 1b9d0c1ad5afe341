// What an article costs to write: DynamoDB's write and read units, counted call by call against a table in this process.
// `node cli/main.ts extract --json FILES | node bench/write-units.ts` reads extractions, one a line, records them as if they came
// over a year, and prints units an article: of the first third, when the record is empty and most entities are new, to the last.
// Each month has the articles of a small newsroom; in a larger one an entity's first article of a month is a rarer thing.
import { createInterface } from 'node:readline';
import { articleIdOf } from '../shared/model/article-id.ts';
import { Extraction } from '../shared/model/extraction.ts';
import type { Table } from '../shared/table/client.ts';
import { begin } from '../shared/table/head.ts';
import { recordReading } from '../shared/table/record.ts';
import { localTable } from '../test/table/local-table.ts';
import { PRICES } from './prices.ts';
import { countingUnits, type Units } from './units.ts';

const extractions: Extraction[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  const parsed = Extraction.safeParse(JSON.parse(line));
  if (parsed.success) extractions.push(parsed.data);
}
const articles = extractions.length;
const mean = (what: (extraction: Extraction) => number): string =>
  (extractions.reduce((sum, one) => sum + what(one), 0) / articles).toFixed(1);
console.log(
  `${articles} articles; each ${mean(({ article }) => article.text.length)} characters, ${mean(({ entities }) => entities.length)} entities, ${mean(({ claims }) => claims.length)} claims`,
);

const local = await localTable();
const third = Math.ceil(articles / 3);
for (const [name, from] of [
  ['first', 0],
  ['second', third],
  ['last', 2 * third],
] as const) {
  const units: Units = { writes: new Map(), reads: new Map() };
  const table = countingUnits(local, units);
  const some = extractions.slice(from, from + third);
  for (const [i, given] of some.entries()) await record(table, given, from + i);
  print(`the ${name} ${some.length}`, units, some.length);
}
await local.close();

async function record(table: Table, given: Extraction, number: number): Promise<void> {
  // Files of the same name may come from several folders.
  const key = `${number}/${given.key}`;
  const extraction = { ...given, key, article: { ...given.article, key, id: articleIdOf(key) } };
  const month = 1 + Math.floor((12 * number) / articles);
  const uploadedAt = `2026-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}T08:00:00Z`;
  const subject = { id: extraction.article.id, key, revision: given.article.revision, uploadedAt };
  await begin(table, subject);
  await recordReading(table, subject, { extraction, uploadedAt });
}

function print(title: string, units: Units, count: number): void {
  console.log(`\n${title}`);
  for (const [what, price] of [
    ['writes', PRICES.writeUnits],
    ['reads', PRICES.readUnits],
  ] as const) {
    const kinds = [...units[what]].sort((a, b) => b[1] - a[1]);
    const each = kinds.reduce((sum, [, n]) => sum + n, 0) / count;
    console.log(
      `  ${what}: ${each.toFixed(1)} units an article, $${(each * price * 1e6).toFixed(2)} a million articles`,
    );
    console.log(`    ${kinds.map(([kind, n]) => `${kind} ${(n / count).toFixed(1)}`).join(', ')}`);
  }
}
