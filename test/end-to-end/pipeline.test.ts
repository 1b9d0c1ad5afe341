import { randomBytes } from 'node:crypto';
import { DeleteObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeKey } from '../../local/s3/events.ts';
import { article } from './articles.ts';
import { eventually, type Stack, type Summary, startStack } from './stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
}, 120_000);
afterAll(() => stack?.stop());

interface Reading {
  readonly reading: {
    readonly article: { readonly text: string };
    readonly claims: readonly {
      readonly cue?: { start: number; end: number } | null;
      readonly content: readonly { start: number; end: number }[];
    }[];
  };
}

const titleOf = (number: number): string => article(number).split('\n', 1)[0] as string;

const readingOf = async ({ id }: Summary) => (await stack.ask<Reading>(`/articles/${id}`))?.reading;

describe('an article dropped', () => {
  test('is recorded, and every claim points at its words', async () => {
    await stack.put('first.txt', article(1));
    const summary = await stack.settled('first.txt');
    expect(summary).toMatchObject({ status: 'recorded', title: 'Mayor Of Norvale Answers Critics Over Report 1' });
    const reading = await readingOf(summary);
    const text = reading?.article.text ?? '';
    const said =
      reading?.claims.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' … ')) ?? [];
    expect(said.some((words) => words.includes('We have told everyone the truth from the first day'))).toBe(true);
    expect(said.some((words) => words.includes('hiding report number 1 from the public'))).toBe(true);
    const claims = await stack.all<{ article: { key: string } }>('/claims?act=accuse');
    expect(claims.some(({ article: { key } }) => key === 'inbox/first.txt')).toBe(true);
  });

  test('ten times over is one article with the results of one', async () => {
    await stack.put('once.txt', article(2));
    const once = await stack.settled('once.txt');
    const claims = await stack.all(`/articles/${once.id}/claims`);
    for (let time = 0; time < 9; time += 1) await stack.put('once.txt', article(2));
    await eventually(async () => {
      const summary = await stack.summary('once.txt');
      return summary?.status === 'recorded' && summary.revision !== once.revision ? true : undefined;
    });
    await stack.quiet();
    // An article that says no date of its own is dated by its upload.
    const undated = (list: readonly unknown[]) => JSON.stringify(list).replaceAll(/"at":"[^"]*"/g, '');
    expect(undated(await stack.all(`/articles/${once.id}/claims`))).toBe(undated(claims));
    const listed = (await stack.all<Summary>('/articles?limit=50&copies=all')).filter(
      ({ key }) => key === 'inbox/once.txt',
    );
    expect(listed).toHaveLength(1);
    const accusations = await stack.all<{ article: { key: string } }>('/claims?act=accuse&limit=50');
    const here = accusations.filter(({ article: { key } }) => key === 'inbox/once.txt');
    expect(here).toHaveLength((claims as { act: string }[]).filter(({ act }) => act === 'accuse').length);
  });

  test('again with other words has its results replaced', async () => {
    await stack.put('again.txt', article(3));
    const before = await stack.settled('again.txt');
    await stack.put('again.txt', article(4).replaceAll(/accused/g, 'praised'));
    const after = await stack.settled('again.txt', before.revision);
    expect(after).toMatchObject({ status: 'recorded', title: 'Mayor Of Saint Orla Answers Critics Over Report 4' });
    await stack.quiet();
    const listed = await stack.all<{ article: { key: string; title: string } }>('/claims?limit=50&copies=all');
    const titles = listed
      .filter(({ article: { key } }) => key === 'inbox/again.txt')
      .map(({ article: { title } }) => title);
    expect(new Set(titles)).toEqual(new Set(['Mayor Of Saint Orla Answers Critics Over Report 4']));
  });

  test('and told of late by an older event stays as it is', async () => {
    await stack.put('late.txt', article(5));
    const summary = await stack.settled('late.txt');
    const { QueueUrl } = await stack.sqs.send(new GetQueueUrlCommand({ QueueName: 'on-record-normalizequeue' }));
    for (const eventName of ['ObjectRemoved:DeleteMarkerCreated', 'ObjectCreated:Put']) {
      const object = { key: encodeKey('inbox/late.txt'), size: 10, sequencer: '000000000000000001' };
      const Records = [
        { eventName, eventTime: '2020-01-01T00:00:00.000Z', s3: { bucket: { name: stack.bucket }, object } },
      ];
      await stack.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ Records }) }));
    }
    await stack.quiet();
    expect(await stack.summary('late.txt')).toEqual(summary);
  });

  test('and removed is gone from every list', async () => {
    await stack.put('gone.txt', article(6));
    const { id } = await stack.settled('gone.txt');
    await stack.remove('gone.txt');
    await eventually(async () => ((await stack.ask(`/articles/${id}`)) === undefined ? true : undefined));
    await stack.quiet();
    const keys = async (path: string) =>
      (await stack.all<{ key?: string; article?: { key: string } }>(path)).map(
        ({ key, article }) => key ?? article?.key,
      );
    for (const path of ['/articles?limit=50&copies=all', '/claims?limit=50&copies=all', '/articles?status=processing'])
      expect(await keys(path)).not.toContain('inbox/gone.txt');
    await stack.put('gone.txt', article(6));
    expect((await stack.settled('gone.txt')).status).toBe('recorded');
  });

  test('stays on record when its older versions are deleted for good, and comes back with its delete marker gone', async () => {
    const versions = async () => {
      const asked = new ListObjectVersionsCommand({ Bucket: stack.bucket, Prefix: 'inbox/versions.txt' });
      const { Versions = [], DeleteMarkers = [] } = await stack.s3.send(asked);
      return { newestFirst: Versions.map(({ VersionId }) => VersionId), markers: DeleteMarkers };
    };
    const drop = (VersionId: string | undefined) =>
      stack.s3.send(new DeleteObjectCommand({ Bucket: stack.bucket, Key: 'inbox/versions.txt', VersionId }));
    await stack.put('versions.txt', article(8));
    const { revision } = await stack.settled('versions.txt');
    await stack.put('versions.txt', article(9));
    const { id } = await stack.settled('versions.txt', revision);
    await drop((await versions()).newestFirst[1]);
    await stack.quiet();
    expect(await stack.summary('versions.txt')).toMatchObject({ status: 'recorded', title: titleOf(9) });
    await stack.remove('versions.txt');
    await eventually(async () => ((await stack.ask(`/articles/${id}`)) === undefined ? true : undefined));
    await drop((await versions()).markers[0]?.VersionId);
    const back = async () => ((await stack.ask(`/articles/${id}`)) === undefined ? undefined : true);
    await eventually(back);
    expect(await stack.settled('versions.txt')).toMatchObject({ status: 'recorded', title: titleOf(9) });
  });

  test('under two names is two articles, and the second says so', async () => {
    await stack.put('twin-a.txt', article(7));
    const first = await stack.settled('twin-a.txt');
    await stack.put('twin-b.txt', article(7));
    const second = await stack.settled('twin-b.txt');
    const told = await stack.ask<{ duplicateOf?: { id: string } }>(`/articles/${second.id}`);
    expect(told?.duplicateOf?.id).toBe(first.id);
  });
});

describe('files of every kind', () => {
  const latin = Buffer.from(article(11).replace('Norvale', 'Nörvåle').replaceAll('"', '"'), 'latin1');
  const utf16 = Buffer.from(`\ufeff${article(12)}`, 'utf16le');
  const files: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['empty.txt', '', /^text\.empty$/],
    ['large.txt', Buffer.alloc(60 * 1024 * 1024, 'All work and no play. '), /^size\.limit$/],
    ['random.txt', randomBytes(20_000), /^(format\.|text\.|language\.)/],
    [
      'menu.html',
      '<html><head><title>Home</title></head><body><nav><a href="/">Home</a><a href="/b">Sport</a></nav><script>x()</script></body></html>',
      /^text\./,
    ],
    ['utf16.txt', utf16, /^recorded$/],
    ['latin1.txt', latin, /^recorded$/],
    ['a b & ünï 😀 (1).txt', article(13), /^recorded$/],
    [
      'page.html',
      `<html><body><article><h1>Report</h1>${article(14)
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}</article></body></html>`,
      /^recorded$/,
    ],
    ['neighbour-1.txt', article(15), /^recorded$/],
    ['neighbour-2.txt', article(16), /^recorded$/],
    ['neighbour-3.txt', article(17), /^recorded$/],
  ];

  beforeAll(() => Promise.all(files.map(([name, body]) => stack.put(name, body))), 60_000);

  test.each(files.map(([name, , expected]) => [name, expected] as const))('%s is told %s', async (name, expected) => {
    const { status, refused } = await stack.settled(name);
    expect(refused?.code ?? status).toMatch(expected);
    if (refused !== undefined) expect(refused.reason).toMatch(/^\p{Lu}.{10,}\.$/u);
  });

  test('a sidecar’s metadata, sent as S3 sends it, is read back', async () => {
    await stack.put('with-metadata.txt', article(18), { outlet: encodeURI('The Örebro Post') });
    const { id } = await stack.settled('with-metadata.txt');
    const told = await stack.ask<{ outlet?: string }>(`/articles/${id}`);
    expect(told?.outlet).toBe('The Örebro Post');
  });
});
