// How long an entity's first page takes, and that it does not grow with the record: 1,000 claims of it against 100,000, in a
// table in this process. `node bench/first-page.ts [LARGE]` prints p50 and p95 of each question, and the ratio of the two sizes.
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { contribute } from '../shared/table/directories.ts';
import { itemsOf, type ListItem } from '../shared/table/items-of.ts';
import { lists } from '../shared/table/keys.ts';
import { placed } from '../shared/table/placement.ts';
import { asking } from '../test/functions/asking.ts';
import { type LocalTable, localTable } from '../test/table/local-table.ts';
import { written } from '../test/table/written-readings.ts';

const CLAIMS_AN_ARTICLE = 5;
const ASKED = 60;
/** Questions asked before the clock runs, as the first ones wait for the compiler. */
const WARM = 40;
const ENTITY = 'place/Ardania';
const QUESTIONS = {
  'first page': `/entities/${ENTITY}/claims?limit=20`,
  'what it said, of a kind': `/entities/${ENTITY}/claims?role=source&act=accuse&limit=20`,
  'with another, in some days': `/entities/${ENTITY}/claims?with=place/Belmora&from=2021-05-03&to=2021-05-06&limit=20`,
};
const ACTS = ['state', 'accuse', 'deny', 'warn', 'demand'] as const;

const small = await measured(1_000);
const large = await measured(Number(process.argv[2] ?? 100_000));
for (const name of Object.keys(QUESTIONS)) {
  const [a, b] = [small.get(name) ?? [], large.get(name) ?? []];
  const ratio = at(b, 0.5) / at(a, 0.5);
  console.log(
    `${name}: p50 ${at(a, 0.5).toFixed(1)} → ${at(b, 0.5).toFixed(1)} ms, p95 ${at(a, 0.95).toFixed(1)} → ${at(b, 0.95).toFixed(1)} ms, ratio of p50 ${ratio.toFixed(2)}`,
  );
}

async function measured(claims: number): Promise<ReadonlyMap<string, readonly number[]>> {
  const table = await localTable();
  await fill(table, claims / CLAIMS_AN_ARTICLE);
  const ask = asking(table);
  const times = new Map<string, number[]>();
  for (const [name, url] of Object.entries(QUESTIONS)) {
    for (let i = 0; i < WARM; i++) await ask(url);
    const own: number[] = [];
    for (let i = 0; i < ASKED; i++) {
      const start = performance.now();
      const { body } = await ask(url);
      own.push(performance.now() - start);
      if (body.items.length !== 20) throw new Error(`${url} found ${body.items.length}`);
    }
    times.set(name, own);
  }
  await table.close();
  return times;
}

/** Only the entity's own list: what the other lists hold is in other partitions. */
async function fill(table: LocalTable, articles: number): Promise<void> {
  let batch: ListItem[] = [];
  const flush = async () => {
    const RequestItems = { [table.name]: batch.map((Item) => ({ PutRequest: { Item } })) };
    if (batch.length > 0) await table.client.send(new BatchWriteCommand({ RequestItems }));
    batch = [];
  };
  for (let i = 0; i < articles; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const said = Array.from({ length: CLAIMS_AN_ARTICLE }, (_, n) => ({
      by: n % 2 ? 'place/Belmora' : ENTITY,
      act: ACTS[(i + n) % ACTS.length] ?? 'state',
      words: `statement ${n} of ${i} about the crossing of the river and what the other side has made of it`,
      target: n % 2 ? ENTITY : 'place/Belmora',
    }));
    const { reading } = written({
      key: `inbox/${i}.txt`,
      publishedAt: `2021-05-${day}`,
      outlet: 'The Valley Post',
      said,
    });
    const own = itemsOf(reading);
    const { items, ...rest } = placed(own, new Set(own.shares.keys()));
    batch.push(...items.filter(({ pk }) => pk.startsWith(`${lists.entity(ENTITY)}#`)));
    if (batch.length >= 20) await flush();
    if (i === 0) await contribute(table, rest, { articleId: own.articleId, again: false });
  }
  await flush();
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
}
