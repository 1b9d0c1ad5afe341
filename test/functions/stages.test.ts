import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { sdkStreamMixin } from '@smithy/core/serde';
import type { SQSRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extracting } from '../../functions/extract/extracting.ts';
import { falling } from '../../functions/fallen/falling.ts';
import { normalizing } from '../../functions/normalize/normalizing.ts';
import { recording } from '../../functions/record/recording.ts';
import { type ObjectEvent, objectEventsOf } from '../../shared/lambda/object-event.ts';
import { Objects } from '../../shared/lambda/objects.ts';
import type { Attempt } from '../../shared/lambda/stage.ts';
import { articleIdOf } from '../../shared/model/article-id.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { articleById } from '../../shared/table/ask/articles.ts';
import { type LocalTable, localTable } from '../table/local-table.ts';

const s3 = mockClient(S3Client);
const client = new S3Client({});
let table: LocalTable;
let bucket: Map<string, { body: string | Uint8Array; length?: number; metadata?: Record<string, string> }>;

beforeEach(async () => {
  table = await localTable();
  bucket = new Map();
  s3.reset();
  s3.on(PutObjectCommand).callsFake(({ Key, Body }) => void bucket.set(Key, { body: Body }));
  s3.on(DeleteObjectCommand).callsFake(({ Key }) => void bucket.delete(Key));
  s3.on(ListObjectsV2Command).callsFake(({ Prefix }) => ({
    Contents: [...bucket.keys()].filter((key) => key.startsWith(Prefix)).map((Key) => ({ Key })),
  }));
  s3.on(HeadObjectCommand).callsFake(({ Key }) => {
    if (!bucket.has(Key)) throw new NotFound({ message: 'gone', $metadata: {} });
    return {};
  });
  s3.on(GetObjectCommand).callsFake(({ Key }) => {
    const found = bucket.get(Key);
    if (found === undefined) throw new NoSuchKey({ message: 'gone', $metadata: {} });
    const Body = sdkStreamMixin(Readable.from([Buffer.from(found.body)]));
    return { Body, ContentLength: found.length ?? Buffer.from(found.body).length, Metadata: found.metadata };
  });
});
afterEach(() => table.close());

const work = new Objects(client, 'work');
const stages = () => ({
  normalize: normalizing({ inbox: (name) => new Objects(client, name), work, table, reader }),
  extract: extracting({ work, gazetteer: async () => [] }),
  record: recording({ work, table }),
});
const attempt = { signal: new AbortController().signal, progress: 0, reached: () => {} };
const event = (key: string, more: Partial<ObjectEvent> = {}): ObjectEvent => ({
  bucket: 'inbox',
  key,
  removed: false,
  replayed: false,
  size: undefined,
  revision: '01'.padEnd(32, '0'),
  at: '2026-11-23T10:00:00.000Z',
  ...more,
});

/** Carries an event of the inbox through all that follows from it. */
async function run(given: ObjectEvent) {
  const { normalize, extract, record } = stages();
  const outcome = await normalize(given, attempt);
  for (const [prefix, stage] of [
    ['articles/', extract],
    ['extractions/', record],
    ['extractions/', record],
  ] as const) {
    for (const key of [...bucket.keys()].filter((key) => key.startsWith(prefix))) await stage(event(key), attempt);
  }
  return outcome;
}
const revision = '01'.padEnd(32, '0');
const stateOf = async (key: string) => (await articleById(table, articleIdOf(key)))?.summary;

const story = `Quarry reopens in Lower Haddon\n\nThe old quarry above Lower Haddon opened again on Monday, the council said. "We waited nine years for this," said the mayor, Ellen Marsh.\n`;

test('a dropped text is recorded with its reading', async () => {
  bucket.set('inbox/quarry.txt', { body: story, metadata: { outlet: 'Haddon%20Post%20%E2%80%93%20North' } });
  expect(await run(event('inbox/quarry.txt'))).toMatchObject({ outcome: 'done' });
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({ status: 'recorded', outlet: 'Haddon Post – North' });
});

test('an empty file is refused with a code and a sentence', async () => {
  bucket.set('inbox/empty.txt', { body: '' });
  expect(await run(event('inbox/empty.txt'))).toEqual({ outcome: 'refused', code: 'text.empty' });
  expect(await stateOf('inbox/empty.txt')).toMatchObject({ status: 'refused', refused: { code: 'text.empty' } });
});

test('a file that is too large is refused unread', async () => {
  await run(event('inbox/large.txt', { size: 60 * 1024 * 1024 }));
  expect(s3.commandCalls(GetObjectCommand, { Key: 'inbox/large.txt' })).toHaveLength(0);
  expect((await stateOf('inbox/large.txt'))?.refused?.reason).toMatch(/60 MiB.*50 MiB/);
  bucket.set('inbox/unsaid.txt', { body: story, length: 60 * 1024 * 1024 });
  await run(event('inbox/unsaid.txt'));
  expect(await stateOf('inbox/unsaid.txt')).toMatchObject({ status: 'refused', refused: { code: 'size.limit' } });
});

test.each([
  ['before', ['inbox/quarry.txt.metadata.json', 'inbox/quarry.txt']],
  ['after', ['inbox/quarry.txt', 'inbox/quarry.txt.metadata.json']],
])('what stands beside a file in the bucket is known of it, where it comes %s', async (_, keys) => {
  const bodies: Readonly<Record<string, string>> = {
    'inbox/quarry.txt': story,
    'inbox/quarry.txt.metadata.json': '{ "published": "2021-05-03", "outlet": "Varden Post" }',
  };
  for (const key of keys) {
    bucket.set(key, { body: bodies[key] as string });
    const outcome = await run(event(key, { revision: key.endsWith('.json') ? '07'.padEnd(32, '0') : revision }));
    expect(outcome.outcome).not.toBe('refused');
  }
  const told = { status: 'recorded', outlet: 'Varden Post', at: '2021-05-03T00:00:00Z', revision };
  expect(await stateOf('inbox/quarry.txt')).toMatchObject(told);
  expect(await stateOf('inbox/quarry.txt.metadata.json')).toBeUndefined();
});

test('a changed sidecar has its article read again, and a removed one too', async () => {
  const key = 'inbox/quarry.txt.metadata.json';
  bucket.set('inbox/quarry.txt', { body: story });
  bucket.set(key, { body: '{ "outlet": "Varden Post" }' });
  await run(event('inbox/quarry.txt'));
  bucket.set(key, { body: '{ "outlet": "Marden Gazette" }' });
  await run(event(key));
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({ outlet: 'Marden Gazette' });
  bucket.delete(key);
  await run(event(key, { removed: true }));
  expect((await stateOf('inbox/quarry.txt'))?.outlet).toBeUndefined();
});

test('a sidecar that is not understood refuses its article, by name', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  bucket.set('inbox/quarry.txt.metadata.json', { body: '{ "publishd": "2021" }' });
  await run(event('inbox/quarry.txt'));
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({
    status: 'refused',
    refused: { reason: expect.stringContaining('inbox/quarry.txt.metadata.json: The field "publishd" is not known') },
  });
});

test('a replay that does not know the revision has the record know it', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  const before = await table.everything();
  const unknown = { replayed: true, revision: '0'.repeat(32), at: '2027-01-01T00:00:00.000Z' };
  expect(await run(event('inbox/quarry.txt', unknown))).toMatchObject({ outcome: 'done' });
  expect(await table.everything()).toEqual(before);
});

test('the same event ten times is read once', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  const puts = s3.commandCalls(PutObjectCommand).length;
  for (let i = 0; i < 9; i++)
    expect(await stages().normalize(event('inbox/quarry.txt'), attempt)).toMatchObject({ outcome: 'skipped' });
  expect(s3.commandCalls(PutObjectCommand)).toHaveLength(puts);
});

test('a replay reads again what is finished, and comes to the same record', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  const before = await table.everything();
  expect(await run(event('inbox/quarry.txt', { replayed: true }))).toMatchObject({ outcome: 'done' });
  expect(await table.everything()).toEqual(before);
});

test('a deletion removes what was recorded; the event before it, come late, brings nothing back', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  bucket.delete('inbox/quarry.txt');
  await run(event('inbox/quarry.txt', { removed: true, revision: '02'.padEnd(32, '0') }));
  expect(await stateOf('inbox/quarry.txt')).toBeUndefined();
  expect([...bucket.keys()]).toEqual([]);
  expect(await stages().normalize(event('inbox/quarry.txt'), attempt)).toMatchObject({ outcome: 'skipped' });
  expect(await stateOf('inbox/quarry.txt')).toBeUndefined();
});

const letters: { readonly queue: string; readonly body: string }[] = [];
const fallen = (body: string, told: Readonly<Record<string, string>> = {}) => {
  const sqs = {
    send: async ({ input }: { input: { QueueUrl: string; MessageBody: string } }) =>
      void letters.push({ queue: input.QueueUrl, body: input.MessageBody }),
  };
  const deadLetters = { normalize: 'dead normalize', extract: 'dead extract', record: 'dead record' };
  const fall = falling({ work, table, sqs: sqs as unknown as SQSClient, deadLetters });
  const attributes = Object.entries(told).map(([name, stringValue]) => [name, { dataType: 'String', stringValue }]);
  return fall({ body, messageAttributes: Object.fromEntries(attributes) } as unknown as SQSRecord);
};
const told = (key: string, revision = '01') =>
  JSON.stringify({
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        eventTime: '2026-11-23T10:00:00.000Z',
        s3: { bucket: { name: 'inbox' }, object: { key, sequencer: revision } },
      },
    ],
  });
afterEach(() => void letters.splice(0));

test('an upload that no function ever saw has failed, with its stage and reason, and its message is kept', async () => {
  bucket.set('inbox/unseen.txt', { body: story });
  await fallen(told('inbox/unseen.txt'));
  expect(await stateOf('inbox/unseen.txt')).toMatchObject({
    status: 'failed',
    failed: { stage: 'normalize', reason: expect.stringContaining('crashed, ran out of time, or was never started') },
  });
  expect(letters).toEqual([{ queue: 'dead normalize', body: told('inbox/unseen.txt') }]);
  await run(event('inbox/unseen.txt'));
  expect(await stateOf('inbox/unseen.txt')).toMatchObject({ status: 'recorded' });
});

test('an upload whose intermediate expired before it was read has failed, and is not processing for ever', async () => {
  bucket.set('inbox/slow.txt', { body: story });
  const { normalize, extract } = stages();
  await normalize(event('inbox/slow.txt'), attempt);
  const [article = ''] = [...bucket.keys()].filter((key) => key.startsWith('articles/'));
  bucket.delete(article);
  expect(await extract(event(article), attempt)).toEqual({ outcome: 'expired' });
  await fallen(told(article), { stage: 'extract', reason: 'It has expired.', expired: 'true' });
  expect(await stateOf('inbox/slow.txt')).toMatchObject({
    key: 'inbox/slow.txt',
    status: 'failed',
    failed: { stage: 'extract', reason: 'It has expired.' },
  });
  expect(letters).toHaveLength(1);
});

test('what expired of an upload that is recorded, removed or newer by now is nothing to anybody', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  const key = `articles/${articleIdOf('inbox/quarry.txt')}/${'01'.padEnd(32, '0')}.json`;
  await fallen(told(key), { stage: 'extract', reason: 'It has expired.', expired: 'true' });
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({ status: 'recorded' });
  expect(letters).toEqual([]);
});

test('a message that is no event falls among the dead letters of the first stage', async () => {
  expect(await fallen('no event')).toMatchObject({ marked: false, kept: true });
  expect(letters).toEqual([{ queue: 'dead normalize', body: 'no event' }]);
});

test('a rule of the bucket that lets a file expire removes it from the record', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  bucket.delete('inbox/quarry.txt');
  const body = told('inbox/quarry.txt', '02').replace('ObjectCreated:Put', 'LifecycleExpiration:DeleteMarkerCreated');
  const [expiry] = objectEventsOf(body);
  await run({ ...event('inbox/quarry.txt'), ...expiry });
  expect(await stateOf('inbox/quarry.txt')).toBeUndefined();
});

test('a folder made in the console is nothing', async () => {
  expect(await run(event('inbox/2021/', { size: 0 }))).toMatchObject({ outcome: 'skipped' });
  expect((await table.everything()).size).toBe(0);
});

test('an object that is gone when its event arrives is left to its removal', async () => {
  expect(await run(event('inbox/gone.txt'))).toMatchObject({ outcome: 'skipped', because: 'deleted since' });
});

test('a removal that leaves the object there, of an old version or of a delete marker, takes nothing off the record', async () => {
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt'));
  await run(event('inbox/quarry.txt', { removed: true, revision: '02'.padEnd(32, '0') }));
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({ status: 'recorded' });
  // Removed, and brought back by taking its delete marker away.
  bucket.delete('inbox/quarry.txt');
  await run(event('inbox/quarry.txt', { removed: true, revision: '03'.padEnd(32, '0') }));
  expect(await stateOf('inbox/quarry.txt')).toBeUndefined();
  bucket.set('inbox/quarry.txt', { body: story });
  await run(event('inbox/quarry.txt', { removed: true, revision: '04'.padEnd(32, '0') }));
  expect(await stateOf('inbox/quarry.txt')).toMatchObject({ status: 'recorded' });
});

test('an archive is opened; what a newer one no longer holds is removed', async () => {
  bucket.set('inbox/news.box', { body: 'Alton Brill' });
  await run(event('inbox/news.box'));
  expect((await stateOf('inbox/news.box'))?.members).toHaveLength(2);
  expect(await stateOf('inbox/news.box#Alton')).toMatchObject({ status: 'recorded' });
  bucket.set('inbox/news.box', { body: 'Brill' });
  await run(event('inbox/news.box', { revision: '02'.padEnd(32, '0') }));
  expect(await stateOf('inbox/news.box#Alton')).toBeUndefined();
  expect(await stateOf('inbox/news.box#Brill')).toMatchObject({ status: 'recorded' });
  bucket.delete('inbox/news.box');
  await run(event('inbox/news.box', { removed: true, revision: '03'.padEnd(32, '0') }));
  expect(await stateOf('inbox/news.box#Brill')).toBeUndefined();
  expect([...(await table.everything()).values()].every(({ status }) => status === 'removed')).toBe(true);
});

test('an archive cut off in the middle goes on where it stopped, when it is read and when it is removed', async () => {
  const names = Array.from({ length: 100 }, (_, number) => `m${number}`);
  bucket.set('inbox/large.box', { body: names.join(' ') });
  /** Runs out of time after so many puts; how far it got. */
  const cutAfter = async (puts: number, work: (attempt: Attempt) => Promise<unknown>, progress = 0) => {
    const time = new AbortController();
    let left = puts;
    let sofar = progress;
    s3.on(PutObjectCommand).callsFake(({ Key, Body }) => {
      bucket.set(Key, { body: Body });
      if (--left === 0) time.abort(new Error('out of time'));
    });
    const reached = (now: number) => {
      sofar = now;
    };
    await work({ signal: time.signal, progress, reached }).catch(() => undefined);
    return { reached: sofar, puts: puts - left };
  };
  const read = (attempt: Attempt) => stages().normalize(event('inbox/large.box'), attempt);
  const first = await cutAfter(40, read);
  expect(first.reached).toBeGreaterThan(15);
  expect(first.reached).toBeLessThan(100);
  const second = await cutAfter(1_000, read, first.reached);
  expect(second).toMatchObject({ reached: 100, puts: 100 - first.reached + 1 });
  expect([...bucket.keys()].filter((key) => key.startsWith('articles/'))).toHaveLength(100);

  const opened = [...bucket.keys()].filter((key) => key.startsWith('extractions/'));
  expect(opened).toHaveLength(1);
  await stages().record(event(opened[0] as string), attempt);
  bucket.delete('inbox/large.box');
  await stages().normalize(event('inbox/large.box', { removed: true, revision: '02'.padEnd(32, '0') }), attempt);
  const removal = (attempt: Attempt) =>
    stages().record(event(`extractions/${articleIdOf('inbox/large.box')}/${'02'.padEnd(32, '0')}.json`), attempt);
  const half = await cutAfter(50, removal);
  expect(half.reached).toBeGreaterThan(20);
  const rest = await cutAfter(1_000, removal, half.reached);
  expect(rest.puts).toBe(100 - half.reached);
});

test('an older archive that is read late leaves nothing of what the newer one lacks', async () => {
  bucket.set('inbox/news.box', { body: 'Alton Brill' });
  const { normalize, extract, record } = stages();
  await normalize(event('inbox/news.box'), attempt);
  const late = new Map(bucket);
  for (const key of bucket.keys()) if (!key.startsWith('inbox/')) bucket.delete(key);
  bucket.set('inbox/news.box', { body: 'Brill' });
  await run(event('inbox/news.box', { revision: '02'.padEnd(32, '0') }));
  for (const [key, object] of late) if (!key.startsWith('inbox/')) bucket.set(key, object);
  for (const key of [...late.keys()].filter((key) => key.startsWith('articles/'))) await extract(event(key), attempt);
  for (const key of [...bucket.keys()].filter((key) => key.startsWith('extractions/')))
    await record(event(key), attempt);
  expect(await stateOf('inbox/news.box#Alton')).toBeUndefined();
  expect(await stateOf('inbox/news.box#Brill')).toMatchObject({ revision: '02'.padEnd(32, '0') });
});

test('a mail that is an article and holds others is both', async () => {
  bucket.set('inbox/desk.mail.box', { body: 'self Alton Brill' });
  await run(event('inbox/desk.mail.box'));
  expect(await stateOf('inbox/desk.mail.box')).toMatchObject({
    status: 'recorded',
    title: 'Quarry reopens in Lower self',
  });
  expect((await stateOf('inbox/desk.mail.box'))?.members).toHaveLength(2);
  expect(await stateOf('inbox/desk.mail.box#Alton')).toMatchObject({ status: 'recorded' });
  bucket.set('inbox/desk.mail.box', { body: 'self Brill' });
  await run(event('inbox/desk.mail.box', { revision: '02'.padEnd(32, '0') }));
  expect(await stateOf('inbox/desk.mail.box')).toMatchObject({ status: 'recorded' });
  expect(await stateOf('inbox/desk.mail.box#Alton')).toBeUndefined();
  expect(await stateOf('inbox/desk.mail.box#Brill')).toMatchObject({ status: 'recorded' });
});

/** Reads a `.box`, a made-up container of places, each an article; all else as it is. */
const reader: typeof normalize = async (upload) => {
  if (!upload.key.endsWith('.box')) return normalize(upload);
  const places = new TextDecoder().decode(upload.bytes).split(' ');
  const members = places.map((place) => {
    const key = place === 'self' ? upload.key : `${upload.key}#${place}`;
    return normalize({ ...upload, key, bytes: Buffer.from(story.replaceAll('Haddon', place)), metadata: {} });
  });
  return (await Promise.all(members)).flat();
};
