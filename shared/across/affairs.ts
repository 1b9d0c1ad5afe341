// Affairs: articles that tell of the same event or rumour, gathered by the words that few of the articles compared share.
// affairsOf([{ key, title, text }, …]) → [["a.txt", "c.txt"], ["b.txt"]]: every article stands in one affair.
// Source: cosine of tf-idf (Salton & Buckley 1988) over title and opening, average-link clustering (UPGMA).
import { wordsOf } from './words.ts';

export interface Told {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** How much of an article is looked at: news tells what it is about at its head. */
const OPENING = 1500;
const TITLE_WEIGHT = 2;

type Vector = ReadonlyMap<string, number>;

/** Stem → weight, of length 1. Words that stand in most of the articles compared tell little; so do words that are frequent in news. */
function vectorsOf(articles: readonly Told[]): readonly Vector[] {
  const counted = articles.map(({ title, text }) => {
    const head = wordsOf(title);
    const body = wordsOf(text.slice(0, OPENING));
    const counts = new Map<string, number>();
    for (const [stem, rare] of body.stems) counts.set(stem, rare);
    for (const [stem, rare] of head.stems) counts.set(stem, (counts.get(stem) ?? 0) + TITLE_WEIGHT * rare);
    return counts;
  });
  const inHowMany = new Map<string, number>();
  for (const counts of counted) for (const stem of counts.keys()) inHowMany.set(stem, (inHowMany.get(stem) ?? 0) + 1);
  return counted.map((counts) => {
    const weighed = [...counts].map(([stem, count]) => {
      const articlesWith = inHowMany.get(stem) as number;
      return [stem, count * Math.log((articles.length + 1) / articlesWith)] as const;
    });
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([stem, weight]) => [stem, weight / length]));
  });
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

/** Keys in groups, each in order, the groups by their first key; the order of the articles does not matter. */
export function affairsOf(articles: readonly Told[], least = 0.12): readonly (readonly string[])[] {
  const sorted = [...articles].sort((a, b) => (a.key < b.key ? -1 : 1));
  const vectors = vectorsOf(sorted);
  const groups: number[][] = sorted.map((_, index) => [index]);
  const likeness = vectors.map((a) => Float64Array.from(vectors, (b) => cosine(a, b)));
  for (;;) {
    let best: { readonly i: number; readonly j: number; readonly mean: number } | undefined;
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const mean = (likeness[i] as Float64Array)[j] as number;
        if (mean >= least && mean > (best?.mean ?? 0)) best = { i, j, mean };
      }
    if (!best) break;
    merge(groups, likeness, best.i, best.j);
  }
  return groups
    .map((group) => group.sort((a, b) => a - b).map((index) => (sorted[index] as Told).key))
    .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

/** Group j goes into i; likeness to the others becomes the mean over members (Lance & Williams 1967). */
function merge(groups: number[][], likeness: Float64Array[], i: number, j: number): void {
  const [one, other] = [groups[i] as number[], groups[j] as number[]];
  const [p, q] = [one.length, other.length];
  const [x, y] = [likeness[i] as Float64Array, likeness[j] as Float64Array];
  for (let k = 0; k < groups.length; k++) {
    const mean = (p * (x[k] as number) + q * (y[k] as number)) / (p + q);
    x[k] = mean;
    (likeness[k] as Float64Array)[i] = mean;
  }
  one.push(...other);
  const last = groups.length - 1;
  if (j !== last) {
    groups[j] = groups[last] as number[];
    likeness[j] = likeness[last] as Float64Array;
    for (let k = 0; k <= last; k++) (likeness[k] as Float64Array)[j] = (likeness[k] as Float64Array)[last] as number;
  }
  groups.pop();
  likeness.pop();
}
