// A refiner: expressions in reading order → fewer, better ones. joinNeighbours makes one from what two neighbours say together.
import type { Expression } from './said.ts';

export type Refiner = (expressions: readonly Expression[], text: string) => readonly Expression[];

/** Neighbours further apart than this say nothing together. */
const REACH = 24;

/** Joins each expression with the one after it, wherever `join` gives what they say together. */
export function joinNeighbours(
  join: (
    first: Expression,
    second: Expression,
    gap: string,
    text: string,
  ) => Omit<Expression, 'start' | 'end'> | undefined,
): Refiner {
  return (expressions, text) => {
    const joined: Expression[] = [];
    for (const second of expressions) {
      const first = joined.at(-1);
      const together =
        first && second.start - first.end <= REACH
          ? join(first, second, text.slice(first.end, second.start), text)
          : undefined;
      if (first && together) {
        const closes = text.slice(first.end, second.start).includes('(') && text[second.end] === ')';
        joined[joined.length - 1] = { ...together, start: first.start, end: second.end + (closes ? 1 : 0) };
      } else joined.push(second);
    }
    return joined;
  };
}

/** True where the expression names a day, so that an hour can be put behind it. */
export const isDayLike = ({ said }: Expression): boolean =>
  said.kind === 'date' ||
  said.kind === 'weekday' ||
  said.kind === 'holiday' ||
  (said.kind === 'nth' && said.unit === 'weekday') ||
  said.kind === 'day-of-month' ||
  (said.kind === 'moment' && said.moment.grain === 'day') ||
  (said.kind === 'shift' && said.grain === 'day');
