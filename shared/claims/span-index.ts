// Spans sorted once → those that touch given words, found without reading through all of them, however long the article.
import type { Span } from '../model/span.ts';

export interface SpanIndex<T extends Span> {
  /** In reading order. */
  readonly touching: (span: Span) => readonly T[];
}

export function spanIndex<T extends Span>(items: readonly T[]): SpanIndex<T> {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  // how far to the right anything up to here reaches: nothing before a place that reaches less far can touch it
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return {
    touching(span) {
      const found: T[] = [];
      for (let at = firstReaching(reach, span.start); at < sorted.length; at++) {
        const item = sorted[at] as T;
        if (item.start >= span.end) break;
        if (item.end > span.start) found.push(item);
      }
      return found;
    },
  };
}

/** The first place from which on something reaches beyond `offset`. */
function firstReaching(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
