import { DeleteObjectCommand, GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ReceiveMessageCommand, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
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

describe('the way of an object', () => {
  test('a put reaches the function through the queue, and the table', async () => {
    await put('in/a.txt', 'hello');
    const [note] = await noted('in/a.txt');
    expect(note).toMatchObject({ event: 'ObjectCreated:Put', text: 'hello', size: 5, tries: 1 });
    expect(note?.etag).toBe('5d41402abc4b2a76b9719d911017c592');
    expect(note?.sequencer).toMatch(/^[0-9A-F]{18}$/);
  });

  test('a key outside the prefix tells nobody', async () => {
    await put('elsewhere/b.txt', 'x');
    await put('in/after-b.txt', 'x');
    await noted('in/after-b.txt');
    expect((await notes(clients)).some(({ key }) => key === 'elsewhere/b.txt')).toBe(false);
  });

  test.each([
    'in/with space + plus.txt',
    'in/ünï 😀/ё.txt',
    "in/a%20b&c=d?e#f'(g)!~*.txt",
    `in/${'long'.repeat(200)}.txt`,
  ])('the key %j comes through whole', async (key) => {
    await put(key, 'odd');
    expect((await noted(key))[0]?.text).toBe('odd');
  });

  test('a removal is told, with a later sequencer, and the version is kept', async () => {
    await put('in/gone.txt', 'first');
    await put('in/gone.txt', 'second');
    await clients.s3.send(new DeleteObjectCommand({ Bucket, Key: 'in/gone.txt' }));
    const found = await noted('in/gone.txt', 3);
    expect(found.map(({ event, text }) => [event, text])).toEqual([
      ['ObjectCreated:Put', 'first'],
      ['ObjectCreated:Put', 'second'],
      ['ObjectRemoved:DeleteMarkerCreated', ''],
    ]);
    await expect(text('in/gone.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await text('in/gone.txt', found[0]?.version)).toBe('first');
    expect(await text('in/gone.txt', found[1]?.version)).toBe('second');
    const { Versions = [], DeleteMarkers = [] } = await clients.s3.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: 'in/gone.txt' }),
    );
    expect([Versions.length, DeleteMarkers.length]).toEqual([2, 1]);
    await clients.s3.send(
      new DeleteObjectCommand({ Bucket, Key: 'in/gone.txt', VersionId: DeleteMarkers[0]?.VersionId }),
    );
    expect(await text('in/gone.txt')).toBe('second');
    for (const { VersionId } of Versions)
      await clients.s3.send(new DeleteObjectCommand({ Bucket, Key: 'in/gone.txt', VersionId }));
    await expect(text('in/gone.txt')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const after = await clients.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'in/gone.txt' }));
    expect(after.Versions).toBeUndefined();
  });

  test('a message that fails once comes again and its neighbours are done', async () => {
    await Promise.all([put('in/once.txt', 'x'), put('in/beside.txt', 'x')]);
    expect((await noted('in/once.txt'))[0]?.tries).toBe(2);
    expect((await noted('in/beside.txt'))[0]?.tries).toBe(1);
  });

  test.each(['loop', 'crash', 'memory', 'throw'])(
    'what %ss every time is a dead letter, and others go on',
    async (how) => {
      await put(`in/${how}.txt`, 'x');
      await eventually(async () => {
        const { Messages = [] } = await clients.sqs.send(
          new ReceiveMessageCommand({
            QueueUrl: `${engine.running.sqs}/000000000000/app-deadletters`,
            VisibilityTimeout: 0,
            MaxNumberOfMessages: 10,
          }),
        );
        return Messages.some(({ Body }) => Body?.includes(`in%2F${how}`) || Body?.includes(`in/${how}`))
          ? true
          : undefined;
      }, 25_000);
      await put(`in/after-${how}s.log`.replace(how, 'bad'), 'x');
      await noted('in/after-bads.log');
    },
    40_000,
  );

  test('dead letters go back to their queue when asked', async () => {
    const dead = 'arn:aws:sqs:us-east-1:000000000000:app-deadletters';
    const count = async () =>
      (
        await clients.sqs.send(
          new GetQueueAttributesCommand({
            QueueUrl: `${engine.running.sqs}/000000000000/app-deadletters`,
            AttributeNames: ['ApproximateNumberOfMessages'],
          }),
        )
      ).Attributes?.ApproximateNumberOfMessages;
    expect(Number(await count())).toBeGreaterThan(0);
    await clients.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead }));
    expect(Number(await count())).toBe(0);
  });
});
