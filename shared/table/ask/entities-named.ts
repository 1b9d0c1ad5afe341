// Entities by the start of any of their names, in the order of these names, each at the first that fits.
// entitiesNamed(table, { start: 'yer' }, { limit: 10 })
import { z } from 'zod';
import type { EntityType } from '../../model/entity.ts';
import type { Table } from '../client.ts';
import { type Home, homeOf, toldAt } from '../home.ts';
import { namesPk, SHARDS } from '../keys.ts';
import { folded, lookedUp } from '../names.ts';
import { Partition } from '../partition.ts';
import { type EntitySummary, summaryOf } from './entities.ts';

/** The last name given, with its entity: "yerevan#place/AM/yerevan". */
export const NamePosition = z.object({ sk: z.string() }).readonly();
export type NamePosition = z.infer<typeof NamePosition>;

interface Paging {
  readonly limit: number;
  readonly after?: NamePosition | undefined;
}

/** Homes looked into at once. */
const AHEAD = 10;
/** Sorts after all that stands at a home. */
const END = '#~';

export async function entitiesNamed(
  table: Table,
  { start, type }: { readonly start: string; readonly type?: EntityType | undefined },
  { limit, after }: Paging,
): Promise<{ readonly items: readonly EntitySummary[]; readonly next?: NamePosition }> {
  const prefix = folded(start).replace(/^the /, '').slice(0, 100);
  if (prefix === '') return { items: [] };
  const found: { readonly sk: string; readonly home: Home }[] = [];
  for await (const { sk, home } of named(table, prefix, after?.sk)) {
    const told = toldAt(home);
    if (told === undefined || (type && told.portrait?.type !== type)) continue;
    const fitting = lookedUp(told)
      .filter((form) => form.startsWith(prefix))
      .sort(byName);
    if (fitting[0] !== sk.slice(0, sk.indexOf('#'))) continue;
    found.push({ sk, home });
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = await Promise.all(shown.map(({ home }) => summaryOf(table, home)));
  const last = shown.at(-1);
  return {
    items: items.filter((item) => item !== undefined),
    ...(found.length > limit && last && { next: { sk: last.sk } }),
  };
}

/** As their keys are ordered. */
const byName = (a: string, b: string): number => (`${a}#` < `${b}#` ? -1 : 1);

/** Names and their entities, in order; some twice, by their homes and by ways to them. */
async function* named(table: Table, prefix: string, after: string | undefined) {
  const low = after === undefined ? prefix : `${after}${END}`;
  const shards = Array.from(
    { length: SHARDS },
    (_, shard) =>
      new Partition(table, {
        pk: namesPk(prefix, shard),
        low,
        high: `${prefix}\u{10FFFF}`,
        newestFirst: false,
        limit: 50,
      }),
  );
  let going: string[] = [];
  let last: string | undefined;
  const homes = () => Promise.all(going.map(async (sk) => ({ sk, home: await homeOf(table, listIn(sk)) })));
  for (;;) {
    await Promise.all(shards.map((shard) => shard.fill()));
    const first = shards.reduce((a, b) => (b.first && (!a.first || b.first.sk < a.first.sk) ? b : a));
    const row = first.take();
    if (row === undefined) break;
    const sk = row.sk.split('#').slice(0, 2).join('#');
    if (sk === last) continue;
    last = sk;
    going.push(sk);
    if (going.length < AHEAD) continue;
    yield* await homes();
    going = [];
  }
  yield* await homes();
}

const listIn = (sk: string): string => `entity/${sk.slice(sk.indexOf('#') + 1)}`;
