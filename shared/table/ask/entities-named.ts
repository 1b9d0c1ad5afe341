// Entities by the start of any word of their names: those called exactly so first, then those most spoken of. Where there are
// many, what lies beyond the best follows in the order of the names. Where there are none, names that differ by a letter.
// entitiesNamed(table, { start: 'yer' }, { limit: 10 })
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { EntityType } from '../../model/entity.ts';
import type { Table } from '../client.ts';
import { type Home, homeOf, toldAt } from '../home.ts';
import { namesPk, ownForm, SHARDS } from '../keys.ts';
import { folded, formsIn, lookedUp } from '../names.ts';
import { Partition } from '../partition.ts';
import { type EntitySummary, summaryOf } from './entities.ts';

/** How many of the best were given; and, beyond them, the last name given with its entity: "yerevan#place/AM/yerevan". */
export const NamePosition = z.object({ n: z.int(), sk: z.string().optional() }).readonly();
export type NamePosition = z.infer<typeof NamePosition>;

export interface EntityNamed extends EntitySummary {
  /** Whether a name is the one asked for, begins so or has a word that does, or nearly does. */
  readonly match: 'exact' | 'begins' | 'near';
}

interface Question {
  /** Without it, all there are, in the order of their names. */
  readonly start?: string | undefined;
  readonly type?: EntityType | undefined;
}

interface Paging {
  readonly limit: number;
  readonly after?: NamePosition | undefined;
}

interface Names {
  readonly items: readonly EntityNamed[];
  readonly next?: NamePosition;
}

/** Homes looked into at once. */
const AHEAD = 16;
/** Entities looked at for the best. */
const CANDIDATES = 200;
/** Names compared letter by letter. */
const COMPARED = 4_000;
/** Sorts after all that stands at a home. */
const END = '#~';
const LETTERS = [...'0123456789abcdefghijklmnopqrstuvwxyz'];

interface Found {
  readonly sk: string;
  readonly home: Home;
  readonly exact: boolean;
}

export async function entitiesNamed(table: Table, { start, type }: Question, { limit, after }: Paging): Promise<Names> {
  const prefix = folded(start ?? '')
    .replace(/^the /, '')
    .slice(0, 100);
  if (prefix === '') return start === undefined ? everyEntity(table, type, { limit, after }) : { items: [] };
  const fits = fitting(prefix, type);
  const best: Found[] = [];
  let last: string | undefined;
  for await (const found of exactly(table, prefix)) if (fits(found, true)) best.push({ ...found, exact: true });
  const exact = new Set(best.map(({ home }) => home.list));
  let more = false;
  for await (const found of named(table, prefix)) {
    if (!fits(found) || exact.has(found.home.list)) continue;
    if (best.length >= CANDIDATES + exact.size) {
      more = true;
      break;
    }
    // A name with which another of its names begins has no way of its own.
    best.push({ ...found, exact: fits(found, true) });
    last = found.sk;
  }
  if (best.length === 0) return { items: await nearly(table, prefix, type, limit) };
  const items: EntityNamed[] = [];
  let n = after?.n ?? 0;
  if (after?.sk === undefined) {
    const ranked = await rank(table, best);
    items.push(...ranked.slice(n, n + limit));
    n += items.length;
    if (n < ranked.length) return { items, next: { n } };
  }
  if (!more) return { items };
  for await (const found of named(table, prefix, after?.sk ?? last)) {
    if (!fits(found) || exact.has(found.home.list)) continue;
    if (items.length === limit) return { items, next: { n, ...(last && { sk: last }) } };
    const summary = await summaryOf(table, found.home);
    if (summary) items.push({ ...summary, match: 'begins' });
    last = found.sk;
  }
  return { items };
}

/** Whether it has the form under which it was found, as the first that fits. */
const fitting =
  (prefix: string, type: EntityType | undefined) =>
  ({ sk, home }: Pick<Found, 'sk' | 'home'>, exactly = false): boolean => {
    const told = toldAt(home);
    if (told === undefined || (type && told.portrait?.type !== type)) return false;
    const own = ownForm(home.list.slice(home.list.indexOf('/') + 1));
    if (exactly) return own === prefix || formsIn(told).has(prefix);
    const form = sk.slice(0, sk.indexOf('#'));
    const forms = lookedUp(told).filter((one) => one.startsWith(prefix));
    return forms.length === 0 ? form === own : forms.sort(byName)[0] === form;
  };

/** Exact ones first, then by how many articles speak of them. */
async function rank(table: Table, found: readonly Found[]): Promise<readonly EntityNamed[]> {
  const summaries = await inTurns(found, async ({ home, exact }): Promise<EntityNamed | undefined> => {
    const summary = await summaryOf(table, home);
    return summary && { ...summary, match: exact ? 'exact' : 'begins' };
  });
  return summaries
    .filter((one) => one !== undefined)
    .sort(
      (a, b) =>
        Number(b.match === 'exact') - Number(a.match === 'exact') ||
        b.articles.count - a.articles.count ||
        (a.id < b.id ? -1 : 1),
    );
}

/** As their keys are ordered. */
const byName = (a: string, b: string): number => (`${a}#` < `${b}#` ? -1 : 1);

/** Names of one letter more, less, or otherwise; those most spoken of first. */
async function nearly(
  table: Table,
  prefix: string,
  type: EntityType | undefined,
  limit: number,
): Promise<readonly EntityNamed[]> {
  if (prefix.length < 4) return [];
  const near = new Set<string>();
  let compared = 0;
  for await (const sk of keysFrom(table, { prefix: prefix.slice(0, 1) })) {
    if (++compared > COMPARED || near.size >= 20) break;
    const form = sk.slice(0, sk.indexOf('#'));
    const differs = [0, -1, 1].some((by) => distance(form.slice(0, prefix.length + by), prefix) <= 1);
    if (differs) near.add(sk);
  }
  const homes = await inTurns([...near], async (sk) => ({ sk, home: await homeOf(table, listIn(sk)), exact: false }));
  const fits = homes.filter(({ home }) => type === undefined || toldAt(home)?.portrait?.type === type);
  const once = [...new Map(fits.map((found) => [found.home.list, found])).values()];
  return (await rank(table, once)).slice(0, limit).map((entity) => ({ ...entity, match: 'near' as const }));
}

/** All there are, in the order of their own names. */
async function everyEntity(table: Table, type: EntityType | undefined, { limit, after }: Paging): Promise<Names> {
  const items: EntityNamed[] = [];
  const from = after?.sk?.slice(0, 1);
  let last = after?.sk;
  for (const letter of LETTERS.filter((one) => from === undefined || one >= from)) {
    for await (const { sk, home } of named(table, letter, letter === from ? after?.sk : undefined)) {
      const id = sk.slice(sk.indexOf('#') + 1);
      const told = toldAt(home);
      if (told === undefined || ownForm(id) !== sk.slice(0, sk.indexOf('#')) || (type && told.portrait?.type !== type))
        continue;
      if (items.length === limit) return { items, next: { n: 0, ...(last && { sk: last }) } };
      const summary = await summaryOf(table, home);
      if (summary) items.push({ ...summary, match: 'begins' });
      last = sk;
    }
  }
  return { items };
}

/** Those that stand under this very name. */
const exactly = (table: Table, name: string) => homesOf(table, keysFrom(table, { prefix: name, whole: true }));

/** Names that begin so and their entities, in order; some twice, by their homes and by ways to them. */
const named = (table: Table, prefix: string, after?: string) => homesOf(table, keysFrom(table, { prefix, after }));

async function* homesOf(table: Table, keys: AsyncIterable<string>) {
  let going: string[] = [];
  const homes = () => Promise.all(going.map(async (sk) => ({ sk, home: await homeOf(table, listIn(sk)) })));
  for await (const sk of keys) {
    going.push(sk);
    if (going.length < AHEAD) continue;
    yield* await homes();
    going = [];
  }
  yield* await homes();
}

/** "yerevan#place/AM/yerevan", each once, in order. */
async function* keysFrom(
  table: Table,
  {
    prefix,
    whole = false,
    after,
  }: { readonly prefix: string; readonly whole?: boolean; readonly after?: string | undefined },
): AsyncGenerator<string> {
  const low = after === undefined ? (whole ? `${prefix}#` : prefix) : `${after}${END}`;
  const high = `${whole ? `${prefix}#` : prefix}\u{10FFFF}`;
  const shards = Array.from(
    { length: SHARDS },
    (_, shard) => new Partition(table, { pk: namesPk(prefix, shard), low, high, newestFirst: false, limit: 50 }),
  );
  let last: string | undefined;
  for (;;) {
    await Promise.all(shards.map((shard) => shard.fill()));
    const first = shards.reduce((a, b) => (b.first && (!a.first || b.first.sk < a.first.sk) ? b : a));
    const row = first.take();
    if (row === undefined) return;
    const sk = row.sk.split('#').slice(0, 2).join('#');
    if (sk !== last) yield sk;
    last = sk;
  }
}

async function inTurns<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let i = 0; i < all.length; i += AHEAD) done.push(...(await Promise.all(all.slice(i, i + AHEAD).map(each))));
  return done;
}

const listIn = (sk: string): string => `entity/${sk.slice(sk.indexOf('#') + 1)}`;
