// Scores of labels → the best allowed sequence (Viterbi). Linear in the words.
import { LABELS, mayEnd, mayFollow } from './labels.ts';

const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, label) =>
  Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, label)),
);
const MAY_START = Array.from({ length: LABELS }, (_, label) => mayFollow(-1, label));

/**
 * @param scores words × LABELS, row by row
 * @param transitions LABELS × LABELS: from one label to the next
 * @param allowed where given, the labels that a word may have
 */
export function bestLabels(
  scores: Float32Array,
  words: number,
  transitions: Float32Array,
  allowed?: (word: number, label: number) => boolean,
): number[] {
  const best = new Float32Array(words * LABELS).fill(-Infinity);
  const from = new Int8Array(words * LABELS);
  for (let i = 0; i < words; i++) {
    for (let label = 0; label < LABELS; label++) {
      if (allowed && !allowed(i, label)) continue;
      const here = i * LABELS + label;
      if (i === 0) {
        if (MAY_START[label]) best[here] = scores[here] as number;
        continue;
      }
      let top = -Infinity;
      for (const before of BEFORE[label] as readonly number[]) {
        const score =
          (best[here - label - LABELS + before] as number) + (transitions[before * LABELS + label] as number);
        if (score > top) {
          top = score;
          from[here] = before;
        }
      }
      best[here] = top + (scores[here] as number);
    }
  }
  let last = 0;
  let top = -Infinity;
  for (let label = 0; label < LABELS; label++) {
    const score = best[(words - 1) * LABELS + label] as number;
    if (mayEnd(label) && score > top) [top, last] = [score, label];
  }
  const labels = new Array<number>(words);
  for (let i = words - 1; i >= 0; i--) {
    labels[i] = last;
    last = from[i * LABELS + last] as number;
  }
  return labels;
}
