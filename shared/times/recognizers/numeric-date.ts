// Dates in figures: "2021-05-14", "14.05.2021", "5/14/2021" and "7/8/07" (month first, as American news writes, unless it can't be).
import { dayOf, isDay } from '../calendar.ts';
import type { Recognizer } from '../recognizer.ts';

const ISO =
  /(?<![\w-])(?<year>(?:1\d|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?:T(?<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z)?)?(?![\w-])/g;
const SLASHES =
  /(?<![\w/.])(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>(?:1\d|20)?\d\d)(?![\w/]|\.\d)/g;

const century = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

export const numericDate: Recognizer = {
  name: 'numeric-date',
  phrases: [ISO, SLASHES],
  read: ({ at }) => {
    const year = century(at.year ?? '');
    let [month, day] = [Number(at.month ?? at.first), Number(at.day ?? at.second)];
    if (at.mark === '.' || (at.mark && month > 12)) [month, day] = [day, month];
    if (!isDay(month, day, year)) return undefined;
    const hour = at.clock && `T${at.clock}${at.zone ?? ''}`;
    return { said: { kind: 'moment', moment: { grain: 'day', at: dayOf(year, month, day) } }, hour };
  },
};
