// What times are reckoned from: the day of publication (of the last change, where a page tells no other), or the article's own date where it prints one ("YEREVAN, May 14 --", or a
// line that is only a date), and what was spoken of last. Never the clock.
import type { Article } from '../model/article.ts';
import type { Time } from '../model/time.ts';
import { dateOf, dayOf, type Moment } from './calendar.ts';
import type { Expression } from './said.ts';
import type { Direction } from './tense.ts';

export interface Reference {
  readonly year: number;
  /** Undefined where only the month or year is known. */
  readonly month: number | undefined;
  /** Days since 1970-01-01. */
  readonly day: number | undefined;
  readonly anchor: Time['anchor'];
}

export interface Scene {
  readonly now: Reference | undefined;
  readonly direction: Direction;
  /** The last moment spoken of, and the last day. */
  readonly last: Moment | undefined;
  readonly lastDay: number | undefined;
  /** The year that a sentence of the paragraph opened with: "In April 2016, … On April 5, …". */
  readonly year: number | undefined;
}

const PRINTED_WITHIN = 600;

function referenceOf(value: string | undefined, anchor: Time['anchor']): Reference | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match.map((digits) => (digits === undefined ? undefined : Number(digits)));
  if (year === undefined) return undefined;
  return { year, month, day: month !== undefined && day !== undefined ? dayOf(year, month, day) : undefined, anchor };
}

/** A date that stands alone in a line near the top is the article's own; where nothing else dates it, one that closes such a line. */
function printedDay(text: string, expressions: readonly Expression[], isAlone: boolean): number | undefined {
  for (const { said, start, end } of expressions) {
    if (start > PRINTED_WITHIN) return undefined;
    if (said.kind !== 'moment' || said.moment.grain !== 'day') continue;
    const opening = isAlone ? text.slice(text.lastIndexOf('\n', start) + 1, start).trim() : '';
    const line =
      opening +
      text
        .slice(end, end + PRINTED_WITHIN)
        .split('\n', 1)[0]
        ?.trim();
    if (/^(?:(?:published|posted|updated)(?: on)?:?)?[ .|]*$/i.test(line)) return said.moment.at;
  }
  return undefined;
}

const NEAR = 45;

/** A dateline's day without a year is the one nearest to publication. */
function datelineDay(
  article: Article,
  expressions: readonly Expression[],
  publication: Reference | undefined,
): number | undefined {
  const { dateline } = article.parts;
  const said = dateline && expressions.find(({ start, end }) => dateline.start <= start && end <= dateline.end)?.said;
  if (said?.kind === 'moment' && said.moment.grain === 'day') return said.moment.at;
  if (said?.kind !== 'date' || publication?.day === undefined) return undefined;
  const { day: published, year } = publication;
  return [year - 1, year, year + 1]
    .map((candidate) => dayOf(candidate, said.month, said.day))
    .find((day) => Math.abs(day - published) <= NEAR);
}

/** The article's "now", undefined where nothing tells it. */
export function nowOf(article: Article, expressions: readonly Expression[]): Reference | undefined {
  const publication = referenceOf((article.publishedAt ?? article.modifiedAt)?.value, 'publication');
  const given = referenceOf(article.dateline?.date, 'dateline')?.day;
  const day =
    given ??
    datelineDay(article, expressions, publication) ??
    printedDay(article.text, expressions, publication !== undefined);
  if (day === undefined || day === publication?.day) return publication;
  const { year, month } = dateOf(day);
  return { year, month, day, anchor: 'dateline' };
}
