// An entity with its names, and how often and since when the record speaks of it.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { EntityType } from '../../model/entity.ts';
import type { Table } from '../client.ts';
import { type Home, homeOf, toldAt } from '../home.ts';
import { listPk, lists, positionOf, SHARDS } from '../keys.ts';
import { unpackShare } from '../shares.ts';
import { walk } from '../walk.ts';

export interface EntitySummary {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly country?: string | undefined;
  readonly links?: Readonly<Record<string, string>> | undefined;
  /** Articles that mention it; "at least" where it would take long to count them all. */
  readonly articles: { readonly count: number; readonly atLeast: boolean };
  /** A day, or in lists a month, of an article whose date is known; empty where there is none. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** How many articles are counted for one entity. */
const COUNTED = { inLists: 1_000, alone: 1_000 };

export async function entityById(table: Table, id: string): Promise<EntitySummary | undefined> {
  const home = await homeOf(table, lists.entity(id));
  return summaryOf(table, home, { most: COUNTED.alone, precision: 'day' });
}

/** Articles without a date that are passed over: they stand in the month of their upload, and say nothing of when. */
const UNDATED = 200;

/** The first or last day on which a dated article speaks of the entity; empty where none does. */
async function dayAt(table: Table, { list, directory, rows }: Home, newestFirst: boolean): Promise<string> {
  const stretch = { lists: [list], months: directory?.months ?? [], held: rows, newestFirst, want: 1 };
  let passed = 0;
  for await (const { sk, item } of walk(table, stretch)) {
    if (!unpackShare(item.z as Uint8Array).article.undated) return sk.slice(0, 10);
    if (++passed === UNDATED) break;
  }
  return '';
}

export async function summaryOf(
  table: Table,
  home: Home,
  {
    most = COUNTED.inLists,
    precision = 'month',
  }: {
    /** Articles counted at most. */
    readonly most?: number;
    readonly precision?: 'day' | 'month';
  } = {},
): Promise<EntitySummary | undefined> {
  const { list, portrait } = toldAt(home) ?? {};
  if (list === undefined) return undefined;
  const { name = '', type = 'other', names = [], roles = [], country, links } = portrait ?? {};
  const [articles, first, last] = await Promise.all([
    countOf(table, home, most),
    dayAt(table, home, false),
    dayAt(table, home, true),
  ]);
  const length = precision === 'day' ? 10 : 7;
  return {
    id: list.slice(list.indexOf('/') + 1).replaceAll('%23', '#'),
    type,
    name,
    names,
    roles,
    ...(country && { country }),
    ...(links && { links }),
    articles,
    firstSeen: first.slice(0, length),
    lastSeen: last.slice(0, length),
  };
}

async function countOf(
  table: Table,
  { list, rows, directory }: Home,
  most: number,
): Promise<EntitySummary['articles']> {
  let count = rows.filter(({ sk }) => positionOf(sk).chunk === 0).length;
  for (const month of [...(directory?.months ?? [])].reverse()) {
    const shards = await Promise.all(
      Array.from({ length: SHARDS }, (_, shard) =>
        table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': listPk(list, month, shard) },
            Select: 'COUNT',
            Limit: most,
          }),
        ),
      ),
    );
    count += shards.reduce((sum, { Count = 0 }) => sum + Count, 0);
    if (count >= most || shards.some(({ LastEvaluatedKey }) => LastEvaluatedKey))
      return { count: Math.min(count, most), atLeast: true };
  }
  return { count, atLeast: false };
}
