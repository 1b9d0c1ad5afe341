// What an expression says, in a scene → when that is. "Friday", published on Saturday, May 15, 2021, is { grain: 'day', at: 18761 }.

import type { Time } from '../model/time.ts';
import {
  dateOf,
  dayOf,
  firstDayOf,
  isDay,
  type Moment,
  momentOf,
  momentValue,
  partOfYear,
  SEASONS,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import { holidayIn } from './holidays.ts';
import { nearest } from './nearest.ts';
import type { Said } from './said.ts';
import type { Scene } from './scene.ts';

export type Resolved =
  | { readonly moment: Moment; readonly anchor: Time['anchor'] }
  /** Where the calendar is not enough, or not known: "XXXX-05-14", "P3D", "PAST_REF". */
  | { readonly value: string; readonly anchor: Time['anchor'] };

type Of<K extends Said['kind']> = Extract<Said, { kind: K }>;

const two = (number: number): string => String(number).padStart(2, '0');
const unknown = (value: string): Resolved => ({ value, anchor: 'none' });

/** The year that a part lies in, where it is said beside it. */
function yearWithin(within: Said | undefined, scene: Scene): { year: number; anchor: Time['anchor'] } | undefined {
  const resolved = within && resolve(within, scene);
  return resolved && 'moment' in resolved ? { year: yearOf(resolved.moment), anchor: resolved.anchor } : undefined;
}

function ofDate({ month, day, weekday, within }: Of<'date'>, scene: Scene): Resolved {
  const inYear = (year: number): number | undefined => {
    if (!isDay(month, day, year)) return undefined;
    const at = dayOf(year, month, day);
    return weekday === undefined || weekdayOf(at) === weekday ? at : undefined;
  };
  const said = yearWithin(within, scene);
  if (said && isDay(month, day, said.year))
    return { moment: { grain: 'day', at: dayOf(said.year, month, day) }, anchor: said.anchor };
  const { now, direction, year: framed } = scene;
  if (framed !== undefined && direction !== 'future' && isDay(month, day, framed)) {
    return { moment: { grain: 'day', at: dayOf(framed, month, day) }, anchor: 'context' };
  }
  if (!now) return unknown(`XXXX-${two(month)}-${two(day)}`);
  const today = now.day ?? dayOf(now.year, now.month ?? 12, 28);
  const choice = { now: today, year: now.year, direction, soon: 60, slack: 1 };
  const at =
    nearest({ ...choice, inYear }) ??
    nearest({ ...choice, inYear: (year) => (isDay(month, day, year) ? dayOf(year, month, day) : undefined) });
  return at === undefined
    ? unknown(`XXXX-${two(month)}-${two(day)}`)
    : { moment: { grain: 'day', at }, anchor: now.anchor };
}

/** How many of the grain may lie ahead without a verb that says so. */
const SOON = { month: 2, quarter: 1, half: 0, season: 1 } as const;

function ofPart({ grain, number, toward, within }: Of<'part-of-year'>, scene: Scene): Resolved {
  const said = yearWithin(within, scene);
  if (said) return { moment: partOfYear(grain, said.year, number), anchor: said.anchor };
  const { now, direction, year: framed } = scene;
  if (framed !== undefined && direction !== 'future' && toward === undefined) {
    return { moment: partOfYear(grain, framed, number), anchor: 'context' };
  }
  const code = { month: two(number), quarter: `Q${number}`, half: `H${number}`, season: SEASONS[number - 1] }[grain];
  if (!now || (now.day === undefined && now.month === undefined)) {
    return now && toward === 0
      ? { moment: partOfYear(grain, now.year, number), anchor: now.anchor }
      : unknown(`XXXX-${code}`);
  }
  const current = momentOf(grain, now.day ?? dayOf(now.year, now.month ?? 1, 1)).at;
  const inYear = (year: number): number => partOfYear(grain, year, number).at;
  const choice = { now: current, year: now.year, soon: SOON[grain], slack: 0, inYear };
  let at: number | undefined;
  if (toward === -1) at = nearest({ ...choice, now: current - 1, direction: 'past' });
  else if (toward === 1) at = nearest({ ...choice, now: current + 1, direction: 'future' });
  else if (toward === 0) at = inYear(now.year);
  else at = nearest({ ...choice, direction });
  return at === undefined ? unknown(`XXXX-${code}`) : { moment: { grain, at }, anchor: now.anchor };
}

function ofWeekday({ weekday, toward, within }: Of<'weekday'>, scene: Scene): Resolved {
  const week = within && resolve(within, scene);
  if (week && 'moment' in week)
    return { moment: { grain: 'day', at: firstDayOf(week.moment) + weekday - 1 }, anchor: week.anchor };
  const { now, direction } = scene;
  if (now?.day === undefined) return unknown(`XXXX-WXX-${weekday}`);
  const back = (weekdayOf(now.day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const isAhead = toward === 1 || (toward !== -1 && (direction === 'future' || (toward === 0 && direction !== 'past')));
  const step = isAhead ? ahead || (toward === 1 ? 7 : 0) : -(back || (toward === -1 ? 7 : 0));
  return { moment: { grain: 'day', at: now.day + step }, anchor: now.anchor };
}

function ofWeekend({ now, direction }: Scene): Resolved {
  if (now?.day === undefined) return unknown('XXXX-WXX-WE');
  const { at } = momentOf('weekend', now.day);
  return {
    moment: { grain: 'weekend', at: weekdayOf(now.day) >= 6 || direction === 'future' ? at : at - 1 },
    anchor: now.anchor,
  };
}

const UNKNOWN_GRAIN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  decade: 'XXX',
  century: 'XX',
};

function ofShift({ grain, count, from, base, otherwise }: Of<'shift'>, scene: Scene): Resolved {
  const isLoose = from === 'now' ? scene.direction !== 'future' : scene.lastDay === undefined;
  if (otherwise && isLoose) return unknown(otherwise);
  const shifted = (day: number, anchor: Time['anchor']): Resolved => {
    const { at } = momentOf(grain, day);
    return { moment: { grain, at: at + count }, anchor };
  };
  const start = base && resolve(base, scene);
  if (start && 'moment' in start) return shifted(firstDayOf(start.moment), start.anchor);
  const { now, last, lastDay } = scene;
  if (from === 'context') {
    if (grain === 'day' || grain === 'week' || grain === 'weekend') {
      if (lastDay !== undefined) return shifted(lastDay, 'context');
    } else if (last && last.grain !== 'decade' && last.grain !== 'century') return shifted(firstDayOf(last), 'context');
  }
  if (!now) return unknown(UNKNOWN_GRAIN[grain] ?? 'XXXX');
  if (now.day !== undefined) {
    // "this weekend", told in the past tense early in the week, is the one before
    if (grain === 'weekend' && count === 0 && scene.direction === 'past' && weekdayOf(now.day) < 4)
      return shifted(now.day - 7, now.anchor);
    return shifted(now.day, now.anchor);
  }
  if (grain === 'day' || grain === 'week' || grain === 'weekend' || (now.month === undefined && grain !== 'year'))
    return unknown(UNKNOWN_GRAIN[grain] ?? 'XXXX');
  return shifted(dayOf(now.year, now.month ?? 1, 1), now.anchor);
}

function ofHoliday({ name, within }: Of<'holiday'>, scene: Scene): Resolved {
  const said = yearWithin(within, scene);
  const { now, direction } = scene;
  if (said) return { moment: { grain: 'day', at: holidayIn(name, said.year) ?? 0 }, anchor: said.anchor };
  if (now?.day === undefined) return unknown('XXXX-XX-XX');
  const at = nearest({
    inYear: (year) => holidayIn(name, year),
    now: now.day,
    year: now.year,
    direction,
    soon: 60,
    slack: 1,
  });
  return at === undefined ? unknown('XXXX-XX-XX') : { moment: { grain: 'day', at }, anchor: now.anchor };
}

function ofDayOfMonth({ day }: Of<'day-of-month'>, { now, last, direction }: Scene): Resolved {
  const month =
    last && (last.grain === 'day' || last.grain === 'month')
      ? momentOf('month', firstDayOf(last))
      : now?.day !== undefined
        ? momentOf('month', now.day)
        : undefined;
  if (!month) return unknown(`XXXX-XX-${two(day)}`);
  const first = firstDayOf(month);
  const at = first + day - 1;
  if (last || now?.day === undefined) return { moment: { grain: 'day', at }, anchor: 'context' };
  const previous = firstDayOf({ grain: 'month', at: month.at - 1 }) + day - 1;
  return { moment: { grain: 'day', at: at > now.day && direction === 'past' ? previous : at }, anchor: now.anchor };
}

function ofYearBefore({ grain }: Of<'year-before'>, { now, last }: Scene): Resolved {
  const base = last ?? (now?.day !== undefined ? momentOf(grain ?? 'year', now.day) : undefined);
  if (!base) return unknown('XXXX');
  const moment = grain && grain !== base.grain ? momentOf(grain, firstDayOf(base)) : base;
  const anchor = last ? 'context' : (now?.anchor ?? 'none');
  const day = firstDayOf(moment);
  const { year, month, day: date } = dateOf(day);
  const earlier = dayOf(year - 1, month, isDay(month, date, year - 1) ? date : 28);
  return { moment: momentOf(moment.grain, earlier), anchor };
}

export function resolve(said: Said, scene: Scene): Resolved {
  switch (said.kind) {
    case 'moment':
      return { moment: said.moment, anchor: 'none' };
    case 'date':
      return ofDate(said, scene);
    case 'part-of-year':
      return ofPart(said, scene);
    case 'weekday':
      return ofWeekday(said, scene);
    case 'weekend':
      return ofWeekend(scene);
    case 'shift':
      return ofShift(said, scene);
    case 'holiday':
      return ofHoliday(said, scene);
    case 'day-of-month':
      return ofDayOfMonth(said, scene);
    case 'year-before':
      return ofYearBefore(said, scene);
    case 'same-day':
      return ofShift({ kind: 'shift', grain: 'day', count: 0, from: 'context' }, scene);
    case 'value':
      return unknown(said.value);
  }
}

/** The TIMEX3 value, with the hour behind a day. */
export function timexOf(resolved: Resolved, hour?: string): string {
  const value = 'moment' in resolved ? momentValue(resolved.moment) : resolved.value;
  if (!hour || !/-\d\d$|-XX$|WXX-\d$/.test(value)) return value;
  return `${value}${hour.startsWith('T') ? hour : `T${hour}`}`;
}
