// "Friday, May 14" is one day, and its weekday tells the year where none is written.
import { joinNeighbours } from '../refiner.ts';

export const weekdayDates = joinNeighbours((first, second, gap) => {
  if (first.said.kind !== 'weekday' || first.hour || !/^(?: ?[,(]? ?|,? the )$/.test(gap)) return undefined;
  const { said } = second;
  if (said.kind === 'date') return { ...second, said: { ...said, weekday: first.said.weekday } };
  if (said.kind === 'day-of-month' || (said.kind === 'moment' && said.moment.grain === 'day')) return second;
  return undefined;
});
