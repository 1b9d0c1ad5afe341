// The files of this folder and given words, read as articles: one('page.html') → its Article, or fails the test.
import { readFileSync } from 'node:fs';
import type { Article } from '../../shared/model/article.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { type Normalized, normalize, type Upload } from '../../shared/normalize/index.ts';

export const fileBytes = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

export const readFile = (name: string, more: Partial<Upload> = {}): Promise<readonly Normalized[]> =>
  normalize({ bytes: fileBytes(name), key: `inbox/${name}`, revision: '1', ...more });

export const readWords = (
  words: string,
  key = 'inbox/a.txt',
  more: Partial<Upload> = {},
): Promise<readonly Normalized[]> => normalize({ bytes: new TextEncoder().encode(words), key, revision: '1', ...more });

export function articleOf(found: readonly Normalized[], index = 0): Article {
  const one = found[index];
  if (!one || !('article' in one)) throw new Error(`no article: ${JSON.stringify(one)}`);
  return one.article;
}

export const refusalOf = (found: readonly Normalized[], index = 0): string | undefined => {
  const one = found[index];
  return one && 'refused' in one ? one.refused.code : undefined;
};

/** The words of one part. */
export function partOf(article: Article, part: keyof Article['parts']): string | undefined {
  const span = article.parts[part];
  return span && sliceOf(article.text, span);
}
