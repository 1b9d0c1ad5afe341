// Days with a name, and on which day of a year they fall: holidayIn("good friday", 2021) is April 2, 2021.
// Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
import { rowsOf } from '../numerals/rows.ts';
import { dayOf, weekdayOf } from './calendar.ts';

const rules = new Map(rowsOf(new URL('./holidays.tsv', import.meta.url)).map(([name = '', ...rule]) => [name, rule]));

export const HOLIDAY_NAMES: readonly string[] = [...rules.keys()];

function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The nth weekday of a month; -1 is the last. */
function nthOf(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

export function holidayIn(name: string, year: number): number | undefined {
  const rule = rules.get(name);
  if (!rule) return undefined;
  const [month = '', day = ''] = rule;
  if (month === 'easter') return easterOf(year) + Number(day);
  if (day.startsWith('nth')) {
    const [, weekday, nth] = day.split(' ').map(Number) as [number, number, number];
    return nthOf(year, Number(month), weekday, nth);
  }
  return dayOf(year, Number(month), Number(day));
}
