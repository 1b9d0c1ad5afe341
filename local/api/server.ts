// The template's HTTP API on a port of this machine: routes to functions, CORS as the template says, API Gateway's limits.
// const api = await openApi({ api, port, invoke }); api.close()
import { createServer, type IncomingMessage } from 'node:http';
import type { Outcome } from '../lambda/messages.ts';
import { refusal } from '../loopback.ts';
import type { HttpApi } from '../plan/api.ts';
import { corsHeaders, preflight } from './cors.ts';
import { type ApiResponse, eventOf, plain, responseOf } from './event.ts';
import { match } from './routes.ts';

export interface ApiParts {
  readonly api: HttpApi;
  readonly port: number;
  readonly invoke: (name: string, event: unknown) => Promise<Outcome>;
  readonly onRequest: () => void;
  /** Whether there are more requests than the API takes. */
  readonly isFull?: () => boolean;
}

const BODY_LIMIT = 10 * 1024 * 1024;
const ANSWER_LIMIT = 6 * 1024 * 1024;

export async function openApi({
  api,
  port,
  invoke,
  onRequest,
  isFull = () => false,
}: ApiParts): Promise<{ close: () => Promise<void> }> {
  async function answer(request: IncomingMessage): Promise<ApiResponse> {
    const why = refusal(request.headers, api.cors?.origins);
    if (why !== undefined) return plain(403, why);
    const method = request.method ?? 'GET';
    if (method === 'OPTIONS' && api.cors !== undefined) return preflight(request.headers, api.cors);
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const found = match(api.routes, method, url.pathname);
    if (found === undefined) return plain(404, 'Not Found');
    if (isFull()) return plain(429, 'Too Many Requests');
    const body = await bodyOf(request);
    if (body === undefined) return plain(413, 'Request Entity Too Large');
    onRequest();
    const event = eventOf({ apiId: api.id, method, url, headers: request.headers, body }, found);
    const outcome = await within(found.route.timeoutMilliseconds, invoke(found.route.function, event));
    if (outcome === undefined) return plain(503, 'Service Unavailable');
    if (!outcome.ok) return plain(500, 'Internal Server Error');
    const response = responseOf(outcome.result);
    return response.body.length > ANSWER_LIMIT ? plain(500, 'Internal Server Error') : response;
  }

  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: Error) => {
        process.emitWarning(`the API could not answer ${request.url}: ${error.message}`);
        return plain(500, 'Internal Server Error');
      })
      .then(({ status, headers, body }) => {
        const cors = api.cors === undefined ? {} : corsHeaders(request.headers.origin, api.cors);
        for (const [name, value] of Object.entries({ ...headers, ...cors })) response.setHeader(name, value);
        response.writeHead(status, { 'content-length': body.length });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Undefined when it is larger than API Gateway takes. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the client hears why.
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks);
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
