import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiOf } from '../../functions/query/openapi.ts';
import { routes } from '../../functions/query/routes.ts';
import { articleIdOf } from '../../shared/model/article-id.ts';
import { begin } from '../../shared/table/head.ts';
import { recordReading, recordRefused } from '../../shared/table/record.ts';
import { type LocalTable, localTable } from '../table/local-table.ts';
import { type Written, written } from '../table/written-readings.ts';
import { asking } from './asking.ts';

let table: LocalTable;
let ask: ReturnType<typeof asking>;
const unexpected: unknown[] = [];
const said: Written['said'] = [
  { by: 'place/Ardania', act: 'accuse', words: 'they, "of all people", crossed the river', target: 'place/Belmora' },
  { by: 'place/Belmora', act: 'reject', words: 'nobody crossed anything', rejects: 0 },
  {
    by: 'person/Ana-Ruiz',
    act: 'state',
    words: '=SUM(A1) is no border',
    about: ['place/Ardania', 'place/Ardania/old-town'],
  },
];
const border: Written = { key: 'inbox/2021/border.txt', publishedAt: '2021-05-14', outlet: 'The Valley Post', said };

beforeAll(async () => {
  table = await localTable();
  ask = asking(
    table,
    { putAt: async (key) => (key === 'inbox/fresh.txt' ? '2026-11-23T09:59:00.000Z' : undefined) },
    (error) => unexpected.push(error),
  );
  for (const given of [border, { ...border, key: 'inbox/copy.txt', uploadedAt: '2021-06-02T08:00:00Z' }]) {
    const { subject, reading } = written(given);
    await recordReading(table, subject, reading);
  }
  const { subject } = written({ key: 'inbox/empty.txt', said: [], uploadedAt: '2026-11-20T08:00:00Z' });
  await begin(table, subject);
  await recordRefused(table, subject, { code: 'text.empty', reason: 'The file holds no text.' });
});
afterAll(() => table.close());

const id = articleIdOf(border.key);

test('an article is found by its key, with or without inbox/, and by its id with its whole reading', async () => {
  for (const key of ['inbox/2021/border.txt', '2021/border.txt']) {
    const { body } = await ask(`/articles?key=${encodeURIComponent(key)}`);
    expect(body.items).toMatchObject([{ id, status: 'recorded', claims: 3, disputes: 1 }]);
  }
  const { body } = await ask(`/articles/${id}`);
  const { reading } = body;
  for (const { start, end } of reading.claims.flatMap(
    (claim: { content: { start: number; end: number }[] }) => claim.content,
  ))
    expect(said.map(({ words }) => words)).toContain(reading.article.text.slice(start, end));
});

test('the second of two articles with the same words says whose duplicate it is', async () => {
  expect((await ask(`/articles/${articleIdOf('inbox/copy.txt')}`)).body.duplicateOf).toMatchObject({ id });
  const original = (await ask(`/articles/${id}`)).body;
  expect(original.duplicateOf).toBeUndefined();
  expect(original.similarTo).toMatchObject([{ identical: true, similarity: 1 }]);
});

test('an upload that nobody has looked at yet is processing; one that is not there is nothing', async () => {
  expect((await ask('/articles?key=fresh.txt')).body.items).toMatchObject([{ status: 'processing' }]);
  expect((await ask('/articles?key=none.txt')).body.items).toEqual([]);
});

test('articles are listed by day, outlet and status', async () => {
  expect((await ask('/articles?day=2021-05-14&copies=all')).body.items).toHaveLength(2);
  expect((await ask('/articles?day=2021-05-13')).body.items).toHaveLength(0);
  expect((await ask('/articles?outlet=The+Valley+Post&limit=1&copies=all')).body).toMatchObject({
    items: [{}],
    next: expect.any(String),
  });
  expect((await ask('/articles?status=refused')).body.items).toMatchObject([
    { key: 'inbox/empty.txt', refused: { code: 'text.empty' } },
  ]);
  expect((await ask('/articles?status=processing')).body.items).toEqual([]);
});

test('entities are found by the start of a name, without case and accents', async () => {
  expect((await ask('/entities?name=ARD%C3%81')).body.items).toMatchObject([
    { id: 'place/Ardania', articles: { count: 2, atLeast: false } },
    { id: 'place/Ardania/old-town' },
  ]);
  expect((await ask('/entities?name=ruiz')).body.items).toMatchObject([{ id: 'person/Ana-Ruiz' }]);
  expect((await ask('/entities/place/Ardania')).body).toMatchObject({
    firstSeen: '2021-05-14',
    lastSeen: '2021-05-14',
  });
});

test('an entity whose id has more than one slash is found with them encoded or not', async () => {
  for (const path of ['place/Ardania/old-town', 'place/Ardania%2Fold-town']) {
    expect((await ask(`/entities/${path}`)).body).toMatchObject({ id: 'place/Ardania/old-town' });
    expect((await ask(`/entities/${path}/claims`)).body.items).toMatchObject([{ roles: ['about'] }]);
  }
});

test('an entity answers for what it said, was accused of, and was spoken of in', async () => {
  const acts = async (query: string) =>
    (await ask(`/entities/place/Ardania/claims?${query}`)).body.items.map(({ act }: { act: string }) => act);
  expect(await acts('role=source')).toEqual(['accuse']);
  expect(await acts('role=about')).toEqual(['state']);
  expect(await acts('with=place/Belmora')).toEqual(['accuse']);
  expect(await acts('words=crossed+riv')).toEqual(['accuse']);
  expect(await acts('words=crossed+riv&copies=all')).toEqual(['accuse', 'accuse']);
  expect(await acts('outlet=the+valley+post&named=true&confidence=0.5')).toEqual(['accuse', 'state']);
  expect(await acts('confidence=0.9')).toEqual([]);
  expect(await acts('from=2021-06')).toEqual([]);
  expect(await acts('act=deny,reject')).toEqual([]);
});

test('a dispute shows both sides with their words', async () => {
  const { body } = await ask('/entities/place/Belmora/disputes?with=place/Ardania&limit=1');
  expect(body.items[0]).toMatchObject({
    kind: 'rejects',
    from: { content: [{ words: 'nobody crossed anything' }] },
    to: { content: [{ words: said[0]?.words }] },
  });
});

test('time line, sources and counts', async () => {
  expect((await ask('/entities/place/Ardania/timeline')).body.items).toHaveLength(2);
  expect((await ask('/entities/place/Ardania/timeline?by=report&copies=all')).body.items).toHaveLength(4);
  expect((await ask('/entities/place/Ardania/sources?copies=all')).body.items).toMatchObject([
    { source: { id: 'person/Ana-Ruiz' }, claims: 2 },
  ]);
  expect((await ask('/counts?by=act,party&day=2021-05-14')).body.items).toHaveLength(3);
  expect((await ask('/claims?act=reject&day=2021-05-14')).body.items).toHaveLength(1);
});

test('articles with the very same words are told as one, with their number; or each by itself', async () => {
  const [told, ...others] = (await ask('/articles?day=2021-05-14')).body.items;
  expect([told.key, told.copies, others]).toEqual([border.key, 2, []]);
  const claims = (await ask('/claims?day=2021-05-14')).body.items;
  expect(claims.map(({ article }: { article: { copies: number } }) => article.copies)).toEqual([2, 2, 2]);
  const total = async (query: string) =>
    (await ask(`/counts?${query}`)).body.items.reduce((sum: number, { claims }: { claims: number }) => sum + claims, 0);
  expect([await total('by=act'), await total('by=act&copies=all')]).toEqual([3, 6]);
  // The first is not among what is asked for: then the other stands for both.
  const copy = (await ask('/claims?act=accuse&outlet=The+Valley+Post&from=2021-05-14')).body.items;
  expect(copy).toHaveLength(1);
});

test('disputes are what denies and rejects; agreement is asked for by name', async () => {
  const kinds = async (query: string) =>
    (await ask(`/entities/place/Ardania/disputes?copies=all${query}`)).body.items.map(
      ({ kind }: { kind: string }) => kind,
    );
  expect(await kinds('')).toEqual(['rejects', 'rejects']);
  expect(await kinds('&kind=rejects')).toHaveLength(2);
  expect(await kinds('&kind=denies,counter_accuses')).toEqual([]);
  expect(await kinds('&kind=agrees')).toEqual([]);
  expect(await kinds('&kind=all')).toHaveLength(2);
});

test('every list is to be had as a table, whose first page alone names the columns', async () => {
  const rows = async (url: string) =>
    (await ask(url, { headers: { host: 'record.example' } })).text.trim().split('\r\n');
  const disputes = await rows('/entities/place/Ardania/disputes?format=csv');
  expect(disputes).toHaveLength(2);
  expect(disputes[0]).toMatch(/^article,key,url,title.*who,.*kind,answers,/);
  expect(disputes[1]).toContain('nobody crossed anything');
  expect(disputes[1]).toMatch(/https:\/\/record\.example\/#\/articles\/[0-9a-f]{24}\?claim=c2-/);
  for (const list of ['timeline', 'sources', 'articles'])
    expect((await rows(`/entities/place/Ardania/${list}?format=csv`)).length).toBeGreaterThan(1);
  expect((await rows('/entities?name=ard&format=csv'))[1]).toMatch(/^place\/Ardania,/);
  expect((await rows('/articles?format=csv')).length).toBeGreaterThan(1);
  const first = await ask('/claims?format=csv&limit=2');
  const second = await ask(/<([^>]+)>/.exec(first.headers.link ?? '')?.[1] ?? '');
  expect(first.text.startsWith('article,key,')).toBe(true);
  expect(second.text.startsWith('article,key,')).toBe(false);
  expect(`${first.text}${second.text}`).toBe((await ask('/claims?format=csv')).text);
  const claims = await rows('/claims?act=accuse&format=csv');
  expect(claims[1]).toContain('rejects: Belmora');
});

test('an unknown parameter is refused with the nearest name', async () => {
  const { status, body, headers } = await ask('/entities/place/Ardania/claims?rol=source');
  expect(status).toBe(400);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(body).toMatchObject({ type: '/docs#unknown-parameter', status: 400, parameter: 'rol' });
  expect(body.detail).toContain('Did you mean role?');
});

test('what does not fit is a problem that names the parameter', async () => {
  for (const [url, parameter] of [
    ['/articles?limit=0', 'limit'],
    ['/articles?limit=many', 'limit'],
    ['/articles?from=yesterday', 'from'],
    ['/claims?act=shout', 'act'],
    ['/entities?limit=500', 'limit'],
    ['/articles?from=2021-02-30', 'from'],
    ['/articles?from=2021-06&to=2021-05', 'from'],
    ['/claims?with=Ardania', 'with'],
    ['/entities/place/Ardania/disputes?kind=shouts', 'kind'],
    ['/articles?cursor=x', 'cursor'],
  ] as const) {
    const { status, body } = await ask(url);
    expect([status, body.parameter]).toEqual([400, parameter]);
  }
  expect((await ask('/articles/nonsense')).status).toBe(400);
  expect((await ask('/articles/0123456789abcdef01234567')).status).toBe(404);
  expect((await ask('/nowhere')).status).toBe(404);
  expect((await ask('/articles', { method: 'POST' })).status).toBe(405);
});

test('a cursor leads on, by body and by link, and to another question nowhere', async () => {
  const first = await ask('/entities/place/Ardania/claims?limit=3&copies=all');
  expect(first.headers.link).toContain('rel="next"');
  const link = /<([^>]+)>/.exec(first.headers.link ?? '')?.[1] ?? '';
  const second = await ask(link);
  expect([...first.body.items, ...second.body.items]).toEqual(
    (await ask('/entities/place/Ardania/claims?copies=all')).body.items,
  );
  expect((await ask(`/entities/place/Belmora/claims?cursor=${first.body.next}`)).status).toBe(400);
});

test('the client that has an answer already is told so, and long answers are compressed', async () => {
  const { headers } = await ask(`/articles/${id}`, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers.etag).toBeDefined();
  const again = await ask(`/articles/${id}`, { headers: { 'if-none-match': headers.etag ?? '' } });
  expect([again.status, again.text]).toEqual([304, '']);
  expect(
    (await ask(`/articles/${id}`, { headers: { 'accept-encoding': 'gzip;q=0' } })).headers['content-encoding'],
  ).toBeUndefined();
});

test('claims come as JSON Lines, as CSV without formulas, and as linked data', async () => {
  const lines = await ask(`/articles/${id}/claims?format=jsonl`);
  expect(
    lines.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).act),
  ).toEqual(['accuse', 'reject', 'state']);
  const csv = await ask(`/articles/${id}/claims?format=csv`);
  expect(csv.headers['content-type']).toMatch(/^text\/csv/);
  expect(csv.text).toContain('"they, ""of all people"", crossed the river"');
  expect(csv.text).toContain("'=SUM(A1)");
  const { body } = await ask(`/articles/${id}/claims?format=jsonld`);
  expect(body['@graph']).toHaveLength(3);
  expect(body['@graph'][0]).toMatchObject({ '@type': 'Claim', performs: 'act:accuse', author: { name: 'Ardania' } });
  expect(body['@graph'][0]['oa:hasTarget'][0]['oa:hasSelector'][1]['oa:exact']).toBe(said[0]?.words);
});

test('an article’s claims come in pages, which end when it was read anew', async () => {
  const paged = { ...border, key: 'inbox/paged.txt' };
  const record = (given: Written) => {
    const { subject, reading } = written(given);
    return recordReading(table, subject, reading);
  };
  await record(paged);
  const path = `/articles/${articleIdOf(paged.key)}/claims`;
  const whole = (await ask(path)).body.items;
  const first = await ask(`${path}?limit=2`);
  const second = await ask(`${path}?limit=2&cursor=${first.body.next}`);
  expect([...first.body.items, ...second.body.items]).toEqual(whole);
  expect(second.body.next).toBeUndefined();
  await record({ ...paged, revision: '0002', said: said.slice(1) });
  const stale = await ask(`${path}?limit=2&cursor=${first.body.next}`);
  expect([stale.status, stale.body.detail]).toEqual([400, expect.stringContaining('read anew')]);
});

test('claims of all are found by act, form, words and party, and counted', async () => {
  const words = async (query: string) =>
    (await ask(`/claims?${query}`)).body.items.map(({ act }: { act: string }) => act);
  expect(await words('act=accuse,state&day=2021-05-14')).toEqual(expect.arrayContaining(['accuse', 'state']));
  expect(await words('act=deny')).toEqual([]);
  const { items } = (await ask('/counts?by=act,day')).body;
  const all = (await ask('/claims?limit=1000')).body.items;
  const total = items.reduce((sum: number, { claims }: { claims: number }) => sum + claims, 0);
  expect(total).toBe(all.length);
  const parties = (await ask('/counts?by=party&act=accuse')).body.items;
  expect(parties[0]).toMatchObject({ party: { id: 'place/Ardania' } });
});

test('a signed upload is for one file of one size and type, below inbox/', async () => {
  const upload = { name: 'desk/quarry.txt', type: 'text/plain', size: 2048 };
  const { status, body } = await ask('/uploads', { method: 'POST', body: upload });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    key: 'inbox/desk/quarry.txt',
    method: 'PUT',
    headers: { 'content-type': 'text/plain' },
    expires: '2026-11-23T10:15:00.000Z',
  });
  for (const bad of [
    { ...upload, name: '../secret' },
    { ...upload, size: 60 * 1024 * 1024 },
    { ...upload, more: 1 },
    'no json',
    [1],
  ])
    expect((await ask('/uploads', { method: 'POST', body: bad })).status).toBe(400);
});

test('what goes wrong on our side is told without what went wrong', async () => {
  const broken = asking({ ...table, client: { send: () => Promise.reject(new Error('secret words')) } as never });
  const { status, text } = await broken('/articles');
  expect(status).toBe(500);
  expect(text).not.toContain('secret words');
});

test('the OpenAPI document is the one that is committed, and the page works by itself', async () => {
  const committed = JSON.parse(readFileSync(new URL('../../functions/query/openapi.json', import.meta.url), 'utf8'));
  expect(JSON.parse(JSON.stringify(openApiOf(routes)))).toEqual(committed);
  expect((await ask('/openapi.json')).body).toEqual(committed);
  const page = await ask('/docs');
  expect(page.headers['content-type']).toMatch(/^text\/html/);
  expect(page.text).not.toMatch(/<script|<link|src=|@import/);
  for (const { path } of routes) expect(page.text).toContain(path);
});

test('nothing went wrong that nobody expected', () => {
  expect(unexpected).toEqual([]);
});
