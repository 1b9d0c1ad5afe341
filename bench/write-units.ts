// What an article costs to write: DynamoDB's write and read units, counted call by call against a table in this process.
// `node cli/main.ts extract --json FILES | node bench/write-units.ts` reads extractions, one a line, and prints units an article:
// into an empty record, where most entities are new, and again under other keys, where none is. A large record lies between,
// near the second: of a million articles' entities about one an article is new, and three come back in a new month.
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
await pass('into an empty record', '');
await pass('again under other keys', '-again');
await local.close();

async function pass(title: string, suffix: string): Promise<void> {
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
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((a, b) => a + b, 0);
}
