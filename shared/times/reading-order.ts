// Resolves expressions one after another, as a reader does: each may count from what was spoken of before it.
// "On May 3 … The next day … Three days later" gives May 3, 4 and 7.
import { dateOf, dayOf, firstDayOf, type Moment, momentOf, yearOf } from './calendar.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import type { Expression } from './said.ts';
import type { Reference } from './scene.ts';
import type { Direction } from './tense.ts';

export interface Dated {
  readonly expression: Expression;
  readonly resolved: Resolved;
  /** Where a range ends. */
  readonly until?: Resolved | undefined;
}

/** The end of a range, when its year was not said and it would come before the beginning, is of the year after. */
function notBefore(end: Resolved, start: Resolved): Resolved {
  if (end.anchor === 'none' || !('moment' in end) || !('moment' in start)) return end;
  const [first, last] = [firstDayOf(start.moment), firstDayOf(end.moment)];
  if (last >= first || end.moment.grain === 'year') return end;
  const { year, month, day } = dateOf(last);
  return { ...end, moment: momentOf(end.moment.grain, dayOf(year + 1, month, day)) };
}

/** "from Friday to Monday" ends on the Monday right after where that Friday is ahead, and begins right before the Monday where it is not. */
function withinDays(start: Resolved, end: Resolved, now: Reference | undefined): readonly [Resolved, Resolved] {
  if (!('moment' in start) || !('moment' in end)) return [start, end];
  const days = (((end.moment.at - start.moment.at) % 7) + 7) % 7 || 7;
  return now?.day !== undefined && start.moment.at >= now.day
    ? [start, { ...end, moment: { grain: 'day', at: start.moment.at + days } }]
    : [{ ...start, moment: { grain: 'day', at: end.moment.at - days } }, end];
}

/** "In April 2016, …" at the head of a sentence is the frame of what follows in its paragraph. */
const opensWithYear = ({ said, start }: Expression, text: string): boolean =>
  said.kind === 'moment' &&
  said.moment.grain !== 'decade' &&
  said.moment.grain !== 'century' &&
  /(?:^|[\n.!?”"] ?)(?:In|On|By|During|Late in|Early in) $/.test(text.slice(Math.max(0, start - 12), start));

/** "5:45 p.m." alone in its line is of the article's own day. */
const isHeading = ({ start, end }: Expression, text: string): boolean =>
  /^(?:\n|$)/.test(text.slice(end, end + 1)) && /(?:^|\n)$/.test(text.slice(Math.max(0, start - 1), start));

export function inReadingOrder(
  expressions: readonly Expression[],
  text: string,
  now: Reference | undefined,
  directionOf: (expression: Expression) => Direction,
): readonly Dated[] {
  const dated: Dated[] = [];
  let last: Moment | undefined;
  let lastDay: number | undefined;
  let framed: { readonly year: number; readonly from: number } | undefined;
  for (const expression of expressions) {
    if (framed && text.slice(framed.from, expression.start).includes('\n')) framed = undefined;
    const scene = {
      now,
      last,
      lastDay: isHeading(expression, text) ? undefined : lastDay,
      year: framed?.year,
      direction: directionOf(expression),
    };
    let resolved = resolve(expression.said, scene);
    const start = dated.at(-1);
    if (start?.expression.leads) {
      const isWeekday = start.expression.said.kind === 'weekday' && expression.said.kind === 'weekday';
      let from = start.resolved;
      if (isWeekday) [from, resolved] = withinDays(from, resolved, now);
      else resolved = notBefore(resolved, from);
      dated[dated.length - 1] = { ...start, resolved: from, until: resolved };
    }
    if (opensWithYear(expression, text) && 'moment' in resolved) {
      framed = { year: yearOf(resolved.moment), from: expression.end };
    }
    if ('moment' in resolved) {
      last = resolved.moment;
      if (last.grain === 'day') lastDay = last.at;
    }
    dated.push({ expression, resolved, until: expression.until && resolve(expression.until, scene) });
  }
  return dated;
}
