// Articles with the very same words told as one: the wire story in ten papers is one article, with the number ten beside it.
// const copies = new Copies(table, { from: '2021-05' }); await copies.toldBy(article) → the article with `copies: 10`, or
// undefined where another of them stands for it: the first, by its date, of those that the question could find.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../client.ts';
import { unpack } from '../pack.ts';
import type { ArticleRef } from '../views.ts';
import type { Span } from './claims.ts';

/** Copies counted at most. */
const MOST = 200;

type Packed = readonly [ArticleRef, uploadedAt: string, contentHash: string, ...unknown[]];

export class Copies {
  readonly #table: Table;
  readonly #within: Span & { readonly outlet?: string | undefined };
  readonly #known = new Map<string, Promise<readonly ArticleRef[]>>();

  constructor(table: Table, within: Span & { readonly outlet?: string | undefined }) {
    this.#table = table;
    this.#within = within;
  }

  async toldBy<T extends Pick<ArticleRef, 'id' | 'words' | 'copies'>>(article: T): Promise<T | undefined> {
    if (article.words === undefined) return article;
    const same = await this.#of(article.words);
    if (same.length < 2 || same[0] === undefined) return article;
    return same[0].id === article.id ? { ...article, copies: same.length } : undefined;
  }

  #of(words: string): Promise<readonly ArticleRef[]> {
    const known = this.#known.get(words) ?? this.#read(words);
    this.#known.set(words, known);
    return known;
  }

  async #read(words: string): Promise<readonly ArticleRef[]> {
    const [list, hash = ''] = words.split('.');
    const { Items = [] } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `alike/${list}` },
        Limit: MOST,
      }),
    );
    return Items.map(({ z }) => unpack<Packed>(z as Uint8Array))
      .filter(([ref, , contentHash]) => contentHash.startsWith(hash) && this.#fits(ref))
      .map(([ref]) => ref);
  }

  #fits({ at, outlet }: ArticleRef): boolean {
    const { from = '', to, outlet: wanted } = this.#within;
    return (
      at >= from &&
      (to === undefined || at.slice(0, to.length) <= to) &&
      (wanted === undefined || outlet?.toLowerCase() === wanted.toLowerCase())
    );
  }
}
