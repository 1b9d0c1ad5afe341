// Days of one month named together: "May 12-13", "12 to 15 May 2021", "between May 12 and 15", "July 5 through 9".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { dateSaid, isCapital, monthOf } from './calendar-date.ts';

const TO = '(?: ?[-–—] ?| to | and | or | through | until )';
const YEAR = '(?: ?, ?<year>| <year>)?';

export const dayRange: Recognizer = {
  name: 'day-range',
  phrases: [phrase(`<month> <day>${TO}<last:day>${YEAR}`), phrase(`<day>${TO}<last:day>(?: of)? <month>${YEAR}`)],
  read: ({ at }) => {
    if (!isCapital(at.month)) return undefined;
    const month = monthOf(at.month);
    const [first, last] = [at.day, at.last].map((day) => Number.parseInt(day ?? '', 10)) as [number, number];
    const said = dateSaid(month, first, at.year);
    const until = dateSaid(month, last, at.year);
    return said && until && first < last ? { said, until } : undefined;
  },
};
