import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArticleLines } from '../../cli/article-lines.ts';
import { articleIdOf } from '../../shared/model/article-id.ts';

const uploadedAt = new Date(Date.now() - 400).toISOString();
const ANSWERS: Record<string, object> = {
  '/articles?key=inbox%2Fa.txt': {
    items: [
      {
        id: '1',
        key: 'inbox/a.txt',
        status: 'recorded',
        title: 'Kavaria Accuses Estrava',
        uploadedAt,
        entities: 14,
        claims: 1,
      },
    ],
  },
  '/articles?key=inbox%2Fb.txt': {
    items: [
      {
        id: '2',
        key: 'inbox/b.txt',
        status: 'refused',
        refused: { code: 'text.empty', reason: 'The file holds no text.' },
      },
    ],
  },
  '/articles/member': { id: 'member', key: 'inbox/c.zip#d.txt', status: 'recorded', entities: 1, claims: 0 },
};
let server: Server;
let api = '';

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const answer = ANSWERS[url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  api = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => server.close());

const message = (key: string, outcome: 'done' | 'again' | 'dead' = 'done') => ({
  function: 'f',
  outcome,
  body: JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', s3: { object: { key } } }] }),
});

test('each article is a line: what was found and how long it took, or why not', async () => {
  const said: string[] = [];
  const lines = new ArticleLines({ width: 100, color: false }, (line) => said.push(line));
  lines.api = api;
  for (const key of ['inbox/a.txt', 'inbox/b.txt']) {
    lines.take(message(key));
    lines.take(message(`extractions/${articleIdOf(key)}/1.json`));
  }
  lines.take(message('extractions/member/1.json'));
  lines.take(message('extractions/removed/1.json'));
  lines.take(message('inbox/again.txt', 'again'));
  lines.take({ ...message('articles/poison/1.json'), function: 'OnRecord-FallenFunction' });
  lines.take({ function: 'f', body: '{"Event":"s3:TestEvent"}', outcome: 'done' });
  await lines.printed();
  expect(said.sort()).toEqual(
    [
      expect.stringMatching(/^✓ Kavaria Accuses Estrava · 14 entities · 1 claim · 0\.[4-9] s$/),
      '✓ inbox/c.zip#d.txt · 1 entity · 0 claims',
      '✗ articles/poison/1.json · failed at every try; see the logs',
      '✗ inbox/b.txt · refused: The file holds no text. (text.empty)',
    ].sort(),
  );
});
