// A month, quarter, half or season: "March", "last November", "the third quarter", in the year that is said or that the verb points at.
import { dayOf, momentOf, partOfYear, SEASONS } from '../calendar.ts';
import { nearest } from '../nearest.ts';
import { type Of, type Resolved, two, unknown, yearWithin } from '../resolved.ts';
import type { Scene } from '../scene.ts';

/** How many of the grain may lie ahead without a verb that says so. */
const SOON = { month: 2, quarter: 1, half: 0, season: 1 } as const;

export function ofPart({ grain, number, toward }: Of<'part-of-year'>, scene: Scene, within?: Resolved): Resolved {
  const said = yearWithin(within);
  if (said) return { moment: partOfYear(grain, said.year, number), anchor: said.anchor };
  const { now, direction, year: framed } = scene;
  if (framed !== undefined && direction !== 'future' && toward === undefined) {
    return { moment: partOfYear(grain, framed, number), anchor: 'context' };
  }
  const code = { month: two(number), quarter: `Q${number}`, half: `H${number}`, season: SEASONS[number - 1] }[grain];
  if (!now || (now.day === undefined && now.month === undefined)) {
    return now && toward === 0
      ? { moment: partOfYear(grain, now.year, number), anchor: now.anchor }
      : unknown(`XXXX-${code}`);
  }
  const current = momentOf(grain, now.day ?? dayOf(now.year, now.month ?? 1, 1)).at;
  const inYear = (year: number): number => partOfYear(grain, year, number).at;
  const choice = { now: current, year: now.year, soon: SOON[grain], slack: 0, inYear };
  let at: number | undefined;
  if (toward === -1) at = nearest({ ...choice, now: current - 1, direction: 'past' });
  else if (toward === 1) at = nearest({ ...choice, now: current + 1, direction: 'future' });
  else if (toward === 0) at = inYear(now.year);
  else at = nearest({ ...choice, direction });
  return at === undefined ? unknown(`XXXX-${code}`) : { moment: { grain, at }, anchor: now.anchor };
}
