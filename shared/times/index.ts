// Syntax → Times, anchored to publication, dateline or the last date spoken of.
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Time } from '../model/time.ts';

export function findTimes(_syntax: Syntax, _article: Article): readonly Time[] {
  return [];
}
