// What the API says of itself: where to begin, its OpenAPI document, and the page made of it.
import { z } from 'zod';
import { docsPageOf } from '../docs-page.ts';
import { openApiOf } from '../openapi.ts';
import { type Route, route } from '../route.ts';
import { readingRoomFile } from './reading-room.ts';

const nothing = { pathParameters: z.object({}), query: z.object({}), tag: 'about' as const, method: 'GET' as const };

export function withAbout(others: readonly Route[]): readonly Route[] {
  const all: Route[] = [...others];
  const document = once(() => openApiOf(all));
  const page = once(() => docsPageOf(document()));
  all.push(
    route({
      ...nothing,
      path: '/',
      id: 'getStart',
      summary: 'Where to begin: the reading room for browsers, these links for programs',
      response: z.object({ name: z.string(), docs: z.string(), openapi: z.string(), ask: z.array(z.string()) }),
      answer: async (_rooms, { accept }) => {
        if (/\btext\/html\b/i.test(accept)) return readingRoomFile('index.html');
        return {
          body: {
            name: 'On Record',
            docs: '/docs',
            openapi: '/openapi.json',
            ask: all.filter(({ tag, method }) => tag !== 'about' && method === 'GET').map(({ path }) => path),
          },
        };
      },
    }),
    route({
      ...nothing,
      path: '/openapi.json',
      id: 'getOpenApi',
      summary: 'This API as an OpenAPI 3.1 document',
      response: z.record(z.string(), z.unknown()),
      answer: async () => ({ body: document() }),
    }),
    route({
      ...nothing,
      path: '/docs',
      id: 'getDocs',
      summary: 'This API as a page',
      response: z.string(),
      answer: async () => ({ body: undefined, written: { contentType: 'text/html; charset=utf-8', text: page() } }),
    }),
  );
  return all;
}

function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
