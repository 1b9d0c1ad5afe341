// What a replay sends: the objects that a stage reads, and for each the event that S3 would send of it.
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { REBUILD, REPLAY } from '../shared/lambda/object-event.ts';
import type { RecordApi } from './record-api.ts';
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

const Upload = z.looseObject({
  items: z.array(z.looseObject({ revision: z.string().optional(), uploadedAt: z.string().optional() })),
});

/** The event as a message's body. An upload keeps its revision and the time it was put, as the record knows them. */
export async function eventOf(
  api: RecordApi,
  { from, rebuild = false }: { readonly from: ReplayStage; readonly rebuild?: boolean },
  stored: Replayed,
): Promise<string> {
  const [known] = from === 'normalize' ? Upload.parse(await api.get('/articles', { key: stored.key })).items : [];
  const object = {
    key: encodeURIComponent(stored.key).replaceAll('%2F', '/').replaceAll('%20', '+'),
    size: stored.size,
    sequencer: known?.revision ?? '0',
  };
  const event = { eventName: rebuild ? REBUILD : REPLAY, eventTime: known?.uploadedAt ?? stored.modified };
  return JSON.stringify({ Records: [{ ...event, s3: { bucket: { name: stored.bucket }, object } }] });
}
