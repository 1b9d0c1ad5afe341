// Syntax → Times, anchored to publication, dateline or the last date spoken of.
// "The incursion began late on May 13" in an article of 2021-05-15 → [{ value: "2021-05-13", mod: "END", anchor: "publication" }].
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Time } from '../model/time.ts';
import { dateOf, dayOf, firstDayOf, type Moment, momentOf } from './calendar.ts';
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
  const found = expressions.map((expression) => {
    const scene: Scene = { now, last, lastDay, direction: directionOf(expression) };
    const alone = resolve(expression.said, scene);
    const resolved = start ? notBefore(alone, start) : alone;
    start = expression.leads ? resolved : undefined;
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
