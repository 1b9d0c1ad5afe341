// The whole reading of an article as the record keeps it: packed, and cut where it would not fit an item.
// It is written before any item of the lists and deleted after all of them, so that what is in the lists can always be found.
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Reading } from './items-of.ts';
import { articlePk, bodySk } from './keys.ts';
import { pack, unpack } from './pack.ts';

/** Bytes of an item; DynamoDB takes 400 KB with the keys. */
const CHUNK = 350_000;

export interface BodyItem {
  readonly sk: string;
  readonly z: Uint8Array;
}

/** A stored reading: what it is of, its items, and the reading itself on demand. */
export interface Body {
  readonly revision: string;
  readonly hash: string;
  readonly sks: readonly string[];
  /** False where it was cut off half-written: then nothing of it is in the lists yet. */
  readonly whole: boolean;
  readonly reading: () => Reading;
}

export async function putBody(
  table: Table,
  id: string,
  { revision, hash }: { revision: string; hash: string },
  reading: Reading,
): Promise<void> {
  const packed = pack(reading);
  for (let chunk = 0; chunk * CHUNK < packed.length; chunk++) {
    const Item = {
      pk: articlePk(id),
      sk: bodySk(revision, hash, chunk),
      z: packed.subarray(chunk * CHUNK, (chunk + 1) * CHUNK),
      chunks: Math.ceil(packed.length / CHUNK),
    };
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  }
}

/** The stored readings among the items of an article. */
export function bodiesIn(items: readonly Readonly<Record<string, unknown>>[]): readonly Body[] {
  const parts = items.filter(({ sk }) => String(sk).startsWith('body#')) as unknown as (BodyItem & {
    chunks: number;
  })[];
  const byReading = Map.groupBy(parts, ({ sk }) => sk.slice(0, sk.lastIndexOf('#')));
  return [...byReading].map(([name, chunks]) => {
    const [, revision = '', hash = ''] = name.split('#');
    const whole = chunks.length === chunks[0]?.chunks;
    return {
      revision,
      hash,
      sks: chunks.map(({ sk }) => sk),
      whole,
      reading: () => unpack<Reading>(Buffer.concat(chunks.map(({ z }) => z))),
    };
  });
}

export async function deleteBody(table: Table, id: string, { sks }: Body): Promise<void> {
  for (const sk of [...sks].reverse()) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: articlePk(id), sk } }));
  }
}
