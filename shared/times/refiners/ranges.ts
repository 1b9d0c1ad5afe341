// "from 2014 to 2016", "between July 2003 and December 2004", "January 23 - March 9 2014": two times, the first says that it leads
// to the second, and takes its year from it where it has none.
import { overlaps } from '../../model/span.ts';
import { yearOf } from '../calendar.ts';
import type { Refiner } from '../refiner.ts';
import type { Expression, Said } from '../said.ts';

const TO = /^ ?(?:to|through|until|till|[-–—]) ?(?:late |early |mid-?|the end of )?$/;
const AND = /^ and (?:late |early |mid-?)?$/;

const isDated = ({ said, loose }: Expression): boolean =>
  !loose && (said.kind === 'moment' || said.kind === 'date' || said.kind === 'part-of-year' || said.kind === 'weekday');

function withYear(said: Said, end: Said): Said {
  if ((said.kind !== 'date' && said.kind !== 'part-of-year') || said.within || end.kind !== 'moment') return said;
  if (end.moment.grain !== 'day' && end.moment.grain !== 'month') return said;
  return { ...said, within: { kind: 'moment', moment: { grain: 'year', at: yearOf(end.moment) } } };
}

export const ranges: Refiner = (expressions, text) =>
  expressions.map((first, i) => {
    const second = expressions[i + 1];
    if (!second || overlaps(first, second) || !isDated(first) || !isDated(second)) return first;
    const gap = text.slice(first.end, second.start);
    const before = text.slice(Math.max(0, first.start - 9), first.start);
    const leads = TO.test(gap)
      ? /^ ?[-–—]|through/.test(gap) || /\bfrom (?:the )?$/i.test(before) || first.said.kind === second.said.kind
      : AND.test(gap) && /\bbetween $/i.test(before);
    return leads ? { ...first, said: withYear(first.said, second.said), leads } : first;
  });
