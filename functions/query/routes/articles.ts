// Articles: by key, by day, outlet and status; one with its whole reading; and those much like it.
import { z } from 'zod';
import { articleIdOf } from '../../../shared/model/article-id.ts';
import { Status } from '../../../shared/model/status.ts';
import { besideKeyOf } from '../../../shared/normalize/sidecar.ts';
import { alikeTo, originalAmong } from '../../../shared/table/ask/alike.ts';
import { type ArticleSummary, articleById, articlesIn, uploadsOpen } from '../../../shared/table/ask/articles.ts';
import { refOf } from '../../../shared/table/items-of.ts';
import { ARTICLE_COLUMNS } from '../columns.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  ArticlePath,
  copies,
  copiesOf,
  cursor,
  day,
  fileFormat,
  from,
  limit,
  order,
  outlet,
  spanOf,
  to,
} from '../parameters.ts';
import { AlikeDocument, ArticleDocument, ArticleSummaryDocument } from '../resources.ts';
import { type Rooms, route } from '../route.ts';
import { existing } from './existing.ts';

const listArticles = route({
  method: 'GET',
  path: '/articles',
  id: 'listArticles',
  tag: 'articles',
  summary: 'Articles by key, or by day, outlet and status, newest first',
  description:
    'With `key`, the one upload of that key, wherever it stands. With a `status` other than recorded, uploads by when they were put; else recorded articles by when they were published.',
  pathParameters: z.object({}),
  query: z.object({
    key: z
      .string()
      .max(1024)
      .optional()
      .meta({
        description: 'The key in the inbox; `inbox/` may be left out.',
        examples: ['inbox/border-accusation.txt'],
      }),
    day,
    from,
    to,
    outlet,
    undated: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Only those of which nobody knows when they were published.', examples: ['true'] }),
    copies,
    status: Status.default('recorded').meta({ description: 'Where the uploads stand.', examples: ['recorded'] }),
    order,
    limit,
    cursor,
    format: fileFormat,
  }),
  response: pageSchema(ArticleSummaryDocument),
  formats: ['application/jsonl', 'text/csv'],
  async answer(rooms, asked) {
    const { key, status, outlet, undated, order, limit } = asked.query;
    if (key !== undefined) return exported({ items: await byKey(rooms, key) }, asked, ARTICLE_COLUMNS);
    const span = spanOf(asked.query);
    const newestFirst = order === 'newest';
    const recorded = {
      ...span,
      outlet,
      newestFirst,
      undated: undated === 'true',
      copies: copiesOf(rooms, asked.query),
    };
    const page = await paged<ArticleSummary>(rooms, asked, (after) =>
      status === 'recorded'
        ? articlesIn(rooms.table, recorded, { limit, after })
        : uploadsOpen(rooms.table, { ...span, status, months: monthsOpen(span.from, rooms.now()) }, { limit, after }),
    );
    return exported(page, asked, ARTICLE_COLUMNS);
  },
});

/** What lies in the inbox and is not known yet is on its way. */
async function byKey({ table, inbox }: Rooms, given: string): Promise<readonly ArticleSummary[]> {
  const key = given.startsWith('inbox/') ? given : `inbox/${given}`;
  const id = articleIdOf(key);
  const found = await articleById(table, id, { head: true });
  if (found) return [found.summary];
  const holder = await holderOf(table, key);
  if (holder?.members?.includes(id))
    return [{ id, key, status: 'processing', uploadedAt: holder.uploadedAt, container: holder.id }];
  // What is said of another file is none by itself.
  if (besideKeyOf(key) !== undefined) return [];
  const uploadedAt = await inbox.putAt(key);
  return uploadedAt === undefined ? [] : [{ id, key, status: 'processing', uploadedAt }];
}

/** The archive that a key `archive.zip#path` leads into. */
async function holderOf(table: Rooms['table'], key: string): Promise<ArticleSummary | undefined> {
  if (!key.includes('#')) return undefined;
  const archive = articleIdOf(key.slice(0, key.indexOf('#')));
  return (await articleById(table, archive, { head: true }))?.summary;
}

/** Every month from `from`, or else two years ago, to the next, as clocks differ. */
function monthsOpen(from: string | undefined, now: Date): readonly string[] {
  const months: string[] = [];
  const first = from?.padEnd(7, '-01').slice(0, 7) ?? `${now.getUTCFullYear() - 2}-01`;
  for (let back = -1; ; back++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
    if (month < first || month < '2006') return months;
    months.push(month);
  }
}

const getArticle = route({
  method: 'GET',
  path: '/articles/{id}',
  id: 'getArticle',
  tag: 'articles',
  summary: 'An article with its text, entities, claims, times, quantities, disputes and quotations',
  pathParameters: ArticlePath,
  query: z.object({
    summary: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'Only where it stands and how much is in it, without the reading.', examples: ['true'] }),
  }),
  response: ArticleDocument,
  async answer({ table }, { path, query }) {
    const { summary, extraction } = await existing(table, path.id, query.summary === 'true');
    if (extraction === undefined) return { body: summary };
    const { key: _, ...reading } = extraction;
    const similarTo = await alikeTo(table, extraction.article);
    const uploadedAt = summary.uploadedAt ?? '';
    const duplicateOf = originalAmong(similarTo, { article: refOf({ extraction, uploadedAt }), uploadedAt });
    return { body: { ...summary, reading, ...(duplicateOf && { duplicateOf }), similarTo } };
  },
});

const articleAlike = route({
  method: 'GET',
  path: '/articles/{id}/similar',
  id: 'listSimilarArticles',
  tag: 'articles',
  summary: 'Articles whose words are much like those of this one, most alike first',
  pathParameters: ArticlePath,
  query: z.object({
    least: z.coerce
      .number()
      .min(0.05)
      .max(1)
      .default(0.3)
      .meta({ description: 'How alike at least.', examples: [0.5] }),
  }),
  response: z.object({ items: z.array(AlikeDocument) }),
  async answer({ table }, { path, query }) {
    const { extraction } = await existing(table, path.id);
    return { body: { items: extraction ? await alikeTo(table, extraction.article, query.least) : [] } };
  },
});

export const articleRoutes = [listArticles, getArticle, articleAlike];
