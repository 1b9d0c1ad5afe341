// Keeps the directories true: adds what an article contributes, and takes it back when the last article that had it is gone.
// Who adds writes its items first and then looks at the directory; who takes back looks again after it has written.
// So either the one sees the other's item, or the other sees that the directory lacks it.
import { BatchGetCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { made, type Table } from './client.ts';
import { type Contribution, type Directory, merged } from './directory.ts';
import type { Home } from './home.ts';
import { directoryKey, entityListOf, type Key, listPk, SHARDS } from './keys.ts';
import type { Placed } from './placement.ts';
import { unpackShare } from './shares.ts';
import { addWays, takeWays } from './ways.ts';

/** Items read to find what is still said of an entity; where more are left, its names and roles are taken to stay. */
const ENOUGH = 200;
const AT_ONCE = 16;

interface Adding {
  readonly articleId: string;
  /** An earlier try was cut off somewhere. */
  readonly again: boolean;
  /** Of its entities, as they were before. */
  readonly homes?: ReadonlyMap<string, Home> | undefined;
}

/** Adds to each list's directory what an article contributes; few of them change, and what is at home needs none. */
export async function contribute(
  table: Table,
  { contributions, atHome }: Pick<Placed, 'contributions' | 'atHome'>,
  { articleId, again, homes }: Adding,
): Promise<void> {
  const known = await read(
    table,
    [...contributions.keys()].filter((list) => !atHome.has(list)),
  );
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    [...contributions].map(([list, added]) =>
      limit(async () => {
        const directory = known.get(list);
        if (!atHome.has(list)) await add(table, list, added, directory);
        const before = atHome.has(list) ? { seen: homes?.get(list) } : { before: { directory } };
        if (entityListOf(list)) await addWays(table, list, added, { articleId, again, ...before });
      }),
    ),
  );
}

async function add(table: Table, list: string, added: Contribution, known: Directory | undefined): Promise<void> {
  let old = known;
  for (;;) {
    const wanted = merged(old, list, added);
    if (wanted.digest === old?.digest || (await replace(table, old, wanted, list))) return;
    old = await readOne(table, list);
  }
}

/** Takes from a list's directory what no item of the list bears out any more; the whole directory, if there is none left. */
export async function withdraw(table: Table, list: string, taken: Contribution): Promise<void> {
  // The last look must find everything as it was written.
  for (;;) {
    const old = await readOne(table, list);
    const wanted = await borneOut(table, old ?? merged(undefined, list, taken));
    if (wanted?.digest === old?.digest) break;
    await replace(table, old, wanted, list);
  }
  if (entityListOf(list)) await takeWays(table, list, taken);
}

/** What the items of the list say of it, in the months of which its directory tells. */
async function borneOut(table: Table, old: Directory): Promise<Directory | undefined> {
  const { list, name } = old;
  const months: string[] = [];
  let found: Directory | undefined;
  let read = 0;
  for (const month of [...old.months].reverse()) {
    const items = await itemsIn(table, list, month, old.portrait ? ENOUGH - read : 1);
    if (items.length === 0) continue;
    months.push(month);
    read += items.length;
    for (const { z } of old.portrait ? items : []) {
      const { portrait } = unpackShare(z);
      if (portrait) found = merged(found, list, { months: [month], portrait });
    }
  }
  if (months.length === 0) return undefined;
  const portrait = read >= ENOUGH ? old.portrait : found?.portrait;
  return merged(undefined, list, { months, name, ...(portrait && { portrait }) });
}

/** At least one item of the month, if there is one, and up to `limit` of each shard. */
async function itemsIn(table: Table, list: string, month: string, limit: number): Promise<{ z: Uint8Array }[]> {
  const shards = await Promise.all(
    Array.from({ length: SHARDS }, (_, shard) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': listPk(list, month, shard) },
          Limit: Math.max(1, limit),
          ConsistentRead: true,
        }),
      ),
    ),
  );
  return shards.flatMap(({ Items = [] }) => Items as { z: Uint8Array }[]);
}

/** Writes a directory if it is still as it was read. */
function replace(table: Table, old: Directory | undefined, wanted: Directory | undefined, list: string) {
  const Key = directoryKey(list);
  const unchanged = old
    ? { ConditionExpression: 'digest = :digest', ExpressionAttributeValues: { ':digest': old.digest } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  return made(
    wanted
      ? table.client.send(new PutCommand({ TableName: table.name, Item: { ...wanted, ...Key }, ...unchanged }))
      : table.client.send(new DeleteCommand({ TableName: table.name, Key, ...unchanged })),
  );
}

async function readOne(table: Table, list: string): Promise<Directory | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: directoryKey(list), ConsistentRead: true }),
  );
  return Item as Directory | undefined;
}

/** Directories by list, as they are now. */
export async function read(
  table: Table,
  lists: readonly string[],
  consistent = true,
): Promise<ReadonlyMap<string, Directory>> {
  const found = new Map<string, Directory>();
  const left: Key[] = lists.map(directoryKey);
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: { [table.name]: { Keys: left.splice(0, 100), ConsistentRead: consistent } },
      }),
    );
    for (const item of (Responses?.[table.name] ?? []) as Directory[]) found.set(item.list, item);
    left.push(...((UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[]));
  }
  return found;
}
