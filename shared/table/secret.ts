// The secrets that sign cursors: made by the first who needs one, one a month, kept in the table and nowhere else, so that
// there is none in the template, the environment or a log. Whoever may read the table could forge a cursor, and a cursor
// gives no more than reading the table; so a service for secrets would add its price and protect nothing.
import { randomBytes } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { made, type Table } from './client.ts';
import { monthOf } from './keys.ts';

export class Secrets {
  readonly #table: Table;
  readonly #known = new Map<string, Promise<Uint8Array | undefined>>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** This month's, made where there is none yet. */
  async current(now: Date): Promise<{ readonly month: string; readonly secret: Uint8Array }> {
    const month = monthOf(now.toISOString());
    const secret = (await this.of(month, now)) ?? (await this.#make(month, now));
    return { month, secret };
  }

  /** The secret of this month or the one before; older ones hold no longer. */
  of(month: string, now: Date): Promise<Uint8Array | undefined> {
    if (month !== monthOf(now.toISOString()) && month !== monthBefore(now)) return Promise.resolve(undefined);
    const found = this.#known.get(month) ?? this.#read(month);
    this.#known.set(month, found);
    // What was not there may be made by now, and what failed may not fail again.
    found.then(
      (secret) => secret ?? this.#known.delete(month),
      () => this.#known.delete(month),
    );
    return found;
  }

  async #read(month: string): Promise<Uint8Array | undefined> {
    const Key = { pk: 'secret', sk: month };
    const { Item } = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key, ConsistentRead: true }),
    );
    return Item?.secret as Uint8Array | undefined;
  }

  async #make(month: string, now: Date): Promise<Uint8Array> {
    const Item = { pk: 'secret', sk: month, secret: randomBytes(32) };
    const first = await made(
      this.#table.client.send(
        new PutCommand({ TableName: this.#table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
    if (first) await this.#drop(monthBefore(new Date(`${monthBefore(now)}-15T00:00:00Z`)));
    const secret = await this.#read(month);
    if (secret === undefined) throw new Error('The secret that signs cursors is gone again.');
    this.#known.set(month, Promise.resolve(secret));
    return secret;
  }

  async #drop(month: string): Promise<void> {
    const Key = { pk: 'secret', sk: month };
    await this.#table.client.send(new DeleteCommand({ TableName: this.#table.name, Key }));
  }
}

const monthBefore = (now: Date): string =>
  monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 15)).toISOString());
