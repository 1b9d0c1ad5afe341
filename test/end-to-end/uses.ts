// Everything that the stack is for, use by use, so that together they need every grant that it has: for (const use of USES)
// await use.make(stack) throws where the use was not served. Each stands for itself: it can be made of a stack that is fresh.
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { zipSync } from 'fflate';
import { article } from './articles.ts';
import { eventually, type Stack, type Summary } from './stack.ts';

export interface Use {
  readonly name: string;
  readonly make: (stack: Stack) => Promise<void>;
}

export const USES: readonly Use[] = [
  // First of all: own names are looked for at a function's first article, and then only now and again.
  {
    name: 'names of one’s own are given',
    make: async (stack) => {
      await putAt(
        stack,
        stack.bucket,
        'gazetteer/own.csv',
        'name,aliases,type,id\nOrla Circle,,organization,circle-of-orla\n',
      );
      await stack.put('own.txt', `${article(5)}\nThe Orla Circle denied the report on Wednesday.\n`);
      await recorded(stack, 'own.txt');
      const { items } = (await stack.ask<{ items: { id: string }[] }>('/entities?name=Orla%20Circle')) ?? { items: [] };
      if (!items.some(({ id }) => id.endsWith('circle-of-orla'))) throw new Error('the own name is not in the record');
    },
  },
  {
    name: 'an article is put, put again, and removed',
    make: async (stack) => {
      await stack.put('a.txt', article(3));
      const { id, revision } = await recorded(stack, 'a.txt');
      await stack.put('a.txt', article(4));
      await recorded(stack, 'a.txt', revision);
      await stack.remove('a.txt');
      await eventually(async () => ((await stack.ask(`/articles/${id}`)) === undefined ? true : undefined));
      const work = stack.engine.storage.store.buckets.get(stack.outputs.WorkBucketName as string);
      // Nothing of it is left on its way either.
      await eventually(async () => ([...(work?.keys() ?? [])].some((key) => key.includes(id)) ? undefined : true));
    },
  },
  {
    name: 'an archive is put, and again with a file less',
    make: async (stack) => {
      await stack.put('all.zip', zip('a.txt', 'b.txt'));
      const { revision } = await recorded(stack, 'all.zip');
      const member = async () => (await stack.summary('all.zip#b.txt'))?.status;
      await eventually(async () => ((await member()) === 'recorded' ? true : undefined));
      await stack.put('all.zip', zip('a.txt'));
      await recorded(stack, 'all.zip', revision);
      await eventually(async () => ((await member()) === undefined ? true : undefined));
    },
  },
  {
    name: 'questions are asked, page by page',
    make: async (stack) => {
      await stack.put('b.txt', article(6));
      await recorded(stack, 'b.txt');
      if ((await stack.all('/claims?limit=1')).length < 2) throw new Error('there is but one page');
      await stack.all<Summary>('/articles?status=failed&limit=1');
      if ((await stack.ask('/entities?name=a')) === undefined) throw new Error('no entity is found');
      if ((await stack.summary('nobody.txt')) !== undefined) throw new Error('what nobody put is there');
    },
  },
  {
    name: 'an upload is signed',
    make: async (stack) => {
      const body = JSON.stringify({ name: 'up.txt', type: 'text/plain', size: Buffer.byteLength(article(7)) });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${stack.api}/uploads`, { method: 'POST', headers, body });
      const upload = (await answer.json()) as {
        url: string;
        method: string;
        headers: Record<string, string>;
        key: string;
      };
      const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body: article(7) });
      if (put.status !== 200) throw new Error(`the signed upload is answered ${put.status}`);
      await recorded(stack, upload.key.replace('inbox/', ''));
    },
  },
  {
    name: 'events come when their objects are gone',
    make: async (stack) => {
      await send(stack, 'Normalize', told(stack.bucket, 'inbox/absent.txt'));
      await send(stack, 'Extract', told(stack.outputs.WorkBucketName as string, 'articles/absent-article/1.json'));
      await send(stack, 'Record', told(stack.outputs.WorkBucketName as string, 'extractions/absent-reading/1.json'));
      await stack.quiet();
      const { sqs } = stack.engine.storage;
      const dead = stack.engine.plan.queues.filter(({ name }) => /normalize.*deadletters/i.test(name));
      if (dead.some(({ arn }) => (sqs.getQueueByArn(arn)?.messages.length ?? 0) > 0))
        throw new Error('an upload that was gone became a dead letter');
      // What expired on its way is not: nobody deleted it, and its upload must not be at work for ever.
      await eventually(async () => {
        const failed = await stack.all<Summary>('/articles?status=failed');
        return ['absent-article', 'absent-reading'].every((id) => failed.some((one) => one.id === id)) || undefined;
      });
      // And is told as that: who may not list the bucket is told that it is forbidden, and would try in vain.
      const failed = await stack.all<Summary>('/articles?status=failed');
      const other = failed.find(({ id, failed: why }) => id.startsWith('absent-') && !why?.reason.includes('expired'));
      if (other !== undefined)
        throw new Error(`${other.id} expired, and is said to have failed: ${other.failed?.reason}`);
    },
  },
  {
    name: 'what can never be opened is tried to the last, and marked',
    make: async (stack) => {
      await putAt(stack, stack.outputs.WorkBucketName as string, 'articles/broken-article/1.json', '{');
      await putAt(stack, stack.outputs.WorkBucketName as string, 'extractions/broken-reading/1.json', '{');
      for (const queue of ['Normalize', 'Extract', 'Record']) await send(stack, queue, { Records: [{}] });
      await eventually(async () => {
        const failed = (await stack.all<Summary>('/articles?status=failed')).map(({ id }) => id);
        return ['broken-article', 'broken-reading'].every((id) => failed.includes(id)) ? true : undefined;
      }, 90_000);
    },
  },
];

async function recorded(stack: Stack, name: string, since?: string): Promise<Summary> {
  const summary = await stack.settled(name, since);
  if (summary.status !== 'recorded') throw new Error(`${name} is ${summary.status}: ${JSON.stringify(summary.failed)}`);
  return summary;
}

const putAt = (stack: Stack, Bucket: string, Key: string, Body: string): Promise<unknown> =>
  stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));

const send = (stack: Stack, queue: string, body: object): Promise<unknown> =>
  stack.sqs.send(
    new SendMessageCommand({ QueueUrl: stack.outputs[`${queue}QueueUrl`], MessageBody: JSON.stringify(body) }),
  );

const told = (bucket: string, key: string): object => ({
  Records: [
    {
      eventName: 'ObjectCreated:Put',
      eventTime: new Date().toISOString(),
      s3: { bucket: { name: bucket }, object: { key, size: 9, sequencer: 'FFFF' } },
    },
  ],
});

const zip = (...names: readonly string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name, index) => [name, Buffer.from(article(index + 1))]))));
