// A week or weekend named by a day in it: "the week of May 10", "the week beginning June 7", "the weekend of June 4-5".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { dateSaid, isCapital, monthOf } from './calendar-date.ts';

export const weekOf: Recognizer = {
  name: 'week-of',
  phrases: [
    phrase(
      'the (?<unit>week|weekend) (?:of|beginning|starting|commencing) (?:on )?<month> <day>(?:[-–]\\d{1,2})?(?: ?, ?<year>| <year>)?',
    ),
  ],
  read: ({ at }) => {
    const base = isCapital(at.month)
      ? dateSaid(monthOf(at.month), Number.parseInt(at.day ?? '', 10), at.year)
      : undefined;
    return (
      base && {
        said: {
          kind: 'shift',
          grain: /end/i.test(at.unit ?? '') ? 'weekend' : 'week',
          count: 0,
          from: 'context',
          base,
        },
      }
    );
  },
};
