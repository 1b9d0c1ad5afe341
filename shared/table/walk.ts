// Walks lists through their months and shards in one order, newest or oldest first, as if they were one.
// Ends only when every shard of every month is exhausted. Reads a little of each shard at first, more as it goes on.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { listPk, monthOf, SHARDS } from './keys.ts';

export interface Stretch {
  readonly lists: readonly string[];
  /** Months in which the lists may have something; in any order. */
  readonly months: readonly string[];
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

export interface Found {
  readonly list: string;
  readonly sk: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Sorts after every continuation of what it follows. */
const END = '~';

export async function* walk(table: Table, stretch: Stretch): AsyncGenerator<Found> {
  const { newestFirst, from = '', to = '', at } = stretch;
  const bounds = {
    low: at !== undefined && !newestFirst ? at : from || '0',
    high: at !== undefined && newestFirst ? at : `${to}${END}`,
  };
  const months = stretch.months
    .filter((month) => month >= monthOf(bounds.low) && month <= `${monthOf(bounds.high)}${END}`)
    .sort((a, b) => (newestFirst === a < b ? 1 : -1));
  // Most answers are found in the first month; sparse lists are read several months at a time.
  for (let next = 0, span = 1; next < months.length; next += span, span = Math.min(8, span * 2)) {
    const merged = months.slice(next, next + span).map((month) => new Merged(table, stretch, month, bounds));
    await Promise.all(merged.map((month) => month.fill()));
    for (const month of merged) {
      for (let found = await month.next(); found; found = await month.next()) yield found;
    }
  }
}

interface Bounds {
  readonly low: string;
  readonly high: string;
}

/** One month: its shards merged. */
class Merged {
  readonly #shards: readonly Shard[];
  readonly #newestFirst: boolean;

  constructor(table: Table, stretch: Stretch, month: string, bounds: Bounds) {
    this.#newestFirst = stretch.newestFirst;
    this.#shards = stretch.lists.flatMap((list) =>
      Array.from({ length: SHARDS }, (_, shard) => new Shard(table, stretch, { list, month, shard }, bounds)),
    );
  }

  async fill(): Promise<void> {
    await Promise.all(this.#shards.map((shard) => shard.fill()));
  }

  async next(): Promise<Found | undefined> {
    await this.fill();
    let first: Shard | undefined;
    for (const shard of this.#shards) {
      if (shard.first === undefined) continue;
      if (first?.first === undefined || isBefore(shard.first, first.first, this.#newestFirst)) first = shard;
    }
    return first?.take();
  }
}

type Place = Pick<Found, 'list' | 'sk'>;

/** The order of a walk: by time; what an article has in several of the lists, by the list's name. */
export const isBefore = (a: Place, b: Place, newestFirst: boolean): boolean =>
  a.sk === b.sk ? a.list < b.list : a.sk > b.sk === newestFirst;

/** One partition, read in growing pages. */
class Shard {
  readonly #table: Table;
  readonly #stretch: Stretch;
  readonly #list: string;
  readonly #pk: string;
  readonly #bounds: Bounds;
  #buffer: Found[] = [];
  #taken = 0;
  #exhausted = false;
  #limit: number;
  #start: Record<string, unknown> | undefined;

  constructor(
    table: Table,
    stretch: Stretch,
    { list, month, shard }: { list: string; month: string; shard: number },
    bounds: Bounds,
  ) {
    this.#table = table;
    this.#stretch = stretch;
    this.#list = list;
    this.#pk = listPk(list, month, shard);
    this.#bounds = bounds;
    this.#limit = Math.min(100, Math.ceil((stretch.want ?? 20) / SHARDS) + 3);
  }

  get first(): Found | undefined {
    return this.#buffer[this.#taken];
  }

  take(): Found | undefined {
    return this.#buffer[this.#taken++];
  }

  async fill(): Promise<void> {
    while (this.first === undefined && !this.#exhausted) {
      const { index, newestFirst } = this.#stretch;
      const [pk, sk] = index ? [`${index}Pk`, `${index}Sk`] : ['pk', 'sk'];
      const { Items = [], LastEvaluatedKey } = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          ...(index && { IndexName: index }),
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :low AND :high',
          ExpressionAttributeNames: { '#pk': pk as string, '#sk': sk as string },
          ExpressionAttributeValues: { ':pk': this.#pk, ':low': this.#bounds.low, ':high': this.#bounds.high },
          ScanIndexForward: !newestFirst,
          Limit: this.#limit,
          ExclusiveStartKey: this.#start,
        }),
      );
      this.#buffer = Items.map((item) => ({ list: this.#list, sk: item[sk as string] as string, item }));
      this.#taken = 0;
      this.#limit = Math.min(400, this.#limit * 3);
      this.#start = LastEvaluatedKey;
      this.#exhausted = LastEvaluatedKey === undefined;
    }
  }
}
