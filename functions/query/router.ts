// A request → the route that answers it, its parameters checked, its answer written. Every error is a problem document.

import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { BadCursor } from '../../shared/table/cursor.ts';
import { OtherLayout } from '../../shared/table/other-layout.ts';
import { Problem } from './problem.ts';
import { responseTo } from './respond.ts';
import type { Answer, Rooms, Route } from './route.ts';

export type Unexpected = (error: unknown) => void;

export const routed =
  (routes: readonly Route[], rooms: Rooms, unexpected: Unexpected) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    try {
      const { body, status = 200, written, next } = await answerTo(routes, rooms, event);
      const {
        contentType,
        text,
        headers: own,
      } = written ?? { contentType: 'application/json', text: JSON.stringify(body), headers: {} };
      const cursor = next ?? (body as { next?: string } | undefined)?.next;
      const headers: Record<string, string> =
        cursor === undefined ? {} : { link: `<${linkTo(event, cursor)}>; rel="next"` };
      return responseTo(event, { status, contentType, text, headers: { ...own, ...headers } });
    } catch (error) {
      const problem = problemOf(error, unexpected);
      const { document } = problem;
      return responseTo(event, {
        status: document.status,
        contentType: 'application/problem+json',
        text: JSON.stringify(document),
      });
    }
  };

async function answerTo(routes: readonly Route[], rooms: Rooms, event: APIGatewayProxyEventV2): Promise<Answer> {
  const { method } = event.requestContext.http;
  const fitting = routes.flatMap((route) => {
    const found = matched(route.path, event.rawPath);
    return found ? [{ route, path: found }] : [];
  });
  // The one that says most of the path: /entities/place/AM/claims asks for claims, not for an entity of that name.
  fitting.sort((a, b) => b.route.path.length - a.route.path.length);
  const match = fitting.find(({ route }) => route.method === method || (method === 'HEAD' && route.method === 'GET'));
  if (match === undefined) {
    if (fitting.length === 0)
      throw new Problem('not-found', `There is no ${event.rawPath} here. /docs tells what there is.`);
    throw new Problem(
      'method-not-allowed',
      `${event.rawPath} takes ${fitting.map(({ route }) => route.method).join(', ')}.`,
    );
  }
  const { route } = match;
  await rooms.ready?.();
  const given = Object.fromEntries(new URLSearchParams(event.rawQueryString));
  return route.answer(rooms, {
    path: checked(route.pathParameters, match.path),
    query: checkedQuery(route.query, given),
    body: route.body && bodyOf(route.body, event),
    base: baseOf(event),
    accept: event.headers?.accept ?? '',
    question: questionOf(event, given),
  });
}

function baseOf({ headers = {}, requestContext }: APIGatewayProxyEventV2): string {
  const host = headers.host ?? requestContext.domainName ?? '';
  return host === ''
    ? ''
    : `${headers['x-forwarded-proto'] ?? (/^(?:127\.|localhost|\[::1\])/.test(host) ? 'http' : 'https')}://${host}`;
}

/**
 * "/articles/{id}" and "/articles/ab" → { id: "ab" }. A name may hold slashes ("place/AM/yerevan"), encoded or, as API
 * Gateway decodes paths before it hands them on, not.
 */
function matched(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  const more = given.length - wanted.length;
  const long = wanted.indexOf('{name}');
  if (more < 0 || (more > 0 && long < 0)) return undefined;
  if (more > 0) given.splice(long, more + 1, given.slice(long, long + more + 1).join('/'));
  const found: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const segment = decoded(given[i] ?? '');
    if (part.startsWith('{')) found[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return found;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function checkedQuery(shape: z.ZodObject, given: Readonly<Record<string, string>>) {
  const known = Object.keys(shape.shape);
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const nearest = known.map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)[0];
    const hint =
      nearest && nearest.far <= Math.max(1, Math.min(3, name.length / 2))
        ? ` Did you mean ${nearest.other}?`
        : known.length > 0
          ? ` It takes ${known.join(', ')}.`
          : ' It takes none.';
    throw new Problem('unknown-parameter', `This question takes no parameter ${name}.${hint}`, name);
  }
  return checked(shape, given);
}

function checked<T extends z.ZodType>(shape: T, given: unknown): z.infer<T> {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const parameter = issue?.path.join('.') || undefined;
  throw new Problem('bad-parameter', `${parameter ?? 'The request'}: ${issue?.message}`, parameter);
}

function bodyOf(shape: z.ZodType, { body = '', isBase64Encoded }: APIGatewayProxyEventV2): unknown {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('bad-body', 'The body is no JSON.');
  }
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Problem('bad-body', `${issue?.path.join('.') || 'The body'}: ${issue?.message}`);
}

/** What is asked, whatever the page: the order of the parameters does not matter, limit, cursor and format even less. */
function questionOf({ rawPath }: APIGatewayProxyEventV2, given: Readonly<Record<string, string>>): string {
  const { limit: _limit, cursor: _cursor, format: _format, ...rest } = given;
  return JSON.stringify([rawPath, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function linkTo({ rawPath, rawQueryString }: APIGatewayProxyEventV2, cursor: string): string {
  const query = new URLSearchParams(rawQueryString);
  query.set('cursor', cursor);
  return `${rawPath}?${query}`;
}

function problemOf(error: unknown, unexpected: Unexpected): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OtherLayout) return new Problem('other-layout', error.message);
  if (error instanceof BadCursor) return new Problem('bad-cursor', error.message, 'cursor');
  unexpected(error);
  return new Problem('internal-error', 'The log of the query function tells more.');
}
