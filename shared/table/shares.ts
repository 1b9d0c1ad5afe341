// What an article has in a list, as it stands packed in one item: some of its claims, disputes and dates, and for an
// entity's list what the article calls it. One item holds what is asked together, as each write costs at least one unit.
import type { EntityType } from '../model/entity.ts';
import { kinds } from './codes.ts';
import { LAYOUT, readable } from './layouts.ts';
import { pack, unpack } from './pack.ts';
import { type ClaimRow, fromRow, more, type Names, toRow } from './rows.ts';
import type { ArticleRef, ClaimView, DatedEvent, DisputeView, Quoted } from './views.ts';

/** What one article says of an entity as such. */
export interface Portrait {
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly country?: string;
  readonly links?: Readonly<Record<string, string>>;
}

export interface Share {
  readonly article: ArticleRef;
  readonly claims: readonly ClaimView[];
  readonly disputes: readonly DisputeView[];
  readonly events: readonly DatedEvent[];
  /** How often the article mentions the entity of the list. */
  readonly mentions?: number;
  readonly portrait?: Portrait;
}

export const shareOf = (article: ArticleRef, held: Partial<Omit<Share, 'article'>>): Share => ({
  article,
  claims: [],
  disputes: [],
  events: [],
  ...held,
});

type Quote = [number, number, string];

interface Packed {
  /** The layout; absent in the first. */
  readonly v?: number;
  readonly a: readonly [
    id: string,
    key: string,
    title: string,
    at: string,
    outlet: string,
    publishedAt: string,
    words?: string,
    url?: string,
    more?: Readonly<Record<string, unknown>>,
  ];
  readonly n: Names;
  readonly c?: readonly ClaimRow[];
  readonly d?: readonly [string, string, string, readonly Quote[], number, ClaimRow, ClaimRow | null][];
  readonly e?: readonly [string, Quote, Quote][];
  readonly m?: number;
  readonly p?: Portrait;
}

export function packShare({ article, claims, disputes, events, mentions, portrait }: Share): Uint8Array {
  const { id, key, title, at, outlet = '', publishedAt = '', words = '', url = '', ...rest } = article;
  const others = more(rest);
  const n: Names = [];
  const quote = ({ start, end, words }: Quoted): Quote => [start, end, words];
  const packed: Packed = {
    v: LAYOUT,
    a: [id, key, title, at, outlet, publishedAt, words, url, ...(others ? [others] : [])] as unknown as Packed['a'],
    n,
    ...(claims.length > 0 && { c: claims.map((claim) => toRow(claim, n)) }),
    ...(disputes.length > 0 && {
      d: disputes.map(({ id, kind, why, from, to, confidence }) => [
        id,
        kinds.code(kind),
        why.reason,
        why.words.map(quote),
        confidence,
        toRow(from, n),
        to && toRow(to, n),
      ]),
    }),
    ...(events.length > 0 && { e: events.map(({ value, time, passage }) => [value, quote(time), quote(passage)]) }),
    ...(mentions !== undefined && { m: mentions }),
    ...(portrait && { p: portrait }),
  };
  return pack(packed);
}

export function unpackShare(bytes: Uint8Array): Share {
  const { v = 1, a, n, c = [], d = [], e = [], m, p } = unpack<Packed>(bytes);
  readable(v);
  const [id, key, title, at, outlet, publishedAt, words, url, others] = a;
  const article: ArticleRef = {
    id,
    key,
    title,
    at,
    ...(outlet && { outlet }),
    ...(publishedAt && { publishedAt }),
    ...(words && { words }),
    ...(url && { url }),
    ...others,
  };
  const quoted = ([start, end, words]: Quote): Quoted => ({ start, end, words });
  return {
    article,
    claims: c.map((row) => fromRow(row, n, article)),
    disputes: d.map(([id, kind, reason, words, confidence, from, to]) => ({
      id,
      article,
      kind: kinds.word(kind),
      why: { reason, words: words.map(quoted) },
      from: fromRow(from, n, article),
      to: to && fromRow(to, n, article),
      confidence,
    })),
    events: e.map(([value, time, passage]) => ({ article, value, time: quoted(time), passage: quoted(passage) })),
    ...(m !== undefined && { mentions: m }),
    ...(p && { portrait: p }),
  };
}
