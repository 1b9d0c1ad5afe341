// Moments: a stretch of the calendar as a grain and a running number, so that "the week before" is one less.
// { grain: 'month', at: 2021 * 12 + 4 } is May 2021, written "2021-05"; days are numbered from 1970-01-01, weeks by their Monday.

export type Grain =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

export interface Moment {
  readonly grain: Grain;
  readonly at: number;
}

const MS_A_DAY = 86_400_000;
/** How many of the grain a year holds; a season's year begins with spring, so that January is in the winter of the year before. */
const IN_A_YEAR = { month: 12, quarter: 4, half: 2, season: 4, year: 1 } as const;
export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;

export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year, month - 1, day) / MS_A_DAY);

export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const weekOf = (day: number): number => Math.floor((day + 3) / 7);
const mondayOf = (week: number): number => week * 7 - 3;

/** True where the month has such a day in that year, or in a leap year if no year is given. */
export const isDay = (month: number, day: number, year = 2000): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The moment of a grain that a day lies in. */
export function momentOf(grain: Grain, day: number): Moment {
  const { year, month } = dateOf(day);
  switch (grain) {
    case 'day':
      return { grain, at: day };
    case 'week':
    case 'weekend':
      return { grain, at: weekOf(day) };
    case 'month':
      return { grain, at: year * 12 + month - 1 };
    case 'quarter':
      return { grain, at: year * 4 + Math.floor((month - 1) / 3) };
    case 'half':
      return { grain, at: year * 2 + (month > 6 ? 1 : 0) };
    case 'season':
      return { grain, at: year * 4 + Math.floor((month - 3) / 3) };
    case 'year':
      return { grain, at: year };
    case 'decade':
      return { grain, at: Math.floor(year / 10) };
    case 'century':
      return { grain, at: Math.floor(year / 100) };
  }
}

/** The first day of a moment. */
export function firstDayOf({ grain, at }: Moment): number {
  switch (grain) {
    case 'day':
      return at;
    case 'week':
      return mondayOf(at);
    case 'weekend':
      return mondayOf(at) + 5;
    case 'decade':
      return dayOf(at * 10, 1, 1);
    case 'century':
      return dayOf(at * 100, 1, 1);
    case 'season':
      return dayOf(Math.floor(at / 4), (at % 4) * 3 + 3, 1);
    default: {
      const parts = IN_A_YEAR[grain];
      return dayOf(Math.floor(at / parts), (at % parts) * (12 / parts) + 1, 1);
    }
  }
}

/** The nth part of a year: month 5, quarter 1, season 2. `number` counts from 1. */
export const partOfYear = (grain: keyof typeof IN_A_YEAR, year: number, number: number): Moment => ({
  grain,
  at: year * IN_A_YEAR[grain] + number - 1,
});

export const yearOf = (moment: Moment): number =>
  moment.grain === 'season' ? Math.floor(moment.at / 4) : dateOf(firstDayOf(moment)).year;

const padded = (number: number, size = 2): string => String(number).padStart(size, '0');

/** The TIMEX3 value of a moment. */
export function momentValue(moment: Moment): string {
  const { grain, at } = moment;
  const year = padded(yearOf(moment), 4);
  switch (grain) {
    case 'day': {
      const { month, day } = dateOf(at);
      return `${year}-${padded(month)}-${padded(day)}`;
    }
    case 'week':
    case 'weekend': {
      const isoYear = dateOf(mondayOf(at) + 3).year;
      const week = at - weekOf(dayOf(isoYear, 1, 4)) + 1;
      return `${padded(isoYear, 4)}-W${padded(week)}${grain === 'weekend' ? '-WE' : ''}`;
    }
    case 'month':
      return `${year}-${padded((at % 12) + 1)}`;
    case 'quarter':
      return `${year}-Q${(at % 4) + 1}`;
    case 'half':
      return `${year}-H${(at % 2) + 1}`;
    case 'season':
      return `${year}-${SEASONS[at % 4]}`;
    case 'year':
      return year;
    case 'decade':
      return padded(at, 3);
    case 'century':
      return padded(at);
  }
}
