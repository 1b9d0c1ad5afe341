// What a replay sends: the objects that a stage reads, and for each the event that S3 would send of it.
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { REBUILD, REPLAY } from '../shared/lambda/object-event.ts';
import type { Stack } from './stack.ts';

export const STAGES = ['normalize', 'extract', 'record'] as const;
export type ReplayStage = (typeof STAGES)[number];

export interface Replayed {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** ISO 8601. */
  readonly modified: string;
}

const READS: Readonly<Record<ReplayStage, string>> = {
  normalize: 'inbox/',
  extract: 'articles/',
  record: 'extractions/',
};

/** In the order of their keys, from `after` on. Of what a stage has left of an article, only the newest revision. */
export async function* storedFor(
  stack: Stack,
  stage: ReplayStage,
  prefix: string,
  after: string | undefined,
): AsyncGenerator<Replayed> {
  const bucket = stage === 'normalize' ? stack.bucket : stack.workBucket;
  let newest: Replayed | undefined;
  for await (const stored of listed(stack, bucket, READS[stage] + prefix, after)) {
    if (newest && (stage === 'normalize' || folderOf(newest.key) !== folderOf(stored.key))) yield newest;
    newest = stored;
  }
  if (newest) yield newest;
}

const folderOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

async function* listed(
  stack: Stack,
  bucket: string,
  prefix: string,
  after: string | undefined,
): AsyncGenerator<Replayed> {
  let token: string | undefined;
  do {
    const page = await stack.s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, StartAfter: after, ContinuationToken: token }),
    );
    for (const { Key: key = '', Size: size = 0, LastModified } of page.Contents ?? [])
      if (!key.endsWith('/')) yield { bucket, key, size, modified: (LastModified ?? new Date(0)).toISOString() };
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

/** The event as a message's body. Which revision it is, and when it was put, the record knows: the first stage asks it. */
export function eventOf({ rebuild = false }: { readonly rebuild?: boolean }, stored: Replayed): string {
  const key = encodeURIComponent(stored.key).replaceAll('%2F', '/').replaceAll('%20', '+');
  const event = { eventName: rebuild ? REBUILD : REPLAY, eventTime: stored.modified };
  const object = { key, size: stored.size, sequencer: '0' };
  return JSON.stringify({ Records: [{ ...event, s3: { bucket: { name: stored.bucket }, object } }] });
}
