// The version of how things stand in the table. It is in the table, in each packed item, and in the hash of each reading, so that
// a reading which an older version kept otherwise is written anew when it comes again, and what that one had elsewhere is taken back.
//
//   1  acts, forms and kinds by their index; a body's `choice` says by bits which shares are in the months. No version anywhere.
//   2  they are stored by codes (codes.ts); a body begins with the keys of all that its reading has in the table (manifest.ts).
//   3  bodies, places and events have ways from every word of their names on; persons from the first and the last.
//
// A change of keys, of what an item holds, or of which items there are is a new layout: freeze it (test/table/layouts/), and go on
// reading the older ones. Fields that are merely new need none: they are kept by their names.
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { made, type Table } from './client.ts';
import { HEAD, type Key, lists } from './keys.ts';
import { OtherLayout } from './other-layout.ts';

export const LAYOUT = 3;

/** @throws OtherLayout where a newer version wrote what this one is to read */
export function readable(layout: number): void {
  if (layout > LAYOUT) throw new OtherLayout(`The record is of layout ${layout}; this version reads up to ${LAYOUT}.`);
}

const layoutKey: Key = { pk: 'layout', sk: HEAD };

/** What the table says of itself. */
export interface Kept {
  /** The newest layout that anything in it may have. */
  readonly layout: number;
  /** The oldest; below `layout` after an upgrade, until `onrecord replay --rebuild` has gone through. */
  readonly oldest: number;
}

/** Undefined of a table in which nothing has been recorded yet. */
export async function keptIn(table: Table): Promise<Kept | undefined> {
  const item = await itemAt(table, layoutKey);
  if (item) return { layout: Number(item.layout), oldest: Number(item.oldest) };
  // Layout 1 said nothing of itself; but whatever was recorded is in the list of all.
  return (await itemAt(table, { pk: lists.all, sk: HEAD })) && { layout: 1, oldest: 1 };
}

async function itemAt(table: Table, Key: Key): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return Item;
}

const checks = new WeakMap<Table['client'], Promise<void>>();

/**
 * Makes sure, once for a process, that this version may read the table, and before it writes the first reading that the table
 * says so.
 * @throws OtherLayout
 */
export function checkLayout(table: Table, { writes = false } = {}): Promise<void> {
  const checked = checks.get(table.client) ?? check(table, writes);
  checks.set(table.client, checked);
  // What failed may not fail again.
  checked.catch(() => checks.delete(table.client));
  return checked;
}

async function check(table: Table, writes: boolean): Promise<void> {
  const kept = await keptIn(table);
  if (kept) readable(kept.layout);
  if (!writes || kept?.layout === LAYOUT) return;
  await made(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...layoutKey, layout: LAYOUT, oldest: kept?.oldest ?? LAYOUT },
        ConditionExpression: 'attribute_not_exists(pk) OR layout < :layout',
        ExpressionAttributeValues: { ':layout': LAYOUT },
      }),
    ),
  );
}

/** Everything in the table is of this layout now: said when a rebuild has gone through. */
export async function sayRebuilt(table: Table): Promise<void> {
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...layoutKey, layout: LAYOUT, oldest: LAYOUT } }),
  );
}
