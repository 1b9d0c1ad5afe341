// An HTTP request as the event that API Gateway gives a function (payload format 2.0), and the function's answer as a response.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { ACCOUNT } from '../template/identity.ts';
import { decoded, type Match } from './routes.ts';

export interface ApiRequest {
  readonly apiId: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export function eventOf({ apiId, method, url, headers, body }: ApiRequest, { route, parameters }: Match): object {
  const text = isText(headers['content-type'], body);
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = name in query ? `${query[name]},${value}` : value;
  const cookies = headers.cookie?.split(/;\s*/);
  const routeKey = route.path === '$default' ? '$default' : `${route.method} ${route.path}`;
  const now = new Date();
  return {
    version: '2.0',
    routeKey,
    rawPath: decoded(url.pathname),
    rawQueryString: url.search.slice(1),
    ...(cookies === undefined ? {} : { cookies }),
    headers: Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => name !== 'cookie')
        .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
    ),
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    ...(Object.keys(parameters).length === 0 ? {} : { pathParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId,
      // Whoever reaches 127.0.0.1 owns this machine, and is let in as the account's own user would be.
      ...(route.authorization === 'AWS_IAM' ? { authorizer: { iam: LOCAL_USER } } : {}),
      domainName: url.host,
      domainPrefix: apiId,
      http: {
        method,
        path: decoded(url.pathname),
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: text ? body.toString() : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

const LOCAL_USER = {
  accessKey: 'LOCAL',
  accountId: ACCOUNT,
  callerId: 'LOCAL',
  userArn: `arn:aws:iam::${ACCOUNT}:root`,
  userId: 'LOCAL',
};

/** API Gateway hands over as text what its type says is text, and everything else in base64. */
function isText(type = '', body: Buffer): boolean {
  return (
    /^(?:text\/|application\/(?:[\w.+-]*json|[\w.+-]*xml|javascript|x-www-form-urlencoded))/i.test(type) ||
    (type === '' && body.length === 0)
  );
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

const answer = z.looseObject({
  statusCode: z.coerce.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** Without a statusCode the answer is taken as the JSON body of a 200, as API Gateway does. */
export function responseOf(result: unknown): ApiResponse {
  if (result === null || typeof result !== 'object' || !('statusCode' in result))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(result ?? null)),
    };
  const parsed = answer.safeParse(result);
  if (!parsed.success) return plain(500, 'Internal Server Error');
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
      ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** API Gateway's own words: {"message":"Not Found"}. */
export function plain(status: number, message: string): ApiResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify({ message })) };
}
