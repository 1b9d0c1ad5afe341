// Where an article's share of each entity stands: at the entity's home, or in its list's months once it has outgrown that.
// What was chosen is kept with the article's body, so that every later try, and whoever takes back, finds the same place.
import pLimit from 'p-limit';
import type { Table } from './client.ts';
import { type Home, homeOf } from './home.ts';
import type { ItemsOfReading, ListItem, Parts } from './items-of.ts';
import { homeKey, type Key, listPk, listSk, monthOf, shardOf } from './keys.ts';

/** Shares that an entity has at home before the next go to the months. One of them lost or two more, when many write at once, do no harm. */
export const AT_HOME = 6;
const AT_ONCE = 24;

export interface Placed extends Pick<ItemsOfReading, 'contributions'> {
  readonly items: readonly ListItem[];
  /** Lists of which the share stands at home. */
  readonly atHome: ReadonlySet<string>;
}

/** What this process has seen outgrow its home, so as not to look again. Should that have shrunk since, the months will do too. */
const seenOutgrown = new WeakMap<Table, Set<string>>();
const REMEMBERED = 100_000;

export interface Homes {
  /** Lists of entities that have outgrown their homes. It may be a little behind: both places are read. */
  readonly outgrown: ReadonlySet<string>;
  /** The others, as far as one need see them. */
  readonly others: ReadonlyMap<string, Home>;
}

export async function homesOf(table: Table, { shares }: ItemsOfReading): Promise<Homes> {
  const known = seenOutgrown.get(table) ?? new Set();
  seenOutgrown.set(table, known.size < REMEMBERED ? known : new Set());
  const limit = pLimit(AT_ONCE);
  const looks = [...shares.keys()]
    .filter((list) => !known.has(list))
    .map((list) => limit(() => homeOf(table, list, { limit: AT_HOME + 1 })));
  const homes = await Promise.all(looks);
  for (const { list, directory, rows } of homes) if (directory || rows.length >= AT_HOME) known.add(list);
  return {
    outgrown: new Set([...shares.keys()].filter((list) => known.has(list))),
    others: new Map(homes.filter(({ list }) => !known.has(list)).map((home) => [home.list, home])),
  };
}

/** The items of a reading in their places: those of these lists in the months, the others at home. */
export function placed(own: ItemsOfReading, inMonths: ReadonlySet<string>): Placed {
  const atHome = new Set<string>();
  const shares = [...own.shares].flatMap(([list, parts]): ListItem[] => {
    if (parts.atHome === undefined || inMonths.has(list)) return monthly(own, parts);
    atHome.add(list);
    const { pk, prefix } = homeKey(list);
    const { sk, z } = parts.atHome();
    return [{ pk, sk: `${prefix}${sk}`, z }];
  });
  return { items: [...shares, ...own.items], contributions: own.contributions, atHome };
}

const monthly = ({ at, articleId }: ItemsOfReading, parts: Parts): ListItem[] =>
  parts.inMonths().map(({ list, ...part }) => ({ pk: listPk(list, monthOf(at), shardOf(articleId)), ...part }));

/** Every item that a reading may have anywhere, where it is not known what was chosen. */
export function placedAnywhere(own: ItemsOfReading): Placed {
  const home = placed(own, new Set());
  const months = placed(own, new Set(own.shares.keys()));
  return { ...months, items: [...months.items, ...home.items] };
}

/** The items of a reading where these keys say that they stand. */
export function placedAt(own: ItemsOfReading, keys: readonly Key[]): Placed {
  const there = new Set(keys.map(({ pk, sk }) => `${pk} ${sk}`));
  const isAtHome = (list: string): boolean => {
    const { pk, prefix } = homeKey(list);
    return there.has(`${pk} ${prefix}${listSk(own.at, own.articleId)}`);
  };
  return placed(own, new Set([...own.shares.keys()].filter((list) => !isAtHome(list))));
}
