import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { without } from '../../local/iam/gate.ts';
import type { Plan } from '../../local/plan/plan.ts';
import { article } from './articles.ts';
import { needlessGrants, unusedGrants } from './grants.ts';
import { eventually, type Stack, type Summary, startStack } from './stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

const unused = async () => unusedGrants(await stack.engine.grants());
const putAt = (Bucket: string, Key: string, Body: string) => stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
const send = (queue: string, body: object) =>
  stack.sqs.send(
    new SendMessageCommand({
      QueueUrl: stack.engine.running.outputs[`${queue}QueueUrl`],
      MessageBody: JSON.stringify(body),
    }),
  );
const told = (bucket: string, key: string) => ({
  Records: [
    {
      eventName: 'ObjectCreated:Put',
      eventTime: new Date().toISOString(),
      s3: { bucket: { name: bucket }, object: { key, size: 9, sequencer: 'FFFF' } },
    },
  ],
});
const zip = (...names: readonly string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name, index) => [name, Buffer.from(article(index + 1))]))));

test('the functions may do all they need, and nothing that they never do', async () => {
  const work = stack.engine.running.outputs.WorkBucketName as string;
  // Own names are read by the first article.
  await putAt(stack.bucket, 'gazetteer/own.csv', 'name,aliases,type,id\nOrla Circle,,organization,orla-circle\n');
  // What can never be opened is tried to the last, and marked.
  await putAt(work, 'articles/broken/1.json', '{');
  await putAt(work, 'extractions/broken/1.json', '{');
  for (const queue of ['Normalize', 'Extract', 'Record']) await send(queue, { Records: [{}] });
  // What is gone before its event comes.
  await send('Normalize', told(stack.bucket, 'inbox/absent.txt'));
  await send('Extract', told(work, 'articles/absent/1.json'));
  await send('Record', told(work, 'extractions/absent/1.json'));
  // An archive, and the same with a member less; an article put, put again and removed.
  await stack.put('all.zip', zip('a.txt', 'b.txt'));
  const { revision } = await stack.settled('all.zip');
  await stack.put('all.zip', zip('a.txt'));
  await stack.settled('all.zip', revision);
  await stack.put('a.txt', article(3));
  await stack.settled('a.txt');
  await stack.remove('a.txt');
  // Questions: pages, names, uploads, and a key that nobody knows.
  await stack.put('b.txt', article(4));
  await stack.settled('b.txt');
  await stack.all('/claims?limit=1');
  await stack.all<Summary>('/articles?status=failed&limit=1');
  await stack.ask('/entities?name=a');
  await stack.summary('nobody.txt');
  const request = { name: 'up.txt', type: 'text/plain', size: Buffer.byteLength(article(5)) };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${stack.api}/uploads`, { method: 'POST', headers, body: JSON.stringify(request) });
  const upload = (await answer.json()) as { url: string; method: string; headers: Record<string, string>; key: string };
  expect((await fetch(upload.url, { method: upload.method, headers: upload.headers, body: article(5) })).status).toBe(
    200,
  );
  expect((await stack.settled(upload.key.replace('inbox/', ''))).status).toBe('recorded');
  // The last tries come after a minute of waiting for the others.
  const all = async () => ((await unused()).length === 0 ? true : undefined);
  await eventually(all, 60_000).catch(() => undefined);

  const grants = await stack.engine.grants();
  expect(grants.refused).toEqual([]);
  expect(unusedGrants(grants)).toEqual([]);
  expect(needlessGrants(stack.engine.plan, grants)).toEqual([]);
}, 120_000);

test('a stack that lacks a grant does not do its work', async () => {
  const lacking =
    (action: string) =>
    (plan: Plan): Plan => {
      const grant = Object.keys(grantsNow.used).find((one) => one.includes(` ${action} `));
      return { ...plan, roles: without(plan.roles, grant ?? '') };
    };
  const grantsNow = await stack.engine.grants();
  const poor = await startStack({ alter: lacking('s3:PutObject') });
  await poor.put('a.txt', article(1));
  await expect(poor.quiet(5000)).rejects.toThrow();
  expect((await poor.summary('a.txt'))?.status).not.toBe('recorded');
  expect((await poor.engine.grants()).refused.join()).toContain('is not authorized to perform: s3:PutObject');
  await poor.stop();
}, 60_000);
