// The whole reading of an article as the record keeps it: what it has in the table, and itself, packed, and cut where it would not
// fit an item.
// It is written before any item of the lists and deleted after all of them, so that what is in the lists can always be found.
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { made, type Table } from './client.ts';
import { type Compact, compact, expanded } from './compact.ts';
import { everyItem } from './every-item.ts';
import type { Reading } from './items-of.ts';
import { articlePk, bodySk } from './keys.ts';
import { LAYOUT, readable } from './layouts.ts';
import { type Manifest, packManifest, unpackManifest } from './manifest.ts';
import { pack, unpack } from './pack.ts';

/** Bytes of an item; DynamoDB takes 400 KB with the keys. */
const CHUNK = 350_000;

interface BodyItem {
  readonly sk: string;
  /** Bytes of all chunks together: the manifest, and then the reading. */
  readonly z: Uint8Array;
  readonly chunks: number;
  /** Of the first chunk: bytes of the manifest. None in layout 1. */
  readonly m?: number;
  readonly v?: number;
}

/** A stored reading: what it is of, its items, and the reading itself on demand. */
export interface Body {
  readonly revision: string;
  readonly hash: string;
  readonly sks: readonly string[];
  /** False where it was cut off half-written: then nothing of it is in the lists yet. */
  readonly whole: boolean;
  /** What it has in the table; layout 1 does not say. */
  readonly manifest: () => Manifest | undefined;
  /** @throws OtherLayout */
  readonly reading: () => Reading;
}

/** Writes a body, unless there is one: then says what that one has where. */
export async function putBody(
  table: Table,
  id: string,
  { revision, hash, manifest }: { revision: string; hash: string; manifest: Manifest },
  reading: Reading,
): Promise<Manifest> {
  const own = packManifest(manifest);
  const packed = Buffer.concat([own, pack(compact(reading))]);
  const chunks = Math.ceil(packed.length / CHUNK);
  const put = (chunk: number) =>
    new PutCommand({
      TableName: table.name,
      Item: {
        pk: articlePk(id),
        sk: bodySk(revision, hash, chunk),
        z: packed.subarray(chunk * CHUNK, (chunk + 1) * CHUNK),
        chunks,
        ...(chunk === 0 && { v: LAYOUT, m: own.length }),
      },
      ...(chunk === 0 && { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
  const first = await made(table.client.send(put(0)));
  const other = first ? undefined : await bodyAt(table, id, { revision, hash });
  const stays = other?.manifest();
  if (!first && stays === undefined) throw new Error('The body that was there is gone: another try is taking it back.');
  if (stays && JSON.stringify(stays.items) !== JSON.stringify(manifest.items))
    return putBody(table, id, { revision, hash, manifest: stays }, reading);
  if (!other?.whole) for (let chunk = 1; chunk < chunks; chunk++) await table.client.send(put(chunk));
  return stays ?? manifest;
}

async function bodyAt(
  table: Table,
  id: string,
  { revision, hash }: { revision: string; hash: string },
): Promise<Body | undefined> {
  const items = await everyItem(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :body)',
    ExpressionAttributeValues: { ':pk': articlePk(id), ':body': `body#${revision}#${hash}#` },
    ConsistentRead: true,
  });
  return bodiesIn(items)[0];
}

/** The stored readings among the items of an article. */
export function bodiesIn(items: readonly Readonly<Record<string, unknown>>[]): readonly Body[] {
  const parts = items.filter(({ sk }) => String(sk).startsWith('body#')) as unknown as BodyItem[];
  const byReading = Map.groupBy(parts, ({ sk }) => sk.slice(0, sk.lastIndexOf('#')));
  return [...byReading].map(([name, chunks]) => {
    const [, revision = '', hash = ''] = name.split('#');
    const [{ chunks: count = 0, m = 0, v = 1 } = {}] = chunks;
    const bytes = () => Buffer.concat(chunks.map(({ z }) => z));
    return {
      revision,
      hash,
      sks: chunks.map(({ sk }) => sk),
      whole: chunks.length === count,
      manifest: () => (m === 0 || m > bytes().length ? undefined : unpackManifest(bytes().subarray(0, m))),
      reading() {
        readable(v);
        return expanded(unpack<Compact>(bytes().subarray(m))) as Reading;
      },
    };
  });
}

export async function deleteBody(table: Table, id: string, { sks }: Body): Promise<void> {
  for (const sk of [...sks].reverse()) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: articlePk(id), sk } }));
  }
}
