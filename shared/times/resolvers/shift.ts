// So many days, weeks, years from now, from what was spoken of, or from a day that is named: "last week", "three years earlier".
import { dateOf, dayOf, firstDayOf, isDay, momentOf, weekdayOf, yearOf } from '../calendar.ts';
import { type Anchor, type Of, type Resolved, unknown } from '../resolved.ts';
import type { Scene } from '../scene.ts';

const UNKNOWN_GRAIN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  decade: 'XXX',
  century: 'XX',
};

const MID_MONTH = 14;

export function ofShift({ grain, count, from, otherwise }: Of<'shift'>, scene: Scene, start?: Resolved): Resolved {
  const isLoose = from === 'now' ? scene.direction !== 'future' : scene.lastDay === undefined;
  if (otherwise && isLoose) return unknown(otherwise);
  const shifted = (day: number, anchor: Anchor): Resolved => {
    const moment = { grain, at: momentOf(grain, day).at + count };
    // "10,000 years ago" is before the calendar's first year
    const year = yearOf(moment);
    return year < 1 || year > 9999 ? unknown(count < 0 ? 'PAST_REF' : 'FUTURE_REF') : { moment, anchor };
  };
  if (start && 'moment' in start) return shifted(firstDayOf(start.moment), start.anchor);
  const { now, last, lastDay } = scene;
  if (from === 'context') {
    if (grain === 'day' || grain === 'week' || grain === 'weekend') {
      if (lastDay !== undefined) return shifted(lastDay, 'context');
      // "in May 2014 … two weeks later": a month again, since no day is known
      if (last?.grain === 'month') {
        const day = firstDayOf(last) + MID_MONTH + (grain === 'day' ? 1 : 7) * count;
        return { moment: momentOf('month', day), anchor: 'context' };
      }
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

export function ofYearBefore({ grain }: Of<'year-before'>, { now, last }: Scene): Resolved {
  const base = last ?? (now?.day !== undefined ? momentOf(grain ?? 'year', now.day) : undefined);
  if (!base) return unknown('XXXX');
  const moment = grain && grain !== base.grain ? momentOf(grain, firstDayOf(base)) : base;
  const anchor = last ? 'context' : (now?.anchor ?? 'none');
  const day = firstDayOf(moment);
  const { year, month, day: date } = dateOf(day);
  const earlier = dayOf(year - 1, month, isDay(month, date, year - 1) ? date : 28);
  return { moment: momentOf(moment.grain, earlier), anchor };
}
