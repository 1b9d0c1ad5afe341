// A week named by a day in it: "the week of May 10", "the week beginning June 7".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { dateSaid, isCapital, monthOf } from './calendar-date.ts';

export const weekOf: Recognizer = {
  name: 'week-of',
  phrases: [phrase('the week (?:of|beginning|starting|commencing) (?:on )?<month> <day>(?: ?, ?<year>| <year>)?')],
  read: ({ at }) => {
    const base = isCapital(at.month) ? dateSaid(monthOf(at.month), Number.parseInt(at.day ?? '', 10), at.year) : undefined;
    return base && { said: { kind: 'shift', grain: 'week', count: 0, from: 'context', base } };
  },
};
