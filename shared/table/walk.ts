// Walks lists through their months and shards in one order, newest or oldest first, as if they were one.
// Ends only when every shard of every month is exhausted. Reads a little of each shard at first, more as it goes on.
import type { Table } from './client.ts';
import { listPk, monthOf, SHARDS } from './keys.ts';
import { known, Partition, type Row, type Rows } from './partition.ts';

export interface Stretch {
  readonly lists: readonly string[];
  /** Months in which the lists may have something; in any order. */
  readonly months: readonly string[];
  /** What the lists have besides, at home: read already, in any order. */
  readonly held?: readonly Found[];
  readonly newestFirst: boolean;
  /** Dates cut to any precision, both inclusive: "2021", "2021-05", "2021-05-14". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Begin with this item. */
  readonly at?: string | undefined;
  /** About how many items will be wanted. */
  readonly want?: number;
  /** The index in which the list is, where it is not in the table itself. */
  readonly index?: 'open';
}

export interface Found extends Row {
  readonly list: string;
}

/** Sorts after every continuation of what it follows. */
const END = '~';

export async function* walk(table: Table, stretch: Stretch): AsyncGenerator<Found> {
  const { newestFirst, from = '', to = '', at } = stretch;
  const bounds = {
    low: at !== undefined && !newestFirst ? at : from || '0',
    high: at !== undefined && newestFirst ? at : `${to}${END}`,
  };
  const held = Map.groupBy(
    (stretch.held ?? []).filter(({ sk }) => sk >= bounds.low && sk <= bounds.high),
    ({ sk }) => monthOf(sk),
  );
  const months = [...new Set([...stretch.months, ...held.keys()])]
    .filter((month) => month >= monthOf(bounds.low) && month <= `${monthOf(bounds.high)}${END}`)
    .sort((a, b) => (newestFirst === a < b ? 1 : -1));
  // Most answers are found in the first month; sparse lists are read several months at a time.
  for (let next = 0, span = 1; next < months.length; next += span, span = Math.min(8, span * 2)) {
    const merged = months
      .slice(next, next + span)
      .map(
        (month) => new Merged(sourcesOf(table, stretch, { month, held: held.get(month) ?? [], bounds }), newestFirst),
      );
    await Promise.all(merged.map((month) => month.fill()));
    for (const month of merged) {
      for (let found = await month.next(); found; found = await month.next()) yield found;
    }
  }
}

interface Source {
  readonly list: string;
  readonly rows: Rows;
}

interface Month {
  readonly month: string;
  readonly held: readonly Found[];
  readonly bounds: { readonly low: string; readonly high: string };
}

/** The shards of a month, and what stands at home. */
function sourcesOf(table: Table, stretch: Stretch, { month, held, bounds }: Month): readonly Source[] {
  const { newestFirst, index, want = 20 } = stretch;
  const limit = Math.min(100, Math.ceil(want / SHARDS) + 3);
  const atHome = [...Map.groupBy(held, ({ list }) => list)].map(([list, rows]) => ({
    list,
    rows: known(rows.sort((a, b) => (isBefore(a, b, newestFirst) ? -1 : 1))),
  }));
  if (!stretch.months.includes(month)) return atHome;
  const shards = stretch.lists.flatMap((list) =>
    Array.from({ length: SHARDS }, (_, shard) => ({
      list,
      rows: new Partition(table, { pk: listPk(list, month, shard), ...bounds, newestFirst, index, limit }),
    })),
  );
  return [...atHome, ...shards];
}

/** Several sources as one. */
class Merged {
  readonly #sources: readonly Source[];
  readonly #newestFirst: boolean;

  constructor(sources: readonly Source[], newestFirst: boolean) {
    this.#sources = sources;
    this.#newestFirst = newestFirst;
  }

  async fill(): Promise<void> {
    await Promise.all(this.#sources.map(({ rows }) => rows.fill()));
  }

  async next(): Promise<Found | undefined> {
    await this.fill();
    let first: Found | undefined;
    for (const { list, rows } of this.#sources) {
      if (rows.first === undefined) continue;
      const found = { list, ...rows.first };
      if (first === undefined || isBefore(found, first, this.#newestFirst)) first = found;
    }
    // While an article is recorded anew, it may stand both at home and in a shard for a moment.
    for (const { list, rows } of this.#sources) if (list === first?.list && rows.first?.sk === first.sk) rows.take();
    return first;
  }
}

type Place = Pick<Found, 'list' | 'sk'>;

/** The order of a walk: by time; what an article has in several of the lists, by the list's name. */
export const isBefore = (a: Place, b: Place, newestFirst: boolean): boolean =>
  a.sk === b.sk ? a.list < b.list : a.sk > b.sk === newestFirst;
