// What a draft and the user say of dates → when the article was published and last changed, each with precision and source.
// The user's word comes first, then the source's own order, then the dateline with a year, then a date in the web address. Never the clock.
import type { SourcedDate } from '../../model/article.ts';
import type { Draft } from '../draft.ts';
import { readDate } from './date.ts';
import type { Dateline } from './dateline.ts';

export interface ArticleDates {
  readonly publishedAt?: SourcedDate | undefined;
  readonly modifiedAt?: SourcedDate | undefined;
}

export function datesOf(
  draft: Draft,
  metadata: Readonly<Record<string, string>>,
  dateline: Dateline | undefined,
): ArticleDates {
  const sourced = (raw: string | undefined, from: SourcedDate['from']): SourcedDate | undefined => {
    const read = raw === undefined ? undefined : readDate(raw);
    return read && { ...read, from };
  };
  const stated = (kind: 'published' | 'modified') =>
    (draft.dates ?? [])
      .filter((date) => date.kind === kind)
      .map((date) => sourced(date.raw, date.from))
      .find((date) => date !== undefined && date.precision !== 'year');
  const modifiedAt = sourced(metadata.modified, 'object-metadata') ?? stated('modified');
  const publishedAt =
    sourced(metadata.published, 'object-metadata') ??
    stated('published') ??
    sourced(dateline?.date, 'dateline') ??
    dateInAddress(metadata.url ?? draft.url ?? '');
  return { publishedAt, modifiedAt };
}

/** "/2021/05/14/" or "2021-05-14" in a web address. */
export function dateInAddress(url: string): SourcedDate | undefined {
  const match = /(?<!\d)((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(url.slice(0, 500)) ?? undefined;
  const compact = match ? undefined : /\/((?:19|20)\d{2})(\d{2})(\d{2})(?:\/|[_-])/.exec(url.slice(0, 500));
  const [year, month, day] = match ? [match[1], match[3], match[4]] : [compact?.[1], compact?.[2], compact?.[3]];
  const read = year && month && day ? readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined;
  return read && { ...read, from: 'url' };
}
