// Entities: by the start of any of their names, and one with how often and since when the record speaks of it.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { EntityType } from '../../model/entity.ts';
import type { Table } from '../client.ts';
import { read } from '../directories.ts';
import type { Directory } from '../directory.ts';
import { listPk, lists, namePk, SHARDS } from '../keys.ts';
import { folded, nameKeysOf } from '../names.ts';
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
  /** A day, or in lists a month. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export const NamePosition = z.object({ sk: z.string() }).readonly();
export type NamePosition = z.infer<typeof NamePosition>;

/** How many articles are counted for one entity. */
const COUNTED = { inLists: 100, alone: 1_000 };

export async function entitiesNamed(
  table: Table,
  { start, type }: { readonly start: string; readonly type?: EntityType | undefined },
  { limit, after }: { readonly limit: number; readonly after?: NamePosition | undefined },
): Promise<{ readonly items: readonly EntitySummary[]; readonly next?: NamePosition }> {
  const prefix = folded(start).replace(/^the /, '');
  const found: { readonly sk: string; readonly directory: Directory }[] = [];
  for await (const { sk, directory } of named(table, prefix, after?.sk)) {
    if (type && directory.portrait?.type !== type) continue;
    found.push({ sk, directory });
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const items = await Promise.all(shown.map(({ directory }) => summaryOf(table, directory, COUNTED.inLists)));
  const last = shown.at(-1);
  return { items, ...(found.length > limit && last && { next: { sk: last.sk } }) };
}

/** Names in their order, each entity at the first of its names that fits. */
async function* named(table: Table, prefix: string, after: string | undefined) {
  let from = after;
  for (;;) {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': namePk(prefix), ':prefix': prefix },
        Limit: 100,
        ExclusiveStartKey: from === undefined ? undefined : { pk: namePk(prefix), sk: from },
      }),
    );
    const ids = [...new Set(Items.map(({ sk }) => entityOf(sk as string)))];
    const directories = await read(table, ids.map(lists.entity), false);
    for (const { sk } of Items as { sk: string }[]) {
      const directory = directories.get(lists.entity(entityOf(sk)));
      if (directory === undefined) continue;
      const fitting = [...nameKeysOf(directory).values()].map((key) => key.sk).filter((key) => key.startsWith(prefix));
      if (fitting.sort()[0] === sk) yield { sk, directory };
    }
    if (LastEvaluatedKey === undefined) return;
    from = LastEvaluatedKey.sk as string;
  }
}

const entityOf = (sk: string): string => sk.slice(sk.indexOf('#') + 1);

export async function entityById(table: Table, id: string): Promise<EntitySummary | undefined> {
  const list = lists.entity(id);
  const directory = (await read(table, [list], false)).get(list);
  if (directory === undefined) return undefined;
  const [summary, first, last] = await Promise.all([
    summaryOf(table, directory, COUNTED.alone),
    dayAt(table, directory, false),
    dayAt(table, directory, true),
  ]);
  return { ...summary, firstSeen: first ?? summary.firstSeen, lastSeen: last ?? summary.lastSeen };
}

async function dayAt(table: Table, { list, months }: Directory, newestFirst: boolean): Promise<string | undefined> {
  for await (const { sk } of walk(table, { lists: [list], months, newestFirst, want: 1 })) return sk.slice(0, 10);
  return undefined;
}

async function summaryOf(table: Table, directory: Directory, most: number): Promise<EntitySummary> {
  const { list, months, portrait } = directory;
  const { name = '', type = 'other', names = [], roles = [], country, links } = portrait ?? {};
  return {
    id: list.slice(list.indexOf('/') + 1).replaceAll('%23', '#'),
    type,
    name,
    names,
    roles,
    ...(country && { country }),
    ...(links && { links }),
    articles: await countOf(table, directory, most),
    firstSeen: months[0] ?? '',
    lastSeen: months.at(-1) ?? '',
  };
}

async function countOf(table: Table, { list, months }: Directory, most: number): Promise<EntitySummary['articles']> {
  let count = 0;
  for (const month of [...months].reverse()) {
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
