// Words of a date as pages and feeds write them → ISO 8601 cut to what they say, or undefined.
// "2021-05-14T09:30:00+04:00" → second; "Fri, 14 May 2021 09:30 GMT" → minute; "May 14, 2021" → day; "2021-05" → month. No clock anywhere.
import type { SourcedDate } from '../../model/article.ts';

export type ReadDate = Pick<SourcedDate, 'value' | 'precision'>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const TIME = '(?:[ ,|]{1,3}(?:at |- |– )?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: ?([ap])\\.?m\\.?)?)?';
const ISO =
  /(?<!\d)((?:19|20)\d{2})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?!\d)/;
const COMPACT = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*$/;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(?:of )?${MONTH},?[ -]((?:19|20)\\d{2})${TIME}`,
  'i',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})${TIME}`, 'i');
const MONTH_ONLY = new RegExp(`^\\s*${MONTH},? ((?:19|20)\\d{2})\\s*$`, 'i');
const SLASHES = /(?<!\d)((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
/** 14/05/2021 or 05/14/2021: read only where one of the two can't be a month, or both are the same. With dots the day comes first. */
const EITHER = /(?<!\d)(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const YEAR = /^\s*((?:19|20)\d{2})\s*$/;
const ZONE =
  /(?:^|[\s\d])(Z|UTC|GMT|EDT|EST|CDT|CST|MDT|MST|PDT|PST|BST|CET|CEST|[+-]\d{2}:?\d{2})\s*(?:\([A-Z]{1,5}\))?\s*$/;
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
};

/** `dayFirst` says how 02/10/2020 is meant where the writer's country is known; where it isn't, such a date is not read. */
export interface DateReading {
  readonly dayFirst?: boolean | undefined;
}

/** The first date the words hold; `undefined` where they hold none, or one that can't be. */
export function readDate(words: string, { dayFirst: dayLeads }: DateReading = {}): ReadDate | undefined {
  const raw = words.slice(0, 200).replace(/\s+/g, ' ');
  const iso = ISO.exec(raw) ?? COMPACT.exec(raw);
  if (iso) return dateFrom(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const slashes = SLASHES.exec(raw);
  if (slashes) return dateFrom(slashes[1], slashes[2], slashes[3]);
  const dayFirst = DAY_FIRST.exec(raw);
  if (dayFirst)
    return dateFrom(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], ...timeOf(dayFirst, 4), ZONE.exec(raw)?.[1]);
  const monthFirst = MONTH_FIRST.exec(raw);
  if (monthFirst)
    return dateFrom(
      monthFirst[3],
      monthOf(monthFirst[1]),
      monthFirst[2],
      ...timeOf(monthFirst, 4),
      ZONE.exec(raw)?.[1],
    );
  const monthOnly = MONTH_ONLY.exec(raw);
  if (monthOnly) return dateFrom(monthOnly[2], monthOf(monthOnly[1]));
  const either = EITHER.exec(raw);
  if (either) {
    const [, first, mark, second, year] = either;
    if (Number(first) > 12 || first === second || ((dayLeads || mark === '.') && Number(second) <= 12))
      return dateFrom(year, second, first);
    if (Number(second) > 12 || dayLeads === false) return dateFrom(year, first, second);
  }
  return dateFrom(YEAR.exec(raw)?.[1]);
}

const monthOf = (name = '') => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

function timeOf(match: RegExpExecArray, at: number): [string | undefined, string | undefined, string | undefined] {
  const [hour, minute, second, half] = match.slice(at);
  if (hour === undefined) return [undefined, undefined, undefined];
  const shift = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return [String(shift), minute, second];
}

/** A date that can be, cut to what is given. With a zone the time keeps it; without one no zone is invented. */
function dateFrom(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): ReadDate | undefined {
  if (!year) return undefined;
  if (!month) return { value: year, precision: 'year' };
  const two = (digits: string) => digits.padStart(2, '0');
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return { value: `${year}-${two(month)}`, precision: 'month' };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return { value: date, precision: 'day' };
  const offset = zone ? (ZONES[zone] ?? (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`)) : '';
  const time = second ? `${two(hour)}:${minute}:${second}` : `${two(hour)}:${minute}`;
  return { value: `${date}T${time}${offset}`, precision: second ? 'second' : 'minute' };
}

/** "3 May 2021, 09:15 GMT" and nothing more. */
export const isOnlyDate = (text: string): boolean =>
  text.length < 60 &&
  readDate(text)?.value.length !== undefined &&
  text
    .replace(
      /\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b(?:st|nd|rd|th|am|pm|at|on|[a-z]{1,4}t)\b/gi,
      '',
    )
    .replace(/[^\p{L}]/gu, '').length < 4;
