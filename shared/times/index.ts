// Syntax → Times, anchored to publication, dateline or the last date spoken of.
// "The incursion began late on May 13" in an article of 2021-05-15 → [{ value: "2021-05-13", mod: "END", anchor: "publication" }].
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Time } from '../model/time.ts';
import { dateOf, dayOf, firstDayOf, type Moment, momentOf, yearOf } from './calendar.ts';
import { propose } from './recognizer.ts';
import { RECOGNIZERS } from './recognizers.ts';
import { REFINERS } from './refiners.ts';
import { type Resolved, resolve, timexOf } from './resolve.ts';
import type { Expression } from './said.ts';
import { nowOf, type Scene } from './scene.ts';
import { directions } from './tense.ts';

/** The end of a range, when its year was not said and it would come before the beginning, is of the year after. */
function notBefore(end: Resolved, start: Resolved): Resolved {
  if (end.anchor === 'none' || !('moment' in end) || !('moment' in start)) return end;
  const [first, last] = [firstDayOf(start.moment), firstDayOf(end.moment)];
  if (last >= first || end.moment.grain === 'year') return end;
  const { year, month, day } = dateOf(last);
  return { ...end, moment: momentOf(end.moment.grain, dayOf(year + 1, month, day)) };
}

/** "In April 2016, …" at the head of a sentence is the frame of what follows in its paragraph. */
const opensWithYear = ({ said, start }: Expression, text: string): boolean =>
  said.kind === 'moment' &&
  said.moment.grain !== 'decade' &&
  said.moment.grain !== 'century' &&
  /(?:^|[\n.!?”"] ?)(?:In|On|By|During|Late in|Early in) $/.test(text.slice(Math.max(0, start - 12), start));

const isHeading = ({ start, end }: Expression, text: string): boolean =>
  /^(?:\n|$)/.test(text.slice(end, end + 1)) && /(?:^|\n)$/.test(text.slice(Math.max(0, start - 1), start));

export function findTimes(syntax: Syntax, article: Article): readonly Time[] {
  const { text } = article;
  const expressions = REFINERS.reduce<readonly Expression[]>(
    (kept, refine) => refine(kept, text),
    propose(text, RECOGNIZERS),
  );
  const now = nowOf(article, expressions);
  const directionOf = directions(syntax);
  let last: Moment | undefined;
  let lastDay: number | undefined;
  let start: Resolved | undefined;
  let framed: { readonly year: number; readonly from: number } | undefined;
  const found = expressions.map((expression) => {
    if (framed && text.slice(framed.from, expression.start).includes('\n')) framed = undefined;
    // "5:45 p.m." as a heading is of the article's own day
    const day = isHeading(expression, text) ? undefined : lastDay;
    const scene: Scene = { now, last, lastDay: day, year: framed?.year, direction: directionOf(expression) };
    const alone = resolve(expression.said, scene);
    const resolved = start ? notBefore(alone, start) : alone;
    start = expression.leads ? resolved : undefined;
    if (opensWithYear(expression, text) && 'moment' in resolved)
      framed = { year: yearOf(resolved.moment), from: expression.end };
    const until = expression.until && resolve(expression.until, scene);
    if ('moment' in resolved) {
      last = resolved.moment;
      if (last.grain === 'day') lastDay = firstDayOf(last);
    }
    return { expression, resolved, until };
  });
  return found.map(({ expression, resolved, until }, i) => {
    const { start, end, hour, modifier, leads } = expression;
    const next = found[i + 1];
    const ending = until ?? (leads ? next?.resolved : undefined);
    return {
      start,
      end,
      value: timexOf(resolved, hour),
      anchor: resolved.anchor,
      ...(ending && { until: timexOf(ending, leads ? next?.expression.hour : undefined) }),
      ...(modifier && { mod: modifier }),
    };
  });
}
