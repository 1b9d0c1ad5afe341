// Which of the yearly recurrences is meant when no year is said: the one the verb points at, in news by default the last one.
// nearest(n => dayOf(n, 5, 14), …) with a past verb and publication on 2021-05-15 is 2021-05-14; with "will", on 2021-11-01, 2022-05-14.
import type { Direction } from './tense.ts';

export interface Choice {
  /** The running number of the recurrence in a year. */
  readonly inYear: (year: number) => number | undefined;
  /** The running number of now, of the same grain. */
  readonly now: number;
  readonly year: number;
  readonly direction: Direction;
  /** How soon it must come for a time without a verb to be ahead. */
  readonly soon: number;
  /** How much later than now a past one may be: zones differ by a day. */
  readonly slack: number;
}

/** What lies far ahead and was just now ("is to run from January 23", told on January 28) was just now. */
const isStale = (ahead: number, ago: number): boolean => ahead > 5 * ago && ahead > 100;

export function nearest({ inYear, now, year, direction, soon, slack }: Choice): number | undefined {
  const candidates = [-8, -4, -2, -1, 0, 1, 2, 4, 8].flatMap((step) => inYear(year + step) ?? []);
  const before = candidates.filter((at) => at <= now + slack).at(-1);
  const after = candidates.find((at) => at >= now);
  if (direction === 'future')
    return after !== undefined && before !== undefined && isStale(after - now, now - before)
      ? before
      : (after ?? before);
  if (direction === 'past') return before ?? after;
  if (after === undefined || before === undefined) return before ?? after;
  return after - now <= soon && now - before > after - now ? after : before;
}
