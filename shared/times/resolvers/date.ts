// Days named by month and number, by number alone, or by a holiday, in the year that is said, that frames the paragraph, or that the verb points at.
import { dayOf, firstDayOf, isDay, momentOf, weekdayOf } from '../calendar.ts';
import { holidayIn } from '../holidays.ts';
import { nearest } from '../nearest.ts';
import { type Of, onDay, type Resolved, two, unknown, yearWithin } from '../resolved.ts';
import type { Scene } from '../scene.ts';

export function ofDate({ month, day, weekday }: Of<'date'>, scene: Scene, within?: Resolved): Resolved {
  const inYear = (year: number): number | undefined => {
    if (!isDay(month, day, year)) return undefined;
    const at = dayOf(year, month, day);
    return weekday === undefined || weekdayOf(at) === weekday ? at : undefined;
  };
  const said = yearWithin(within);
  if (said && isDay(month, day, said.year)) return onDay(dayOf(said.year, month, day), said.anchor);
  const { now, direction, year: framed } = scene;
  if (framed !== undefined && direction !== 'future' && isDay(month, day, framed)) {
    return onDay(dayOf(framed, month, day), 'context');
  }
  if (!now) return unknown(`XXXX-${two(month)}-${two(day)}`);
  const today = now.day ?? dayOf(now.year, now.month ?? 12, 28);
  const choice = { now: today, year: now.year, direction, soon: 60, slack: 1 };
  const at =
    nearest({ ...choice, inYear }) ??
    nearest({ ...choice, inYear: (year) => (isDay(month, day, year) ? dayOf(year, month, day) : undefined) });
  return at === undefined ? unknown(`XXXX-${two(month)}-${two(day)}`) : onDay(at, now.anchor);
}

export function ofHoliday({ name }: Of<'holiday'>, scene: Scene, within?: Resolved): Resolved {
  const said = yearWithin(within);
  const { now, direction } = scene;
  if (said) return onDay(holidayIn(name, said.year) ?? 0, said.anchor);
  if (now?.day === undefined) return unknown('XXXX-XX-XX');
  const at = nearest({
    inYear: (year) => holidayIn(name, year),
    now: now.day,
    year: now.year,
    direction,
    soon: 60,
    slack: 1,
  });
  return at === undefined ? unknown('XXXX-XX-XX') : onDay(at, now.anchor);
}

export function ofDayOfMonth({ day }: Of<'day-of-month'>, { now, last, direction }: Scene): Resolved {
  const month =
    last && (last.grain === 'day' || last.grain === 'month')
      ? momentOf('month', firstDayOf(last))
      : now?.day !== undefined
        ? momentOf('month', now.day)
        : undefined;
  if (!month) return unknown(`XXXX-XX-${two(day)}`);
  const first = firstDayOf(month);
  const at = first + day - 1;
  if (last || now?.day === undefined) return onDay(at, 'context');
  const previous = firstDayOf({ grain: 'month', at: month.at - 1 }) + day - 1;
  if (at < now.day && direction === 'future')
    return onDay(firstDayOf({ grain: 'month', at: month.at + 1 }) + day - 1, now.anchor);
  return onDay(at > now.day && direction === 'past' ? previous : at, now.anchor);
}
