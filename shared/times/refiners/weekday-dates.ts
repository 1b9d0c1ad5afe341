// "Friday, May 14" is one day, and its weekday tells the year where none is written.
import { weekdayOf } from '../calendar.ts';
import { joinNeighbours } from '../refiner.ts';

export const weekdayDates = joinNeighbours((first, second, gap) => {
  if (first.said.kind !== 'weekday' || first.hour || !/^(?: ?[,(]? ?|,? the )$/.test(gap)) return undefined;
  const { said } = second;
  if (said.kind === 'date') return { ...second, said: { ...said, weekday: first.said.weekday } };
  if (said.kind === 'day-of-month') return second;
  // "…until Friday September 18, 2008", a Thursday: a headline and the date below it
  if (said.kind === 'moment' && said.moment.grain === 'day' && weekdayOf(said.moment.at) === first.said.weekday)
    return second;
  return undefined;
});
