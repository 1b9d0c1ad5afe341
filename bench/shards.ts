// What news asks of single partition keys at a thousand articles a second; DynamoDB takes 1,000 write units a second on each.
// `node cli/main.ts extract --json FILES | node bench/shards.ts` reckons two days from real readings:
// - all news is about one entity, Russia, say, that has long outgrown its home: each article's largest share goes to its months;
// - the record is new: shares, and ways from other names, go where names stand, until an entity is seen to have outgrown its home.
import { createInterface } from 'node:readline';
import { articleIdOf } from '../shared/model/article-id.ts';
import { Extraction } from '../shared/model/extraction.ts';
import { itemsOf, type ListItem } from '../shared/table/items-of.ts';
import { listPk, lists, SHARDS, shardOf } from '../shared/table/keys.ts';
import { waysOf } from '../shared/table/names.ts';
import { AT_HOME, placed } from '../shared/table/placement.ts';
import { bytesOf } from './units.ts';

const ARTICLES_A_SECOND = 1_000;
const SECONDS = 30;

/** Write units of each article's largest share: of the entity that it is most about. */
const largest: number[] = [];
/** Write units that the articles ask of each key where names stand, had they come one after the other. */
const atNames = new Map<string, number>();
/** Articles that are at work while one is: what they write, it does not see. A tenth of a second's. */
const AT_WORK = 100;
/** When the shares that an entity has at home came. */
const homes = new Map<string, number[]>();
/** Ways that are there, or about to be. */
const ways = new Map<string, number>();
let articles = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const parsed = Extraction.safeParse(JSON.parse(line));
  if (!parsed.success) continue;
  articles += 1;
  const own = itemsOf({ extraction: parsed.data, uploadedAt: '2026-11-23T08:00:00Z' });
  const inMonths = placed(own, new Set(own.shares.keys())).items.filter(({ pk }) => pk.startsWith(lists.entity('')));
  const units = [...Map.groupBy(inMonths, ({ pk }) => pk).values()].map((chunks) =>
    chunks.reduce((sum, item) => sum + unitsOf(item), 0),
  );
  largest.push(Math.max(0, ...units));
  const seen = (list: string) => (homes.get(list) ?? []).filter((number) => number < articles - AT_WORK);
  const { items, contributions, atHome } = placed(
    own,
    new Set([...own.shares.keys()].filter((list) => seen(list).length >= AT_HOME)),
  );
  for (const list of atHome) homes.set(list, [...(homes.get(list) ?? []), articles]);
  for (const item of items) ask(item.pk, unitsOf(item));
  for (const [list, told] of contributions)
    for (const { pk, sk } of waysOf(list, told).values()) {
      if ((ways.get(sk) ?? articles) < articles - AT_WORK) continue;
      ways.set(sk, ways.get(sk) ?? articles);
      ask(pk, 1);
    }
}

function unitsOf(item: ListItem): number {
  return Math.ceil((bytesOf(item) + 60) / 1024);
}

function ask(key: string, units: number): void {
  if (key.startsWith('names/')) atNames.set(key, (atNames.get(key) ?? 0) + units);
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
  `${articles} articles; the share of the entity that each is most about: ${mean.toFixed(2)} units on average, ${Math.max(...largest)} at most`,
);
console.log(`${ARTICLES_A_SECOND} articles a second about one entity over ${SHARDS} shards, write units a second:`);
for (const [key, seconds] of [...perKey].sort())
  console.log(
    `  ${key}: ${Math.round(seconds.reduce((a, b) => a + b, 0) / SECONDS)} on average, ${Math.max(...seconds)} at most`,
  );
console.log(`${ARTICLES_A_SECOND} articles a second into a new record, write units a second where most is asked for:`);
const asked = [...atNames]
  .map(([key, units]) => [key, Math.round((units / articles) * ARTICLES_A_SECOND)] as const)
  .sort(([, a], [, b]) => b - a);
for (const [key, units] of asked.slice(0, 5)) console.log(`  ${key}: ${units} on average`);
const worst = Math.max(...[...perKey.values()].flat(), ...asked.map(([, units]) => units));
console.log(worst <= 1_000 ? 'No key is asked for more than 1,000.' : `Too hot: ${worst} > 1,000.`);
if (worst > 1_000) process.exitCode = 1;
