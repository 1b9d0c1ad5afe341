// Takes readings back out of the record: everything that they have in the lists and that the kept reading does not have too.
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { type Body, deleteBody } from './body.ts';
import { made, type Table } from './client.ts';
import { withdraw } from './directories.ts';
import { merged } from './directory.ts';
import { itemsOf } from './items-of.ts';
import { type Placed, placed, placedAnywhere, unpackedChoice } from './placement.ts';

/** A reading's items, with what marks them as its own. */
export interface Stored {
  readonly revision: string;
  readonly hash: string;
  readonly own: Placed;
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
  const stored = bodies
    .filter(({ whole }) => whole)
    .map((body) => ({ revision: body.revision, hash: body.hash, own: placedAs(body) }));
  for (const reading of [...lost, ...stored]) {
    await takeItems(table, reading, kept);
    await withdrawFrom(table, reading, kept);
  }
  for (const body of bodies) await deleteBody(table, id, body);
}

/** A stored reading's items, where they stand. */
export function placedAs({ reading, choice }: Body): Placed {
  const own = itemsOf(reading());
  return choice ? placed(own, unpackedChoice(own, choice)) : placedAnywhere(own);
}

/** Deletes the items that are still this reading's: a newer one may have written over them. */
async function takeItems(table: Table, { revision, hash, own }: Stored, kept: Stored | undefined): Promise<void> {
  const stay = new Set(kept?.own.items.map(({ pk, sk }) => `${pk} ${sk}`));
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    own.items
      .filter(({ pk, sk }) => !stay.has(`${pk} ${sk}`))
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
