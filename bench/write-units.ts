// What an article costs to write: DynamoDB's write and read units, counted call by call against a table in this process.
// `node cli/main.ts extract --json FILES | node bench/write-units.ts` reads extractions, one a line, and prints units an article:
// into an empty record, where most entities are new, and again under other keys, where none is. What a million articles over a
// year would take lies between: new entities grow rarer as a power of the articles (Heaps' law), which is fitted to these.
import { createInterface } from 'node:readline';
import { articleIdOf } from '../shared/model/article-id.ts';
import { Extraction } from '../shared/model/extraction.ts';
import { begin } from '../shared/table/head.ts';
import { recordReading } from '../shared/table/record.ts';
import { localTable } from '../test/table/local-table.ts';
import { countingUnits, type Units } from './units.ts';

/** Dollars a million units, us-east-1, on demand. */
const PRICES = { writes: 0.625, reads: 0.125 };

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
const cold = await pass('into an empty record', '');
const warm = await pass('again under other keys', '-again');
await local.close();
projected();

/** Writes that only new entities cause: their directories, once a month, and their names. */
function projected(): void {
  const entities = new Set<string>();
  const distinct = [...extractions]
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
    .map(({ entities: found }) => {
      for (const { id } of found) entities.add(id);
      return entities.size;
    });
  const half = distinct[Math.floor(articles / 2) - 1] ?? 1;
  const power = Math.log2(entities.size / half);
  const distinctOf = (n: number): number => entities.size * (n / articles) ** power;
  const names = (cold.get('name') ?? 0) / entities.size;
  const more = (names * distinctOf(1e6) + 12 * distinctOf(1e6 / 12)) / 1e6;
  const writes = sumOf(warm) / articles + more;
  console.log(`\na million articles over a year (distinct entities grow as articles^${power.toFixed(2)})`);
  console.log(
    `  writes: ${writes.toFixed(1)} units an article, $${(writes * PRICES.writes).toFixed(2)} a million articles`,
  );
}

async function pass(title: string, suffix: string): Promise<ReadonlyMap<string, number>> {
  const units: Units = { writes: new Map(), reads: new Map() };
  const table = countingUnits(local, units);
  for (const [i, given] of extractions.entries()) {
    const key = given.key + suffix;
    const extraction = { ...given, key, article: { ...given.article, key, id: articleIdOf(key) } };
    const uploadedAt = `2026-11-${String(1 + (i % 28)).padStart(2, '0')}T08:00:00Z`;
    const subject = { id: extraction.article.id, key, revision: given.article.revision, uploadedAt };
    await begin(table, subject);
    await recordReading(table, subject, { extraction, uploadedAt });
  }
  console.log(`\n${title}`);
  for (const what of ['writes', 'reads'] as const) {
    const each = sumOf(units[what]) / articles;
    console.log(
      `  ${what}: ${each.toFixed(1)} units an article, $${(each * PRICES[what]).toFixed(2)} a million articles`,
    );
    const kinds = [...units[what]].sort((a, b) => b[1] - a[1]);
    console.log(`    ${kinds.map(([kind, n]) => `${kind} ${(n / articles).toFixed(1)}`).join(', ')}`);
  }
  return units.writes;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}
