import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../local/engine.ts';
import { type Clients, clientsOf, eventually, notes, startFixture, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const Bucket = 'app-dropbucket';
let engine: Engine;
let clients: Clients;

beforeAll(async () => {
  engine = await startFixture(folder.path);
  clients = clientsOf(engine);
});
afterAll(async () => {
  await engine?.stop();
  folder.remove();
});

const put = (Key: string, Body: string | Buffer, more: object = {}) =>
  clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const noted = (key: string, count = 1) =>
  eventually(async () => {
    const found = (await notes(clients)).filter((note) => note.key === key);
    return found.length >= count ? found : undefined;
  });
const text = async (Key: string, VersionId?: string) =>
  (await clients.s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();

describe('buckets answer as S3 does', () => {
  test('a put of 60 MB is taken whole', async () => {
    const body = Buffer.alloc(60 * 1024 * 1024, 'a');
    await put('big.bin', body);
    const head = await clients.s3.send(new HeadObjectCommand({ Bucket, Key: 'big.bin' }));
    expect(head.ContentLength).toBe(body.length);
  });

  test('an upload in parts is one object and one event', async () => {
    const Key = 'in/parts.txt';
    const { UploadId } = await clients.s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { outlet: 'x' } }),
    );
    const sizes = [5 * 1024 * 1024, 10];
    const Parts = await Promise.all(
      sizes.map(async (size, index) => ({
        PartNumber: index + 1,
        ETag: (
          await clients.s3.send(
            new UploadPartCommand({
              Bucket,
              Key,
              UploadId,
              PartNumber: index + 1,
              Body: Buffer.alloc(size, String(index)),
            }),
          )
        ).ETag,
      })),
    );
    await clients.s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
    const [note] = await noted(Key);
    expect(note).toMatchObject({ event: 'ObjectCreated:CompleteMultipartUpload', size: 5 * 1024 * 1024 + 10 });
    expect((await clients.s3.send(new HeadObjectCommand({ Bucket, Key }))).Metadata).toEqual({ outlet: 'x' });
  });

  test('a copy is told as a copy', async () => {
    await put('source.txt', 'copied');
    await clients.s3.send(new CopyObjectCommand({ Bucket, Key: 'in/copy.txt', CopySource: `${Bucket}/source.txt` }));
    expect((await noted('in/copy.txt'))[0]).toMatchObject({ event: 'ObjectCreated:Copy', text: 'copied' });
  });

  test('a signed URL puts', async () => {
    const url = await getSignedUrl(clients.s3, new PutObjectCommand({ Bucket, Key: 'in/signed.txt' }));
    expect((await fetch(url, { method: 'PUT', body: 'signed' })).status).toBe(200);
    expect((await noted('in/signed.txt'))[0]?.text).toBe('signed');
  });

  test('a put that must not overwrite fails with 412 where there is something', async () => {
    await put('only-once.txt', 'a', { IfNoneMatch: '*' });
    await expect(put('only-once.txt', 'b', { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('only-once.txt', 'b', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await text('only-once.txt')).toBe('a');
  });

  test('what is not done here is said, and changes nothing', async () => {
    await put('kept.txt', 'kept');
    await expect(
      clients.s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'kept.txt', Tagging: { TagSet: [] } })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
    await expect(
      clients.s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
    expect(await text('kept.txt')).toBe('kept');
  });

  test('pages of a listing visit every key once, in the order of bytes', async () => {
    const keys = ['list/B', 'list/a', 'list/A', 'list/é', 'list/b/1', 'list/b/2', 'list/😀', 'list/\uFF5E'];
    for (const key of keys) await put(key, 'x');
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await clients.s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 2, ContinuationToken }),
      );
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key as string));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(seen).toEqual(keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    const folded = await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', Delimiter: '/' }));
    expect(folded.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }]);
    await clients.s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }));
    expect((await clients.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/' }))).KeyCount).toBe(0);
  });

  test('a request under another host name, or from a page elsewhere, is turned away', async () => {
    for (const headers of [{ host: 'evil.example' }, { origin: 'https://evil.example' }]) {
      for (const url of [engine.running.s3, engine.running.dynamodb, engine.running.api]) {
        const { request } = await import('node:http');
        const status = await new Promise((resolve) =>
          request(url, { headers }, ({ statusCode }) => resolve(statusCode)).end(),
        );
        expect(status).toBe(403);
      }
    }
  });
});
