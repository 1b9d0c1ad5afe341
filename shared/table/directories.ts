// Keeps the directories true: adds what an article contributes, and takes it back when the last article that had it is gone.
// Who adds writes its items first and then looks at the directory; who takes back looks again after it has written.
// So either the one sees the other's item, or the other sees that the directory lacks it.
import { BatchGetCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { made, type Table } from './client.ts';
import { type Contribution, type Directory, merged } from './directory.ts';
import { HEAD, listPk, SHARDS } from './keys.ts';
import { type NameKey, nameKeysOf } from './names.ts';
import { unpackShare } from './shares.ts';

/** Items read to find what is still said of an entity; where more are left, its names and roles are taken to stay. */
const ENOUGH = 200;
const AT_ONCE = 16;

/**
 * Adds to each list's directory what an article contributes; few of them change.
 * @param again an earlier try was cut off somewhere: then the names may be missing though the directory has them
 */
export async function contribute(
  table: Table,
  contributions: ReadonlyMap<string, Contribution>,
  { again }: { readonly again: boolean },
): Promise<void> {
  const known = await read(table, [...contributions.keys()]);
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    [...contributions].map(([list, added]) => limit(() => add(table, list, added, { known: known.get(list), again }))),
  );
}

async function add(
  table: Table,
  list: string,
  added: Contribution,
  { known, again }: { readonly known: Directory | undefined; readonly again: boolean },
): Promise<void> {
  let old = known;
  for (;;) {
    const wanted = merged(old, list, added);
    if (wanted.digest === old?.digest) {
      if (again) await putNames(table, [...nameKeysOf(merged(undefined, list, added)).values()].filter(isOf(wanted)));
      return;
    }
    if (await replace(table, old, wanted, list)) return;
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
  // Names that were written, or were to be dropped, when the writer was cut off.
  await dropNames(table, list, [...nameKeysOf(merged(undefined, list, taken)).values()]);
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

/** Writes a directory if it is still as it was read, and then the names that lead to it. */
async function replace(
  table: Table,
  old: Directory | undefined,
  wanted: Directory | undefined,
  list: string,
): Promise<boolean> {
  const Key = { pk: list, sk: HEAD };
  const unchanged = old
    ? { ConditionExpression: 'digest = :digest', ExpressionAttributeValues: { ':digest': old.digest } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const written = await made(
    wanted
      ? table.client.send(new PutCommand({ TableName: table.name, Item: { ...wanted, ...Key }, ...unchanged }))
      : table.client.send(new DeleteCommand({ TableName: table.name, Key, ...unchanged })),
  );
  if (!written) return false;
  const before = nameKeysOf(old);
  const after = nameKeysOf(wanted);
  await putNames(
    table,
    [...after].filter(([key]) => !before.has(key)).map(([, name]) => name),
  );
  await dropNames(
    table,
    list,
    [...before].filter(([key]) => !after.has(key)).map(([, name]) => name),
  );
  return true;
}

/**
 * Deletes names, except those that the list's directory has by now. Who adds a name writes the directory before it, and who
 * drops one looks at the directory after it: so a name that both touch at once is there in the end.
 */
async function dropNames(table: Table, list: string, names: readonly NameKey[]): Promise<void> {
  if (names.length === 0) return;
  const dropped = names.filter(isNotOf(await readOne(table, list)));
  await Promise.all(dropped.map((Key) => table.client.send(new DeleteCommand({ TableName: table.name, Key }))));
  await putNames(table, dropped.filter(isOf(await readOne(table, list))));
}

const isOf = (directory: Directory | undefined) => {
  const names = nameKeysOf(directory);
  return ({ pk, sk }: NameKey): boolean => names.has(`${pk} ${sk}`);
};
const isNotOf = (directory: Directory | undefined) => {
  const has = isOf(directory);
  return (name: NameKey): boolean => !has(name);
};

const putNames = (table: Table, names: readonly NameKey[]): Promise<unknown> =>
  Promise.all(names.map((Item) => table.client.send(new PutCommand({ TableName: table.name, Item }))));

async function readOne(table: Table, list: string): Promise<Directory | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: { pk: list, sk: HEAD }, ConsistentRead: true }),
  );
  return Item as Directory | undefined;
}

/** Directories by list, as they are now. */
export async function read(
  table: Table,
  names: readonly string[],
  consistent = true,
): Promise<ReadonlyMap<string, Directory>> {
  const items = await readKeys(
    table,
    names.map((list) => ({ pk: list, sk: HEAD })),
    consistent,
  );
  return new Map([...items.values()].map((item) => [item.pk as string, item as unknown as Directory]));
}

/** Items by `pk sk`. */
async function readKeys(table: Table, keys: readonly NameKey[], consistent = true) {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  const left = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: { [table.name]: { Keys: left.splice(0, 100), ConsistentRead: consistent } },
      }),
    );
    for (const item of Responses?.[table.name] ?? []) found.set(`${item.pk} ${item.sk}`, item);
    left.push(...((UnprocessedKeys?.[table.name]?.Keys ?? []) as typeof left));
  }
  return found;
}
