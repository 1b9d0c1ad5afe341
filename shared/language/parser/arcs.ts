// From the second layer to trees and their relations: biaffine scores of each arc, the best tree, then the best relation of each arc.
import { PARTS } from './embeddings.ts';
import type { States } from './encoder.ts';
import { LANES, type Matrix, multiply, packMatrix, rescale } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';
import { treeOf } from './tree.ts';

export interface Tree {
  /** Head of each word: 0 the root, else the word's place from 1. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

export type FindTrees = (states: States, lengths: readonly number[]) => readonly Tree[];

/** Bytes that a place takes at most while a group is worked on, all products together; taken at once, so that views stay good. */
const ROOM = 24 * 1024;

/** The largest power of two with which values up to `range`, and half as much again, stay int16. */
const partsFor = (range: number): number => 2 ** Math.floor(Math.log2(32767 / (range * 1.5)));

export function createTreeFinder(memory: Memory, model: Model): FindTrees {
  const { sizes, ranges, distances, labels } = model.header;
  const { arc, label, slope } = sizes;
  const named = (name: string) => ({ rows: model.rows(`${name}.weight`), bias: model.vector(`${name}.bias`) });
  const mlps = packMatrix(memory, ['arc_dependent', 'arc_head', 'label_dependent', 'label_head'].map(named));
  const arcWeight = packMatrix(memory, [named('arc_weight')]);
  const labelWeight = packMatrix(memory, [{ rows: model.rows('label_weight') }]);
  const ofDependent = packMatrix(memory, [named('label_of_dependent')]);
  const ofHead = packMatrix(memory, [{ rows: model.rows('label_of_head.weight') }]);
  const distance = model.vector('distance');
  const rootLabel = labels.indexOf('root');
  const AT = { dependent: 0, head: arc, labelDependent: 2 * arc, labelHead: 2 * arc + label };
  const classOf = Array.from({ length: 64 }, (_, way) => distances.filter((end) => end < way).length);
  const farthest = distances.length;

  /** Products of chosen rows of `values` (from column `from`) with a matrix, as floats, one after another. */
  function apply(
    matrix: Matrix,
    values: Float32Array,
    stride: number,
    from: number,
    rows: readonly number[],
    range: number,
  ): Float32Array {
    const count = Math.ceil(rows.length / LANES) * LANES;
    const parts = partsFor(range);
    const vectorsAt = memory.take(count * matrix.columns * 2);
    const outAt = memory.take(count * matrix.padded * 4);
    const vectors = memory.shorts(vectorsAt, count * matrix.columns).fill(0);
    for (const [order, row] of rows.entries())
      for (let at = 0; at < matrix.columns; at++) {
        const value = Math.round((values[row * stride + from + at] as number) * parts);
        vectors[order * matrix.columns + at] = Math.max(-32768, Math.min(32767, value));
      }
    multiply(memory, matrix, vectorsAt, count, outAt);
    return rescale(memory, matrix, 1 / parts, count, outAt);
  }

  function scoresOf(values: Float32Array, queries: Float32Array, start: number, words: number): Float64Array {
    const scores = new Float64Array(words * (words + 1));
    for (let word = 1; word <= words; word++) {
      const query = (start + word) * arcWeight.padded;
      for (let head = 0; head <= words; head++) {
        const key = (start + head) * mlps.padded + AT.head;
        let sum = 0;
        for (let at = 0; at < arc; at++) sum += (queries[query + at] as number) * (values[key + at] as number);
        const way = head - word;
        const steps = classOf[Math.abs(way)] ?? farthest;
        scores[(word - 1) * (words + 1) + head] =
          head === 0 ? sum : sum + (distance[steps + (way > 0 ? farthest + 1 : 0)] as number);
      }
    }
    return scores;
  }

  function labelsOf(values: Float32Array, dependents: readonly number[], heads: readonly number[]): readonly string[] {
    const distinct = [...new Set(heads)];
    const orderOf = new Map(distinct.map((head, order) => [head, order]));
    const headRange = ranges.label_head as number;
    const through = apply(labelWeight, values, mlps.padded, AT.labelHead, distinct, headRange);
    const head = apply(ofHead, values, mlps.padded, AT.labelHead, distinct, headRange);
    const own = apply(
      ofDependent,
      values,
      mlps.padded,
      AT.labelDependent,
      dependents,
      ranges.label_dependent as number,
    );
    return dependents.map((dependent, at) => {
      const order = orderOf.get(heads[at] as number) as number;
      const a = dependent * mlps.padded + AT.labelDependent;
      let winner = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let one = 0; one < labels.length; one++) {
        if (one === rootLabel) continue;
        let score = (own[at * ofDependent.padded + one] as number) + (head[order * ofHead.padded + one] as number);
        const row = order * labelWeight.padded + one * label;
        for (let unit = 0; unit < label; unit++)
          score += (values[a + unit] as number) * (through[row + unit] as number);
        if (score > top) [winner, top] = [one, score];
      }
      return labels[winner] as string;
    });
  }

  return (states, lengths) => {
    memory.reserve(states.places * ROOM);
    const out = memory.take(states.places * mlps.padded * 4);
    multiply(memory, mlps, states.second, states.places, out);
    const values = rescale(memory, mlps, 1 / PARTS, states.places, out);
    for (let at = 0; at < values.length; at++)
      if ((values[at] as number) < 0) values[at] = (values[at] as number) * slope;
    const everywhere = Array.from({ length: states.places }, (_, place) => place);
    const queries = apply(arcWeight, values, mlps.padded, AT.dependent, everywhere, ranges.arc_dependent as number);
    return lengths.map((words, lane): Tree => {
      const start = states.placeOf(lane, 0);
      const heads = treeOf(scoresOf(values, queries, start, words), words);
      const headed = heads.flatMap((head, at) =>
        head === 0 ? [] : [{ place: start + at + 1, head: start + head, at }],
      );
      const mark = memory.mark();
      const found = labelsOf(
        values,
        headed.map(({ place }) => place),
        headed.map(({ head }) => head),
      );
      memory.release(mark);
      const all = heads.map(() => 'root');
      for (const [order, { at }] of headed.entries()) all[at] = found[order] as string;
      return { heads, labels: all };
    });
  };
}
