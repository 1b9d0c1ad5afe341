// "two days after May 5", "three weeks from Friday": a duration and the day that it is counted from; "the Sunday before Easter": a weekday and that day.
import type { Grain } from '../calendar.ts';
import { isDayLike, joinNeighbours } from '../refiner.ts';
import type { Expression } from '../said.ts';

const GAP = /^ (after|before|from|following|prior to) $/;
const LENGTH = /^P(\d+)([DWMY])$/;
const GRAINS: Readonly<Record<string, Grain>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** "on Friday after Monday's talks" counts from nothing; "the Friday after May 3" does. */
const isNamedDay = ({ said }: Expression): boolean =>
  said.kind === 'date' || said.kind === 'holiday' || (said.kind === 'moment' && said.moment.grain === 'day');

export const offsets = joinNeighbours((first, second, gap) => {
  if (
    first.said.kind === 'shift' &&
    first.said.otherwise &&
    first.said.from === 'context' &&
    gap === ' ' &&
    isDayLike(second)
  ) {
    const { grain, count } = first.said;
    return { rule: first.rule, said: { kind: 'shift', grain, count, from: 'context', base: second.said } };
  }
  const way = GAP.exec(gap)?.[1];
  if (
    first.said.kind === 'weekday' &&
    !first.said.within &&
    (way === 'before' || way === 'after') &&
    isNamedDay(second)
  )
    return {
      rule: first.rule,
      said: { kind: 'weekday', weekday: first.said.weekday, toward: way === 'before' ? -1 : 1, within: second.said },
    };
  if (!way || first.said.kind !== 'value' || !isDayLike(second)) return undefined;
  const [, number, unit = ''] = LENGTH.exec(first.said.value) ?? [];
  if (!number) return undefined;
  // weeks from a day lead to a day
  const [grain, count] =
    unit === 'W' ? (['day', Number(number) * 7] as const) : [GRAINS[unit] as Grain, Number(number)];
  const back = way === 'before' || way === 'prior to';
  return {
    rule: first.rule,
    said: { kind: 'shift', grain, count: back ? -count : count, from: 'context', base: second.said },
  };
});
