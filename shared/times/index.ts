// Syntax → Times, anchored to publication, dateline or the last date spoken of.
// "The incursion began late on May 13" in an article of 2021-05-15 → [{ value: "2021-05-13", mod: "END", anchor: "publication" }].
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Time } from '../model/time.ts';
import { inReadingOrder } from './reading-order.ts';
import { propose } from './recognizer.ts';
import { RECOGNIZERS } from './recognizers.ts';
import { REFINERS } from './refiners.ts';
import { timexOf } from './resolved.ts';
import type { Expression } from './said.ts';
import { nowOf } from './scene.ts';
import { directions } from './tense.ts';

export function findTimes(syntax: Syntax, article: Article): readonly Time[] {
  const { text } = article;
  const expressions = REFINERS.reduce<readonly Expression[]>(
    (kept, refine) => refine(kept, text),
    propose(text, RECOGNIZERS),
  );
  const dated = inReadingOrder(expressions, text, nowOf(article, expressions), directions(syntax));
  return dated.map(({ expression, resolved, until }, i) => {
    const { start, end, hour, modifier, leads } = expression;
    return {
      start,
      end,
      value: timexOf(resolved, hour),
      anchor: resolved.anchor,
      ...(until && { until: timexOf(until, leads ? dated[i + 1]?.expression.hour : undefined) }),
      ...(modifier && { mod: modifier }),
    };
  });
}
