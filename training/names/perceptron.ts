// Learns the recognizer's weights: averaged structured perceptron over the features of shared/entities/recognizer.
// learn(examples) → weights by feature; deterministic (the order is shuffled by a fixed generator). What the last sentences happen to be
// moves a perceptron; the mean of several, each with another order, is steadier.
import { bestLabels } from '../../shared/entities/recognizer/decode.ts';
import { LABELS } from '../../shared/entities/recognizer/labels.ts';
import type { Weights } from '../../shared/entities/recognizer/weights.ts';

/** A sentence as numbers: for each word its features; the labels it should get (-1: not known). */
export interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: readonly number[];
  readonly weight?: number;
}

export interface Learned {
  readonly transitions: Float32Array;
  readonly byFeature: ReadonlyMap<number, Float32Array>;
}

export function learn(examples: readonly Example[], { epochs = 8, seen = 2, orders = 3 } = {}): Learned {
  const each = Array.from({ length: orders }, (_, i) =>
    learnInOrder(examples, { epochs, seen, seed: 12345 + 7919 * i }),
  );
  const transitions = new Float32Array(LABELS * LABELS);
  const byFeature = new Map<number, Float32Array>();
  for (const one of each) {
    one.transitions.forEach((w, i) => {
      transitions[i]! += w / orders;
    });
    for (const [feature, row] of one.byFeature) {
      const sum = byFeature.get(feature) ?? new Float32Array(LABELS);
      row.forEach((w, l) => {
        sum[l]! += w / orders;
      });
      byFeature.set(feature, sum);
    }
  }
  return { transitions, byFeature };
}

function learnInOrder(
  examples: readonly Example[],
  { epochs, seen, seed }: { readonly epochs: number; readonly seen: number; readonly seed: number },
): Learned {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const row of features) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1);
  const number = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= seen) number.set(feature, number.size);
  const rows = examples.map(({ features }) =>
    features.map((row) => Int32Array.from([...row].flatMap((f) => number.get(f) ?? []))),
  );
  const weights = new Float32Array(number.size * LABELS);
  const drift = new Float64Array(number.size * LABELS);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionDrift = new Float64Array(LABELS * LABELS);
  const order = examples.map((_, i) => i);
  let state = seed;
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const j = state % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const n of order) {
      const { labels, weight: rate = 1 } = examples[n] as Example;
      const words = rows[n] as Int32Array[];
      const scores = new Float32Array(words.length * LABELS);
      words.forEach((features, i) => {
        for (const f of features) for (let l = 0; l < LABELS; l++) scores[i * LABELS + l]! += weights[f * LABELS + l]!;
      });
      const given = bestLabels(scores, words.length, transitions);
      const wanted = labels.includes(-1)
        ? bestLabels(scores, words.length, transitions, (i, l) => labels[i] === -1 || labels[i] === l)
        : labels;
      const change = (label: number, features: Int32Array, by: number): void => {
        for (const f of features) {
          weights[f * LABELS + label]! += by;
          drift[f * LABELS + label]! += by * step;
        }
      };
      for (let i = 0; i < words.length; i++) {
        const [w, g] = [wanted[i] as number, given[i] as number];
        if (w !== g) {
          change(w, words[i] as Int32Array, rate);
          change(g, words[i] as Int32Array, -rate);
        }
        if (i === 0) continue;
        const [w1, g1] = [(wanted[i - 1] as number) * LABELS + w, (given[i - 1] as number) * LABELS + g];
        if (w1 === g1) continue;
        transitions[w1]! += rate;
        transitionDrift[w1]! += rate * step;
        transitions[g1]! -= rate;
        transitionDrift[g1]! -= rate * step;
      }
      step++;
    }
  }
  const byFeature = new Map<number, Float32Array>();
  for (const [feature, n] of number) {
    const row = Float32Array.from(
      { length: LABELS },
      (_, l) => weights[n * LABELS + l]! - drift[n * LABELS + l]! / step,
    );
    if (row.some((w) => w !== 0)) byFeature.set(feature, row);
  }
  return { transitions: transitions.map((w, i) => w - transitionDrift[i]! / step), byFeature };
}

export const weightsOf = ({ transitions, byFeature }: Learned): Weights => ({
  transitions,
  add: (feature, scores, row) => {
    const weights = byFeature.get(feature);
    if (weights) for (let l = 0; l < LABELS; l++) scores[row + l]! += weights[l]!;
  },
});

/** names.bin (see weights.ts): weights of at least `least`, as int8 of one scale. */
export function bytesOf({ transitions, byFeature }: Learned, least: number): Uint8Array {
  let top = 0;
  for (const w of transitions) top = Math.max(top, Math.abs(w));
  for (const row of byFeature.values()) for (const w of row) top = Math.max(top, Math.abs(w));
  const scale = top / 127;
  const kept = [...byFeature]
    .map(([feature, row]) => ({
      feature,
      pairs: [...row].flatMap((w, label) =>
        Math.abs(w) >= least && Math.round(w / scale) !== 0 ? [[label, Math.round(w / scale)] as const] : [],
      ),
    }))
    .filter(({ pairs }) => pairs.length);
  const bytes = new Uint8Array(
    12 + transitions.length + kept.reduce((sum, { pairs }) => sum + 5 + pairs.length * 2, 0),
  );
  const view = new DataView(bytes.buffer);
  bytes.set([...'NAME'].map((c) => c.charCodeAt(0)));
  view.setFloat32(4, scale, true);
  let offset = 8;
  for (const w of transitions) view.setInt8(offset++, Math.round(w / scale));
  view.setUint32(offset, kept.length, true);
  offset += 4;
  for (const { feature, pairs } of kept) {
    view.setInt32(offset, feature, true);
    view.setUint8(offset + 4, pairs.length);
    offset += 5;
    for (const [label, weight] of pairs) {
      view.setUint8(offset++, label);
      view.setInt8(offset++, weight);
    }
  }
  return bytes;
}
