// A day and its hour are one time, in either order: "Friday night", "9 a.m. on Friday", "the night of May 12-13", "May 13 at 9 a.m.".
import { isDayLike, joinNeighbours } from '../refiner.ts';
import type { Expression } from '../said.ts';

const isHour = (expression: Expression): boolean =>
  expression.said.kind === 'same-day' && expression.hour !== undefined;

/** "10 o'clock last night" is 22:00. */
function together(a: string | undefined, b: string | undefined): string | undefined {
  const clock = [a, b].find((hour) => hour?.startsWith('T'));
  const part = [a, b].find((hour) => hour && !hour.startsWith('T'));
  const late = clock && /AF|EV|NI/.test(part ?? '') && Number(clock.slice(1, 3)) < 12 && Number(clock.slice(1, 3)) > 3;
  return late ? `T${Number(clock.slice(1, 3)) + 12}${clock.slice(3)}` : (clock ?? part);
}

export const hours = joinNeighbours((first, second, gap) => {
  if (
    isDayLike(first) &&
    isHour(second) &&
    /^(?:,? ?(?:at |in the |in |by |before |after |around |about |from |\()?)$/.test(gap)
  ) {
    if (first.hour?.startsWith('T') && second.hour?.startsWith('T')) return undefined;
    return { ...first, hour: together(first.hour, second.hour) };
  }
  if (isHour(first) && isDayLike(second) && /^(?:,? ?(?:on |of |on the |of the |\()?)$/.test(gap)) {
    return { ...second, hour: together(first.hour, second.hour) };
  }
  if (isHour(first) && isHour(second) && first.hour !== second.hour && /^ (?:in the |at )?$/.test(gap)) {
    return { ...first, hour: together(first.hour, second.hour), loose: first.loose && second.loose };
  }
  return undefined;
});
