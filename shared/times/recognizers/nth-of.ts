// A day, weekday, week or weekend counted within a month or year: "the last Friday of this month", "the second week of March", "the 15th of next month".
import { ordinalOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import type { Said } from '../said.ts';
import { towardOf } from '../toward.ts';
import { WEEKDAYS } from '../vocabulary.ts';
import { isCapital, monthOf } from './calendar-date.ts';

const COUNTED = '(?:the )?(?<nth>first|second|third|fourth|fifth|opening|last|final|closing|1st|2nd|3rd|4th|5th)';
const WHOLE =
  '(?:<month>(?: ?, ?<year>| <year>| of <year>)?(?: (?<toward>this|last|next) year)?|(?<which>this|the|next|last|the (?:following|next|previous|same|current)) (?<unit>month|year)|<bare:year>)';

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['first', 'second', 'third', 'fourth', 'fifth'].flatMap((word, index) => [
    [word, index + 1],
    [`${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`, index + 1],
  ]),
);

export const nthOf: Recognizer = {
  name: 'nth-of',
  phrases: [
    phrase(`${COUNTED} (?:<weekday>|(?<span>day|week|weekend)) (?:of|in) ${WHOLE}`),
    phrase(
      `(?:the )?(?:<ordinalday>|<ordinal>) of (?<which>this|the|next|last|the (?:following|next|previous|same|current)) (?<unit>month)`,
    ),
  ],
  read: ({ at }) => {
    const base = wholeSaid(at);
    if (!base) return undefined;
    const day = at.ordinalday ? Number.parseInt(at.ordinalday, 10) : at.ordinal ? ordinalOf(at.ordinal) : undefined;
    if (day !== undefined) return day <= 31 ? { said: { kind: 'nth', unit: 'day', number: day, base } } : undefined;
    const number = NUMBERS.get((at.nth ?? '').toLowerCase()) ?? (/^opening$/i.test(at.nth ?? '') ? 1 : -1);
    if (at.span)
      return { said: { kind: 'nth', unit: at.span.toLowerCase() as 'day' | 'week' | 'weekend', number, base } };
    const weekday = WEEKDAYS.get((at.weekday ?? '').toLowerCase());
    return weekday && isCapital(at.weekday)
      ? { said: { kind: 'nth', unit: 'weekday', weekday, number, base } }
      : undefined;
  },
};

function wholeSaid(at: Readonly<Record<string, string | undefined>>): Said | undefined {
  const year = (number: string): Said => ({ kind: 'moment', moment: { grain: 'year', at: Number(number) } });
  if (at.bare) return year(at.bare);
  if (at.unit) {
    const grain = at.unit.toLowerCase() === 'year' ? 'year' : 'month';
    const which = (at.which ?? '').toLowerCase();
    const from = /^the (?:following|previous|same)$/.test(which) ? 'context' : 'now';
    return { kind: 'shift', grain, count: towardOf(which) ?? 0, from };
  }
  if (!isCapital(at.month)) return undefined;
  const shift = (toward: string): Said => ({ kind: 'shift', grain: 'year', count: towardOf(toward) ?? 0, from: 'now' });
  const within = at.year ? year(at.year) : at.toward ? shift(at.toward) : undefined;
  return { kind: 'part-of-year', grain: 'month', number: monthOf(at.month), ...(within && { within }) };
}
