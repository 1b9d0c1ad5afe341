// The places of words in a text: spans are compared by where their words stand, so the same words elsewhere don't count.
// placesIn('He said no.')([{ start: 3, end: 10 }]) → words { 1, 2 }, all { 1, 2 }; jaccard of two sets is 0 to 1.
import type { Span } from '../../../shared/model/span.ts';

type Numbers = ReadonlySet<number>;

export interface Places {
  /** Places of words. */
  readonly words: Numbers;
  /** Places of words and marks. */
  readonly all: Numbers;
}

/** Every word and mark of a text is a place; a span covers those that it touches. */
export function placesIn(text: string): (spans: readonly Span[]) => Places {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: /[\p{L}\p{N}]/u.test(match[0]),
  }));
  return (spans) => {
    const words = new Set<number>();
    const all = new Set<number>();
    for (const { start, end } of spans)
      tokens.forEach((token, place) => {
        if (token.start >= end || token.end <= start) return;
        all.add(place);
        if (token.word) words.add(place);
      });
    return { words, all };
  };
}

export function shared(a: Numbers, b: Numbers): number {
  let both = 0;
  for (const place of a) if (b.has(place)) both++;
  return both;
}

/** Share of both that is common; 1 for two empty sets. */
export function jaccard(a: Numbers, b: Numbers): number {
  const both = shared(a, b);
  return a.size + b.size === 0 ? 1 : both / (a.size + b.size - both);
}

/** Share of `inner` that lies in `outer`. */
export const within = (inner: Numbers, outer: Numbers): number => shared(inner, outer) / inner.size;

export const equal = (a: Numbers, b: Numbers): boolean => a.size === b.size && shared(a, b) === a.size;

export const union = (a: Places, b: Places): Places => ({
  words: new Set([...a.words, ...b.words]),
  all: new Set([...a.all, ...b.all]),
});
