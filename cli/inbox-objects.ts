// What lies in the inbox bucket, as commands look into it: `objectsOf(stack, 'reuters/')` → keys; versions of one key, the newest first.
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';
import type { Stack } from './stack.ts';

export const INBOX = 'inbox/';
export const inboxKey = (key: string): string => (key.startsWith(INBOX) ? key : `${INBOX}${key}`);

/** Objects that S3 deletes in one call. */
const BATCH = 1000;

export interface Stored {
  readonly Key: string;
  readonly VersionId?: string;
}

export async function* keysIn({ s3, bucket }: Stack, Prefix: string): AsyncGenerator<string> {
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken }));
    for (const { Key } of page.Contents ?? []) if (Key) yield Key;
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
}

export interface Version extends Stored {
  readonly VersionId: string;
  readonly marker: boolean;
  readonly at: string;
}

/** Every version below a prefix, delete markers among them; of each key the newest first. */
export async function* versionsIn({ s3, bucket }: Stack, Prefix: string): AsyncGenerator<Version> {
  let KeyMarker: string | undefined;
  let VersionIdMarker: string | undefined;
  do {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix, KeyMarker, VersionIdMarker }));
    const found = [
      ...(page.Versions ?? []).map((one) => ({ ...one, marker: false })),
      ...(page.DeleteMarkers ?? []).map((one) => ({ ...one, marker: true })),
    ];
    for (const { Key, VersionId, LastModified, marker } of found)
      if (Key && VersionId) yield { Key, VersionId, marker, at: LastModified?.toISOString() ?? '' };
    KeyMarker = page.NextKeyMarker;
    VersionIdMarker = page.NextVersionIdMarker;
    if (!page.IsTruncated) return;
  } while (KeyMarker);
}

/** Returns how many S3 could not delete. */
export async function deleteAll({ s3, bucket }: Stack, objects: readonly Stored[]): Promise<number> {
  let failed = 0;
  for (let i = 0; i < objects.length; i += BATCH) {
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Quiet: true, Objects: objects.slice(i, i + BATCH) } }),
    );
    failed += Errors.length;
    for (const { Key, Message } of Errors) console.error(`${Key}: ${Message}`);
  }
  return failed;
}

export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

export async function bytesOf({ s3, bucket }: Stack, { Key, VersionId }: Stored): Promise<StoredBytes> {
  const { Body, ContentType, Metadata = {} } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key, VersionId }));
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  const metadata = Object.fromEntries(Object.entries(Metadata).map(([name, value]) => [name, decoded(value)]));
  return { bytes, contentType: ContentType, metadata };
}

/** As `onrecord put` encodes it. */
function decoded(value: string): string {
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}
