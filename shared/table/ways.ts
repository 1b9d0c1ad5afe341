// Keeps the ways from names to entities: those that an article's own names need, and none that nothing bears out any more.
// Who adds writes the share first and then looks who else gives the name; who takes back looks again after it has deleted.
// So either the one sees the other's share, or the other writes the way again.
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { type Contribution, type Directory, merged } from './directory.ts';
import { type Home, homeOf, toldAt } from './home.ts';
import type { Key } from './keys.ts';
import { waysOf } from './names.ts';

export interface Adding {
  readonly articleId: string;
  /** An earlier try was cut off somewhere: then ways may be missing though names are told. */
  readonly again: boolean;
  /** The entity's home as it was before the article's share was written; perhaps not all of it. */
  readonly seen?: Home | undefined;
  /** Where the article has just added to the entity's directory: that as it was before. */
  readonly before?: { readonly directory: Directory | undefined };
}

/** Adds the ways to which no other article has led already. */
export async function addWays(
  table: Table,
  list: string,
  added: Contribution,
  { articleId, again, seen, before }: Adding,
): Promise<void> {
  const own = [...waysOf(list, added)];
  const missing = (others: Directory | undefined) => {
    const there = again ? undefined : waysOf(list, others);
    const wanted = waysOf(list, merged(others, list, added));
    return own.filter(([form]) => wanted.has(form) && !there?.has(form)).map(([, way]) => way);
  };
  if (own.length === 0 || (!again && before && missing(before.directory).length === 0)) return;
  // What nobody else gives is added without a second look: who has come since adds it too.
  const first = !again && seen ? missing(toldAt(seen, { articleId })) : [];
  if (first.length === own.length) return put(table, first);
  const home = await homeOf(table, list, { consistent: true });
  await put(table, missing(toldAt(before ? { ...home, ...before } : home, { articleId })));
}

/** Takes back the ways that an article led to and no other does; makes sure of those that it kept others from adding. */
export async function takeWays(table: Table, list: string, taken: Contribution): Promise<void> {
  const own = waysOf(list, taken);
  const left = await toldNow(table, list);
  const stay = waysOf(list, left);
  await put(
    table,
    [...stay].filter(([form]) => own.has(form)).map(([, way]) => way),
  );
  const lost = [...own].filter(([form]) => !stay.has(form));
  if (lost.length > 0) {
    await Promise.all(lost.map(([, Key]) => table.client.send(new DeleteCommand({ TableName: table.name, Key }))));
    const again = waysOf(list, await toldNow(table, list));
    await put(
      table,
      lost.filter(([form]) => again.has(form)).map(([, way]) => way),
    );
  }
  // Only so many names are kept, and none with which another begins: with these gone, others come back.
  const crowded = waysOf(list, left && merged(left, list, taken));
  await put(
    table,
    [...stay].filter(([form]) => !own.has(form) && !crowded.has(form)).map(([, way]) => way),
  );
}

const toldNow = async (table: Table, list: string) => toldAt(await homeOf(table, list, { consistent: true }));

async function put(table: Table, ways: readonly Key[]): Promise<void> {
  await Promise.all(ways.map((Item) => table.client.send(new PutCommand({ TableName: table.name, Item }))));
}
