// Asks the query function in process: the router with all its routes, on a table of its own.
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Inbox } from '../../functions/query/inbox.ts';
import { routed } from '../../functions/query/router.ts';
import { routes } from '../../functions/query/routes.ts';
import type { Table } from '../../shared/table/client.ts';
import { Cursors } from '../../shared/table/cursor.ts';
import { Secrets } from '../../shared/table/secret.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what came
  readonly body: any;
}

export interface Request {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: unknown;
}

export function asking(table: Table, inbox: Partial<Inbox> = {}, unexpected: (error: unknown) => void = () => {}) {
  const now = () => new Date('2026-11-23T10:00:00Z');
  const rooms = {
    table,
    cursors: new Cursors(new Secrets(table), now),
    inbox: { putAt: async () => undefined, signedPut: async () => 'https://inbox.example/put', ...inbox },
    now,
  };
  const answer = routed(routes, rooms, unexpected);
  return async (url: string, { headers = {}, method = 'GET', body }: Request = {}): Promise<Answered> => {
    const [rawPath = '/', rawQueryString = ''] = url.split('?');
    const event = {
      rawPath,
      rawQueryString,
      headers,
      requestContext: { http: { method } },
      isBase64Encoded: false,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode = 200, headers: given = {}, body: sent = '', isBase64Encoded } = await answer(event);
    const text = isBase64Encoded ? gunzipSync(Buffer.from(sent, 'base64')).toString('utf8') : sent;
    const isJson = String(given['content-type']).includes('json') && !String(given['content-type']).includes('jsonl');
    return {
      status: statusCode,
      headers: given as Record<string, string>,
      text,
      body: isJson && text ? JSON.parse(text) : undefined,
    };
  };
}
