// An article of one text and its day of publication → its times as "words = value", to be read in tests at a glance.
import { analyze } from '../../shared/language/index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Time } from '../../shared/model/time.ts';
import { findTimes } from '../../shared/times/index.ts';

export function articleOf(text: string, published?: string, rest: Partial<Article> = {}): Article {
  const precision = { 4: 'year', 7: 'month', 10: 'day' }[published?.length ?? 10] as 'year' | 'month' | 'day';
  return {
    id: 'test',
    key: 'test.txt',
    revision: '1',
    text,
    parts: { body: { start: 0, end: text.length } },
    title: '',
    language: 'en',
    contentHash: '',
    ...(published && { publishedAt: { value: published, precision, from: 'meta' } }),
    ...rest,
  };
}

export const timesIn = (text: string, published?: string, rest: Partial<Article> = {}): readonly Time[] =>
  findTimes(analyze(text), articleOf(text, published, rest));

export const timesOf = (text: string, published = '2021-05-15', rest: Partial<Article> = {}): readonly string[] =>
  timesIn(text, published, rest).map(
    ({ start, end, value, until }) => `${text.slice(start, end)} = ${value}${until ? `..${until}` : ''}`,
  );
