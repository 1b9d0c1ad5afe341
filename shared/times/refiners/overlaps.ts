// Of proposals for the same words the longest stays, and among equals the one whose recognizer stands first in the list.
import { overlaps } from '../../model/span.ts';
import type { Expression } from '../said.ts';

export function longestOf(proposals: readonly Expression[]): Expression[] {
  const sorted = proposals
    .map((expression, order) => ({ expression, order }))
    .sort((a, b) => a.expression.start - b.expression.start || a.order - b.order);
  const kept: { expression: Expression; order: number }[] = [];
  for (const next of sorted) {
    const length = next.expression.end - next.expression.start;
    let rivals = 0;
    let wins = true;
    for (let i = kept.length - 1; i >= 0; i--) {
      const rival = kept[i] as (typeof kept)[number];
      if (!overlaps(rival.expression, next.expression)) break;
      rivals++;
      const rivalLength = rival.expression.end - rival.expression.start;
      if (rivalLength > length || (rivalLength === length && rival.order < next.order)) wins = false;
    }
    if (!wins) continue;
    kept.length -= rivals;
    kept.push(next);
  }
  return kept.map(({ expression }) => expression);
}
