// What today's news about one entity asks of its shards: a thousand articles a second, all about Russia, say.
// `node cli/main.ts extract --json FILES | node bench/shards.ts` takes each article's largest share in an entity's list, and
// reckons write units a second on each partition key; DynamoDB takes 1,000.
import { createInterface } from 'node:readline';
import { articleIdOf } from '../shared/model/article-id.ts';
import { Extraction } from '../shared/model/extraction.ts';
import { itemsOf } from '../shared/table/items-of.ts';
import { listPk, lists, SHARDS, shardOf } from '../shared/table/keys.ts';
import { bytesOf } from './units.ts';

const ARTICLES_A_SECOND = 1_000;
const SECONDS = 30;

/** Write units of each article's largest share: of the entity that it is most about. */
const largest: number[] = [];
for await (const line of createInterface({ input: process.stdin })) {
  const parsed = Extraction.safeParse(JSON.parse(line));
  if (!parsed.success) continue;
  const { items } = itemsOf({ extraction: parsed.data, uploadedAt: '2026-11-23T08:00:00Z' });
  const own = items.filter(({ pk }) => pk.startsWith(lists.entity('')));
  const byList = Map.groupBy(own, ({ pk }) => pk);
  const units = [...byList.values()].map((chunks) =>
    chunks.reduce((sum, item) => sum + Math.ceil((bytesOf(item) + 60) / 1024), 0),
  );
  if (units.length > 0) largest.push(Math.max(...units));
}

const perKey = new Map<string, number[]>();
for (let second = 0; second < SECONDS; second++) {
  for (let i = 0; i < ARTICLES_A_SECOND; i++) {
    const n = second * ARTICLES_A_SECOND + i;
    const key = listPk(lists.entity('place/RU'), '2026-11', shardOf(articleIdOf(`inbox/${n}.txt`)));
    const seconds = perKey.get(key) ?? Array.from({ length: SECONDS }, () => 0);
    perKey.set(key, seconds);
    seconds[second] = (seconds[second] ?? 0) + (largest[n % largest.length] ?? 1);
  }
}
const mean = largest.reduce((a, b) => a + b, 0) / largest.length;
console.log(
  `${largest.length} articles; the share of the entity that each is most about: ${mean.toFixed(2)} units on average, ${Math.max(...largest)} at most`,
);
console.log(`${ARTICLES_A_SECOND} articles a second over ${SHARDS} shards, write units a second:`);
for (const [key, seconds] of [...perKey].sort())
  console.log(
    `  ${key}: ${Math.round(seconds.reduce((a, b) => a + b, 0) / SECONDS)} on average, ${Math.max(...seconds)} at most`,
  );
const worst = Math.max(...[...perKey.values()].flat());
console.log(worst <= 1_000 ? 'No key is asked for more than 1,000.' : `Too hot: ${worst} > 1,000.`);
if (worst > 1_000) process.exitCode = 1;
