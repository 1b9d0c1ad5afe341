// Articles: one with its whole reading; lists of them by day, outlet and status; and those that are much alike.
import type { Act } from '../../model/claim.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Status } from '../../model/status.ts';
import { bodiesIn } from '../body.ts';
import type { Table } from '../client.ts';
import { everyItem } from '../every-item.ts';
import { type Head, headFrom } from '../head.ts';
import { articlePk, HEAD, lists } from '../keys.ts';
import { unpack } from '../pack.ts';
import { type Page, pageOf } from '../page.ts';
import { monthsOf, type Paging, type Span } from './claims.ts';
import type { Copies } from './copies.ts';

/** Where an upload stands, and what is known of it. */
export interface ArticleSummary {
  readonly id: string;
  readonly key: string;
  readonly revision?: string | undefined;
  readonly status: Status;
  readonly uploadedAt?: string | undefined;
  readonly at?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly undated?: true | undefined;
  readonly unreadDate?: string | undefined;
  readonly copies?: number | undefined;
  readonly publishedAt?: string | undefined;
  readonly entities?: number | undefined;
  readonly claims?: number | undefined;
  readonly disputes?: number | undefined;
  /** The archive that it came in, by id. */
  readonly container?: string | undefined;
  /** Of an archive: ids of what it held. */
  readonly members?: readonly string[] | undefined;
  readonly refused?: Refusal | undefined;
  readonly failed?: Head['failed'] | undefined;
}

/** As the lists hold it. */
export interface Listed extends ArticleSummary {
  /** The same for articles with the same words. */
  readonly words?: string | undefined;
  /** How many claims of each act. */
  readonly acts: Readonly<Partial<Record<Act, number>>>;
}

/** Articles looked up at once for their copies. */
const AHEAD = 16;

export interface ArticleFound {
  readonly summary: ArticleSummary;
  /** What is in the record: of an older revision, while a newer one is being read. */
  readonly extraction?: Extraction;
  readonly hash?: string;
}

export async function articleById(
  table: Table,
  id: string,
  { head: onlyHead = false } = {},
): Promise<ArticleFound | undefined> {
  const items = await everyItem(table, {
    KeyConditionExpression: `pk = :pk${onlyHead ? ' AND sk = :head' : ''}`,
    ExpressionAttributeValues: { ':pk': articlePk(id), ...(onlyHead && { ':head': HEAD }) },
  });
  const item = items.find(({ sk }) => sk === HEAD);
  if (item === undefined || item.status === 'removed') return undefined;
  const head = headFrom(item);
  const summary = summaryOf(head);
  const { revision, hash } = head.recorded ?? {};
  const body = bodiesIn(items).find((body) => body.whole && body.revision === revision && body.hash === hash);
  return { summary, ...(body && { extraction: body.reading().extraction, hash: body.hash }) };
}

function summaryOf({ status, recorded, members, refused, failed, ...head }: Head): ArticleSummary {
  const { id, key, revision, uploadedAt, container } = head;
  const { at, title, outlet, entities, claims, disputes } = recorded ?? {};
  return {
    id,
    key,
    revision,
    status: status as Status,
    uploadedAt,
    at,
    title,
    outlet,
    entities,
    claims,
    disputes,
    container,
    members: members && [...members].sort(),
    refused,
    failed,
  };
}

/** Recorded articles, of all outlets or one. */
export async function articlesIn(
  table: Table,
  {
    outlet,
    from,
    to,
    newestFirst = true,
    undated,
    copies,
  }: Span & {
    readonly outlet?: string | undefined;
    readonly newestFirst?: boolean;
    /** Only those of which nobody knows when they were published. */
    readonly undated?: boolean | undefined;
    readonly copies?: Copies | undefined;
  },
  paging: Paging,
): Promise<Page<ArticleSummary>> {
  const list = outlet === undefined ? lists.all : lists.outlet(outlet);
  const months = await monthsOf(table, list);
  return pageOf(
    table,
    { lists: [list], months, newestFirst, from, to },
    {
      ...paging,
      ...(copies && { ahead: AHEAD }),
      async pick({ item }) {
        const { acts: _, ...listed } = unpack<Listed>(item.z as Uint8Array);
        if (undated && !listed.undated) return [];
        const told = copies === undefined ? listed : await copies.toldBy(listed);
        if (told === undefined) return [];
        const { words: _words, ...summary } = told;
        return [{ ...summary, status: 'recorded' as const }];
      },
    },
  );
}

/** Uploads that are being read, were refused, or failed; by when they were put. */
export function uploadsOpen(
  table: Table,
  { status, from, to, months }: Span & { readonly status: Status; readonly months: readonly string[] },
  paging: Paging,
): Promise<Page<ArticleSummary>> {
  const stretch = { lists: [lists.status(status)], months, newestFirst: true, from, to, index: 'open' as const };
  return pageOf(table, stretch, { ...paging, pick: ({ item }) => [summaryOf(headFrom(item))] });
}
