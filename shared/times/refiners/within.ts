// A part and the year it is a part of: "September of last year", "the first quarter of 2009", "May 16 this year", "Friday of last week".
import { joinNeighbours } from '../refiner.ts';
import type { Said } from '../said.ts';

const isYear = (said: Said): boolean =>
  (said.kind === 'shift' && said.grain === 'year') || (said.kind === 'moment' && said.moment.grain === 'year');
const isWeek = (said: Said): boolean => said.kind === 'shift' && said.grain === 'week';

export const within = joinNeighbours((first, second, gap) => {
  if (!/^(?:,? ?(?:of |in )?| of the )$/.test(gap) || second.hour) return undefined;
  const { said } = first;
  if (said.kind === 'weekday' && said.toward === undefined && isWeek(second.said))
    return { ...first, said: { ...said, within: second.said } };
  if (!isYear(second.said) || first.until) return undefined;
  if ((said.kind === 'part-of-year' || said.kind === 'date' || said.kind === 'holiday') && !said.within) {
    return { ...first, said: { ...said, within: second.said } };
  }
  return undefined;
});
