// The record as an assistant meets it: the official client starts `onrecord mcp` and speaks to it over its standard input and output.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MARK } from '../../cli/mcp/server.ts';
import { read } from '../../library/index.ts';
import { recordReading } from '../../shared/table/record.ts';
import { asking } from '../functions/asking.ts';
import { type LocalTable, localTable } from '../table/local-table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uploadedAt = '2021-06-01T08:00:00Z';
const client = new Client({ name: 'test', version: '1' });
let table: LocalTable;
let http: Server;
let state: string;
let address: string;

beforeAll(async () => {
  table = await localTable();
  for (const name of ['border-accusation.txt', 'flood.txt']) {
    const key = `inbox/${name}`;
    const extraction = await read({ file: `${root}test/golden/${name}` }, { key });
    const { id } = extraction.article;
    await recordReading(table, { id, key, revision: '0001', uploadedAt }, { extraction, uploadedAt });
  }
  const ask = asking(table);
  http = createServer(async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const headers = { host: request.headers.host ?? '' };
    const body = method === 'POST' ? await text(request) : undefined;
    const answer = await ask(url, { method, headers, ...(body !== undefined && { body }) });
    response.writeHead(answer.status, { 'content-type': answer.headers['content-type'] }).end(answer.text);
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  state = mkdtempSync(join(tmpdir(), 'onrecord-mcp-'));
  mkdirSync(state, { recursive: true });
  const outputs = { InboxBucketName: 'inbox', WorkBucketName: 'work', TableName: table.name };
  const others = { s3: address, sqs: address, dynamodb: address };
  writeFileSync(join(state, 'endpoints.json'), JSON.stringify({ pid: process.pid, ...others, api: address, outputs }));
  await client.connect(
    new StdioClientTransport({
      command: join(root, 'node_modules/.bin/node'),
      args: [join(root, 'cli/main.ts'), 'mcp', '--state', state],
    }),
  );
}, 120_000);
afterAll(async () => {
  await client.close();
  http.close();
  await table.close();
  rmSync(state, { recursive: true });
});

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  const [mark, json] = [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n') + 1)];
  return isError ? { error: text } : { mark, answer: JSON.parse(json) };
}

test('offers tools that only read, each told in less than 2 kB', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find_entities',
    'find_claims',
    'find_disputes',
    'timeline',
    'article',
    'check_quotation',
  ]);
  for (const tool of tools) {
    expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(`${tool.description}`.length).toBeLessThan(2000);
  }
});

test('finds who said what from a name on, each with its words, article and address, and marks all of it as data', async () => {
  const { answer, mark } = await call('find_entities', { name: 'kavar' });
  expect(mark).toBe(MARK);
  const [{ id }] = answer.items;
  const { answer: claims } = await call('find_claims', { entity: id, role: 'source', act: 'accuse' });
  expect(claims.items).toMatchObject([
    {
      who: 'Government of Kavaria',
      who_as_written: 'Kavaria',
      act: 'accuse',
      article: 'Harsh Words After A Night At The Border',
    },
  ]);
  expect(claims.items[0].address).toMatch(new RegExp(`^${address}/#/articles/[0-9a-f]{24}\\?claim=c`));
  const { answer: disputes } = await call('find_disputes', { entity: id });
  expect(disputes.items).toContainEqual(expect.objectContaining({ kind: 'rejects' }));
  const { answer: days } = await call('timeline', { entity: id });
  expect(days.items.length).toBeGreaterThan(0);
  const { answer: article } = await call('article', { id: claims.items[0].article_id });
  expect(article.text).toContain(claims.items[0].words);
});

test('gives lists in pages', async () => {
  const { answer: first } = await call('find_claims', { limit: 3 });
  const { answer: second } = await call('find_claims', { limit: 3, cursor: first.next });
  expect(first.items).toHaveLength(3);
  expect(second.items).toHaveLength(3);
  expect(second.items).not.toContainEqual(first.items[0]);
});

test('says of a quotation whether it stands so', async () => {
  const check = async (words: string, speaker: string) => (await call('check_quotation', { words, speaker })).answer;
  expect(await check('We will not give up a single meter of our land', 'Tomas Velk')).toMatchObject({
    verdict: 'verbatim',
    speaker_is_right: true,
    found: [
      {
        article: 'Harsh Words After A Night At The Border',
        address: expect.stringContaining(`${address}/#/articles/`),
      },
    ],
  });
  expect(await check('We will never give up a single meter of our land', 'Tomas Velk')).toMatchObject({
    verdict: 'altered',
    altered: [{ draft: 'never', record: 'not' }],
  });
  expect((await check('The moon is made of cheese', 'Tomas Velk')).verdict).toBe('not_on_record');
});

test('tells what is wrong with a call, and goes on', async () => {
  expect((await call('find_claims', { entity: 'Kavaria' })).error).toContain('find_entities');
  expect((await call('find_claims', { act: 'sing' })).error).toContain('one or more of');
  expect((await call('article', { id: '0'.repeat(24) })).error).toContain('404');
  expect((await call('find_entities', { name: 'kavar' })).answer.items.length).toBeGreaterThan(0);
});
