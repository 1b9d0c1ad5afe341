// Articles whose words are much like those of a given one: the same wire story elsewhere, a copy, a later version.
// Candidates share one of the smallest hashes of their words; how alike they are is then reckoned from both sketches.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Article } from '../../model/article.ts';
import { similarity } from '../../normalize/facts/sketch.ts';
import type { Table } from '../client.ts';
import { ALIKE } from '../items-of.ts';
import { alikePk } from '../keys.ts';
import { unpack } from '../pack.ts';
import type { ArticleRef } from '../views.ts';

export interface Alike {
  readonly article: ArticleRef;
  readonly uploadedAt: string;
  /** Share of common word shingles, 0 to 1. */
  readonly similarity: number;
  /** Word for word the same text. */
  readonly identical: boolean;
}

/** Candidates read for each hash: of a text that was put very often, those that were published first. */
const CANDIDATES = 50;

type Packed = readonly [ArticleRef, string, string, readonly number[]];

export async function alikeTo(table: Table, article: Article, least = 0.3): Promise<readonly Alike[]> {
  const { id, sketch = [], contentHash } = article;
  const pages = await Promise.all(
    sketch.slice(0, ALIKE).map((hash) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': alikePk(hash) },
          Limit: CANDIDATES,
        }),
      ),
    ),
  );
  const candidates = new Map<string, Packed>();
  for (const { z } of pages.flatMap(({ Items = [] }) => Items)) {
    const packed = unpack<Packed>(z as Uint8Array);
    if (packed[0].id !== id) candidates.set(packed[0].id, packed);
  }
  return [...candidates.values()]
    .map(([ref, uploadedAt, hash, other]) => {
      const identical = hash === contentHash;
      return { article: ref, uploadedAt, identical, similarity: identical ? 1 : similarity(sketch, other) };
    })
    .filter((alike) => alike.similarity >= least)
    .sort((a, b) => b.similarity - a.similarity || (positionIn(a) < positionIn(b) ? -1 : 1));
}

/** By when they were published, not by when they came: the same articles are told in the same order, whichever came first. */
const positionIn = ({ article }: Pick<Alike, 'article'>): string => `${article.at}#${article.id}`;

/** The first of the articles with the same text, unless that is this one: by when it was published, or else put. */
export function originalAmong(
  alike: readonly Alike[],
  own: { readonly article: Pick<ArticleRef, 'id' | 'at'>; readonly uploadedAt: string },
): ArticleRef | undefined {
  const place = ({ article, uploadedAt }: typeof own): string => `${article.at}#${uploadedAt}#${article.id}`;
  const earlier = alike.filter((one) => one.identical && place(one) < place(own));
  return earlier.sort((a, b) => (place(a) < place(b) ? -1 : 1))[0]?.article;
}
