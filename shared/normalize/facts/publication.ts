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

/** Short lines at the beginning in which a written date is the article's: "Varden, 3 May 2021". */
const HEAD = { lines: 5, length: 120 } as const;
/** Days by which a file's own date may follow the dateline's. */
const LATE = 10;

export function datesOf(
  draft: Draft,
  metadata: Readonly<Record<string, string>>,
  dateline: Dateline | undefined,
): ArticleDates {
  const sourced = (raw: string | undefined, from: SourcedDate['from']): SourcedDate | undefined => {
    const read = raw === undefined ? undefined : readDate(raw);
    return read && { ...read, from };
  };
  const stated = (kind: 'published' | 'modified', weak = false) =>
    (draft.dates ?? [])
      .filter((date) => date.kind === kind && (date.weak ?? false) === weak)
      .map((date) => sourced(date.raw, date.from))
      .find((date) => date !== undefined && date.precision !== 'year');
  const inHead = () =>
    draft.paragraphs
      .slice(0, HEAD.lines)
      .filter((line) => line.length <= HEAD.length)
      .map((line) => sourced(line, 'text'))
      .find((date) => date !== undefined && date.precision !== 'year' && date.precision !== 'month');
  const ofFile = () => {
    // When a file was made is no news of when its article was published, unless the dateline's day bears it out.
    const date = dateline?.date === undefined ? undefined : stated('published', true);
    return date && fits(date.value, dateline?.date as string) ? date : undefined;
  };
  const publishedAt =
    sourced(metadata.published, 'object-metadata') ??
    stated('published') ??
    sourced(dateline?.date, 'dateline') ??
    inHead() ??
    dateInAddress(metadata.url ?? draft.url ?? '') ??
    ofFile();
  return { publishedAt, modifiedAt: sourced(metadata.modified, 'object-metadata') ?? stated('modified') };
}

/** Whether a file made on this day can hold an article datelined "May 3". */
function fits(day: string, datelined: string): boolean {
  const read = readDate(`${datelined.replace(/^[a-z]+day,? /i, '')}, ${day.slice(0, 4)}`);
  const days = read ? (Date.parse(day.slice(0, 10)) - Date.parse(read.value.slice(0, 10))) / 86_400_000 : 0;
  return days > -2 && days < LATE;
}

/** "/2021/05/14/" or "2021-05-14" in a web address. */
export function dateInAddress(url: string): SourcedDate | undefined {
  const match = /(?<!\d)((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(url.slice(0, 500)) ?? undefined;
  const compact = match ? undefined : /\/((?:19|20)\d{2})(\d{2})(\d{2})(?:\/|[_-])/.exec(url.slice(0, 500));
  const [year, month, day] = match ? [match[1], match[3], match[4]] : [compact?.[1], compact?.[2], compact?.[3]];
  const read = year && month && day ? readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) : undefined;
  return read && { ...read, from: 'url' };
}
