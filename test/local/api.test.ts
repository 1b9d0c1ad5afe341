import { PutObjectCommand } from '@aws-sdk/client-s3';
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
describe('the API', () => {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${engine.running.api}${path}`, init);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, never>,
    };
  };

  test('hands over the request in payload format 2.0', async () => {
    const { body } = await ask('/notes/a%20b?x=1&x=2&y=%C3%BC', { headers: { cookie: 'a=1; b=2' } });
    expect(body.event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /notes/{id}',
      rawPath: '/notes/a b',
      rawQueryString: 'x=1&x=2&y=%C3%BC',
      queryStringParameters: { x: '1,2', y: 'ü' },
      pathParameters: { id: 'a b' },
      cookies: ['a=1', 'b=2'],
      isBase64Encoded: false,
      requestContext: { http: { method: 'GET' }, authorizer: { iam: { accountId: '000000000000' } } },
    });
    expect(body.zone).toBe('UTC');
    expect(body.left).toBeGreaterThan(0);
  });

  test('text comes as text, anything else in base64', async () => {
    const json = await ask('/echo', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.body.event).toMatchObject({ body: '{"a":1}', isBase64Encoded: false });
    const bytes = await ask('/echo', {
      method: 'POST',
      body: Buffer.from([1, 255]),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(bytes.body.event).toMatchObject({ body: 'Af8=', isBase64Encoded: true });
    const picture = await fetch(`${engine.running.api}/picture`);
    expect(Buffer.from(await picture.arrayBuffer()).toString()).toBe('GIF89a');
  });

  test('reads the table’s index, and answers a bare value as JSON', async () => {
    await put('in/for-the-api.txt', 'x');
    await noted('in/for-the-api.txt');
    const { body } = await ask('/notes');
    expect(body).toContainEqual({ key: 'in/for-the-api.txt', event: 'ObjectCreated:Put' });
  });

  test('fails as API Gateway does', async () => {
    expect(await ask('/broken')).toMatchObject({ status: 500, body: { message: 'Internal Server Error' } });
    expect(await ask('/notes', { method: 'DELETE' })).toMatchObject({ status: 404, body: { message: 'Not Found' } });
    expect(await ask('/echo', { method: 'POST', body: Buffer.alloc(11 * 1024 * 1024) })).toMatchObject({ status: 413 });
  });

  test('lets in the pages that the template names', async () => {
    const { headers } = await ask('/notes/1', { headers: { origin: 'https://reader.example' } });
    expect(headers.get('access-control-allow-origin')).toBe('https://reader.example');
    const preflight = await fetch(`${engine.running.api}/notes`, {
      method: 'OPTIONS',
      headers: { origin: 'https://reader.example' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  });
});
