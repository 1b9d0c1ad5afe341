// Takes readings back out of the record: everything that they have in the lists and that the kept reading does not have too.
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { type Body, deleteBody } from './body.ts';
import { made, type Table } from './client.ts';
import { withdraw } from './directories.ts';
import { type Contribution, merged } from './directory.ts';
import { itemsOf } from './items-of.ts';
import { directoryKey, type Key } from './keys.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { marksAt } from './marks.ts';
import { waysOf } from './names.ts';
import { type Placed, placedAnywhere, placedAt } from './placement.ts';

/** A reading's items, with what marks them as its own. */
export interface Stored {
  readonly revision: string;
  readonly hash: string;
  readonly own: Pick<Placed, 'contributions'>;
  /** What it has in the table, by the version that wrote it. */
  readonly manifest: Manifest;
}

export interface TakeBack {
  /** Stored readings to take back, bodies and all. */
  readonly bodies: readonly Body[];
  /** Readings that may have items in the lists though no body of theirs is left. */
  readonly lost?: readonly Stored[];
  /** The reading that stays. */
  readonly kept?: Stored;
}

const AT_ONCE = 24;

export async function takeBack(table: Table, id: string, { bodies, lost = [], kept }: TakeBack): Promise<void> {
  const stored: Stored[] = [];
  for (const body of bodies) if (body.whole) stored.push(await storedIn(table, body));
  for (const reading of [...lost, ...stored]) {
    await takeItems(table, reading, kept);
    await takeDirectories(table, reading, kept);
    await withdrawFrom(table, reading, kept);
  }
  for (const body of bodies) await deleteBody(table, id, body);
}

/** A stored reading's items, where they stand. One that this version can't open any more is known by its manifest alone. */
async function storedIn(table: Table, body: Body): Promise<Stored> {
  const { revision, hash } = body;
  const there = await manifestOfBody(table, body);
  const lists = [...there.lists.keys()].map((list): [string, Contribution] => [list, { months: [] }]);
  return { revision, hash, own: { contributions: new Map([...lists, ...contributionsOf(body)]) }, manifest: there };
}

/** What a stored reading has in the table. Layout 1 does not say: it is asked of the table, by the keys that could be its own. */
export async function manifestOfBody(table: Table, { revision, hash, manifest, reading }: Body): Promise<Manifest> {
  const told = manifest();
  if (told) return told;
  const own = itemsOf(reading());
  const stand: Key[] = [];
  for await (const { pk, sk, r, h } of marksAt(table, placedAnywhere(own).items))
    if (r === revision && h === hash) stand.push({ pk, sk });
  return { ...manifestOf(placedAt(own, stand)), items: stand };
}

function contributionsOf({ reading }: Body): ReadonlyMap<string, Contribution> {
  try {
    return itemsOf(reading()).contributions;
  } catch {
    return new Map();
  }
}

const named = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** Deletes the items that are still this reading's: a newer one may have written over them. */
async function takeItems(table: Table, { revision, hash, manifest }: Stored, kept: Stored | undefined): Promise<void> {
  const stay = new Set(kept?.manifest.items.map(named));
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    manifest.items
      .filter((key) => !stay.has(named(key)))
      .map(({ pk, sk }) =>
        limit(() =>
          made(
            table.client.send(
              new DeleteCommand({
                TableName: table.name,
                Key: { pk, sk },
                ConditionExpression: 'r = :r AND h = :h',
                ExpressionAttributeValues: { ':r': revision, ':h': hash },
              }),
            ),
          ),
        ),
      ),
  );
}

/** Where another version kept a directory or a way that this one keeps elsewhere, or not at all, it goes: nobody reads it there. */
async function takeDirectories(table: Table, { manifest, own }: Stored, kept: Stored | undefined): Promise<void> {
  const stay = new Set([...(kept?.manifest.lists ?? [])].flatMap(([, { ways }]) => ways.map(named)));
  const gone = [...manifest.lists].flatMap(([list, { directory, ways }]) => {
    // Ways that this version knows are taken back with the list, where no other article leads there.
    const known = new Set([...waysOf(list, own.contributions.get(list)).values()].map(named));
    return [
      ...(directory && named(directory) !== named(directoryKey(list)) ? [directory] : []),
      ...ways.filter((way) => !known.has(named(way)) && !stay.has(named(way))),
    ];
  });
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    gone.map(({ pk, sk }) =>
      limit(() => table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }))),
    ),
  );
}

/** Looks again at the directories to which the reading added something that the kept one does not. */
async function withdrawFrom(table: Table, { own }: Stored, kept: Stored | undefined): Promise<void> {
  const limit = pLimit(8);
  const lists = [...own.contributions].filter(([list, contribution]) => {
    const stays = kept?.own.contributions.get(list);
    return (
      stays === undefined ||
      merged(merged(undefined, list, stays), list, contribution).digest !== merged(undefined, list, stays).digest
    );
  });
  await Promise.all(lists.map(([list, contribution]) => limit(() => withdraw(table, list, contribution))));
}
