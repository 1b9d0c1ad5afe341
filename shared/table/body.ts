// The whole reading of an article as the record keeps it: packed, and cut where it would not fit an item.
// It is written before any item of the lists and deleted after all of them, so that what is in the lists can always be found.
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { made, type Table } from './client.ts';
import { type Compact, compact, expanded } from './compact.ts';
import type { Reading } from './items-of.ts';
import { articlePk, bodySk } from './keys.ts';
import { pack, unpack } from './pack.ts';

/** Bytes of an item; DynamoDB takes 400 KB with the keys. */
const CHUNK = 350_000;

interface BodyItem {
  readonly sk: string;
  readonly z: Uint8Array;
  readonly chunks: number;
  /** Of the first chunk: where the shares stand. */
  readonly choice?: Uint8Array;
}

/** A stored reading: what it is of, its items, and the reading itself on demand. */
export interface Body {
  readonly revision: string;
  readonly hash: string;
  readonly sks: readonly string[];
  /** Where its shares stand: see placement.ts. */
  readonly choice?: Uint8Array | undefined;
  /** False where it was cut off half-written: then nothing of it is in the lists yet. */
  readonly whole: boolean;
  readonly reading: () => Reading;
}

/** Writes a body, unless there is one: then says what that one chose. */
export async function putBody(
  table: Table,
  id: string,
  { revision, hash, choice }: { revision: string; hash: string; choice: Uint8Array },
  reading: Reading,
): Promise<Uint8Array> {
  const packed = pack(compact(reading));
  const chunks = Math.ceil(packed.length / CHUNK);
  let chosen = choice;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const Key = { pk: articlePk(id), sk: bodySk(revision, hash, chunk) };
    const z = packed.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
    const Item = { ...Key, z, chunks, ...(chunk === 0 && { choice }) };
    const put = new PutCommand({
      TableName: table.name,
      Item,
      ...(chunk === 0 && { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
    if (await made(table.client.send(put))) continue;
    const { Item: other } = await table.client.send(
      new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    if (other === undefined) throw new Error('The body that was there is gone: another try is taking it back.');
    chosen = (other as BodyItem).choice ?? choice;
  }
  return chosen;
}

/** The stored readings among the items of an article. */
export function bodiesIn(items: readonly Readonly<Record<string, unknown>>[]): readonly Body[] {
  const parts = items.filter(({ sk }) => String(sk).startsWith('body#')) as unknown as BodyItem[];
  const byReading = Map.groupBy(parts, ({ sk }) => sk.slice(0, sk.lastIndexOf('#')));
  return [...byReading].map(([name, chunks]) => {
    const [, revision = '', hash = ''] = name.split('#');
    const whole = chunks.length === chunks[0]?.chunks;
    return {
      revision,
      hash,
      sks: chunks.map(({ sk }) => sk),
      choice: chunks[0]?.choice,
      whole,
      reading: () => expanded(unpack<Compact>(Buffer.concat(chunks.map(({ z }) => z)))) as Reading,
    };
  });
}

export async function deleteBody(table: Table, id: string, { sks }: Body): Promise<void> {
  for (const sk of [...sks].reverse()) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: articlePk(id), sk } }));
  }
}
