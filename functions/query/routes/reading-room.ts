// The reading room: the page in web/ as it is, file by file. It loads nothing from elsewhere and runs no script but its own,
// as the policy in its head tells the browser: an article's text, which anybody may have written, can never become code.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { type Answer, route } from '../route.ts';

/** Each named in full, so that bundling finds and copies it. */
const FILES: Readonly<Record<string, URL>> = {
  'index.html': new URL('../../../web/index.html', import.meta.url),
  'reading-room.css': new URL('../../../web/reading-room.css', import.meta.url),
  'cards.css': new URL('../../../web/cards.css', import.meta.url),
  'article.css': new URL('../../../web/article.css', import.meta.url),
  'icon.svg': new URL('../../../web/icon.svg', import.meta.url),
  'address.js': new URL('../../../web/address.js', import.meta.url),
  'article-head.js': new URL('../../../web/article-head.js', import.meta.url),
  'article-page.js': new URL('../../../web/article-page.js', import.meta.url),
  'article-text.js': new URL('../../../web/article-text.js', import.meta.url),
  'articles-page.js': new URL('../../../web/articles-page.js', import.meta.url),
  'check-page.js': new URL('../../../web/check-page.js', import.meta.url),
  'claim-card.js': new URL('../../../web/claim-card.js', import.meta.url),
  'claims-page.js': new URL('../../../web/claims-page.js', import.meta.url),
  'elements.js': new URL('../../../web/elements.js', import.meta.url),
  'entity-page.js': new URL('../../../web/entity-page.js', import.meta.url),
  'filters.js': new URL('../../../web/filters.js', import.meta.url),
  'main.js': new URL('../../../web/main.js', import.meta.url),
  'marks.js': new URL('../../../web/marks.js', import.meta.url),
  'pages-of.js': new URL('../../../web/pages-of.js', import.meta.url),
  'record.js': new URL('../../../web/record.js', import.meta.url),
  'search.js': new URL('../../../web/search.js', import.meta.url),
  'segments.js': new URL('../../../web/segments.js', import.meta.url),
  'telling.js': new URL('../../../web/telling.js', import.meta.url),
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'accept, accept-encoding',
};

export function readingRoomFile(name: string): Answer {
  const file = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (file === undefined) throw new Problem('not-found', `The reading room has no ${name}.`);
  const contentType = TYPES[name.split('.').at(-1) ?? ''] as string;
  return { body: undefined, written: { contentType, text: readFileSync(file, 'utf8'), headers: HEADERS } };
}

export const readingRoomRoutes = [
  route({
    method: 'GET',
    path: '/read',
    id: 'getReadingRoom',
    tag: 'about',
    summary: 'The reading room, a page on which to read the record; `/` gives it to browsers too',
    pathParameters: z.object({}),
    query: z.object({}),
    response: z.string(),
    answer: async () => readingRoomFile('index.html'),
  }),
  route({
    method: 'GET',
    path: '/read/{file}',
    id: 'getReadingRoomFile',
    tag: 'about',
    summary: 'A file of the reading room',
    pathParameters: z.object({
      file: z
        .string()
        .max(100)
        .meta({ description: 'Its name.', examples: ['main.js'] }),
    }),
    query: z.object({}),
    response: z.string(),
    formats: ['text/javascript', 'text/css', 'image/svg+xml'],
    answer: async (_rooms, { path }) => readingRoomFile(path.file),
  }),
];
