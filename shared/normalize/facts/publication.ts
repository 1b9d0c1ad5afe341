// What a draft and the user say of dates → when the article was published and last changed, each with precision and source.
// The user's word comes first, then the source's own order, then the dateline with a year, then a date in the web address. Never the clock.
import type { SourcedDate } from '../../model/article.ts';
import type { Draft } from '../draft.ts';
import { readDate } from './date.ts';
import type { Dateline } from './dateline.ts';
import { stampsIn } from './stamp.ts';

export interface ArticleDates {
  readonly publishedAt?: SourcedDate | undefined;
  readonly modifiedAt?: SourcedDate | undefined;
  /** Where nothing tells when it was published: what should have, and can't be read, or be read in two ways. */
  readonly unreadDate?: string | undefined;
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
  const sourced = (
    raw: string | undefined,
    from: SourcedDate['from'],
    dayFirst?: boolean | undefined,
  ): SourcedDate | undefined => {
    const read = raw === undefined ? undefined : readDate(raw, { dayFirst });
    return read && { ...read, from };
  };
  const stated = (kind: 'published' | 'modified', weak = false) =>
    (draft.dates ?? [])
      .filter((date) => date.kind === kind && (date.weak ?? false) === weak)
      .map((date) => sourced(date.raw, date.from, date.dayFirst))
      .find((date) => date !== undefined && date.precision !== 'year');
  const inHead = () =>
    draft.paragraphs
      .slice(0, HEAD.lines)
      .filter((line) => line.length <= HEAD.length)
      .flatMap((line) => stampsIn(line))
      .filter(({ kind }) => kind === 'published')
      .map(({ date }): SourcedDate => ({ ...date, from: 'text' }))[0];
  const ofFile = () => {
    // When a file was made is no news of when its article was published, unless the dateline's day bears it out.
    const date = dateline?.date === undefined ? undefined : stated('published', true);
    return date && fits(date.value, dateline?.date as string) ? date : undefined;
  };
  const address = metadata.url ?? draft.url ?? '';
  const month = monthInAddress(address);
  const publishedAt =
    sourced(metadata.published, 'object-metadata') ??
    stated('published') ??
    sourced(dateline?.date, 'dateline') ??
    inHead() ??
    dateInAddress(address) ??
    ofFile() ??
    sourced(dateline?.date && inMonth(dateline.date, month), 'dateline') ??
    sourced(month, 'url');
  const unread = metadata.published ?? (draft.dates ?? []).find(({ kind, weak }) => kind === 'published' && !weak)?.raw;
  return {
    publishedAt,
    modifiedAt: sourced(metadata.modified, 'object-metadata') ?? stated('modified'),
    ...(publishedAt === undefined && unread !== undefined && { unreadDate: unread.slice(0, 60) }),
  };
}

/** Whether a file made on this day can hold an article datelined "May 3". */
function fits(day: string, datelined: string): boolean {
  const read = readDate(`${datelined.replace(/^[a-z]+day,? /i, '')}, ${day.slice(0, 4)}`);
  const days = read ? (Date.parse(day.slice(0, 10)) - Date.parse(read.value.slice(0, 10))) / 86_400_000 : 0;
  return days > -2 && days < LATE;
}

/** "/2021/05/14/", "/2021/may/14/", "2021-05-14" or "/20210514/" in a web address. */
export function dateInAddress(url: string): SourcedDate | undefined {
  const address = url.slice(0, 500);
  const match =
    /(?<!\d)((?:19|20)\d{2})([/_-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/i.exec(address) ??
    /(?<=[/_-])((?:19|20)\d{2})()(0[1-9]|1[0-2])([0-3]\d)(?=[/_.-]|$)/.exec(address);
  const [, year, , month = '', day] = match ?? [];
  const words = /\d/.test(month)
    ? `${year}-${month.padStart(2, '0')}-${day?.padStart(2, '0')}`
    : `${day} ${month} ${year}`;
  const read = year ? readDate(words) : undefined;
  return read?.precision === 'day' ? { ...read, from: 'url' } : undefined;
}

/** "/2021/05/" in a web address → "2021-05". */
function monthInAddress(url: string): string | undefined {
  const match = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?=[/-]|$)/.exec(url.slice(0, 500));
  return match?.[1] && `${match[1]}-${match[2]?.padStart(2, '0')}`;
}

/** "May 3" in 2021-05 → "May 3, 2021"; nothing where the months differ. */
function inMonth(datelined: string, month: string | undefined): string | undefined {
  const words = month && `${datelined.replace(/^[a-z]+day,? /i, '')}, ${month.slice(0, 4)}`;
  return words && readDate(words)?.value.startsWith(month) ? words : undefined;
}
