// From the second layer to trees and their relations: biaffine scores of each arc, the best tree, then the best relation of each arc.
import type { States } from './encoder.ts';
import { type Held, LANES, type Matrix, multiply, packMatrix, STATE } from './matrix.ts';
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

/** What stands for 0 in values after the leaky ReLU, which are seldom below it. */
const LOW = 8;

export function createTreeFinder(memory: Memory, model: Model): FindTrees {
  const { sizes, steps, distances, labels } = model.header;
  const { arc, label, slope } = sizes;
  const named = (name: string) => ({ rows: model.rows(`${name}.weight`), bias: model.vector(`${name}.bias`) });
  const held = { dependent: { step: steps.arc_dependent, zero: LOW }, head: { step: steps.label_head, zero: LOW } };
  const mlps = packMatrix(memory, ['arc_dependent', 'arc_head', 'label_dependent', 'label_head'].map(named), STATE);
  const arcWeight = packMatrix(memory, [named('arc_weight')], held.dependent);
  const labelWeight = packMatrix(memory, [{ rows: model.rows('label_weight') }], held.head);
  const [ofDependent, ofHead] = ['label_of_dependent', 'label_of_head'].map((name) => plainRows(memory, model, name));
  const ofLabel = model.vector('label_of_dependent.bias');
  const distance = model.vector('distance');
  const rootLabel = labels.indexOf('root');
  const AT = { dependent: 0, head: arc, labelDependent: 2 * arc, labelHead: 2 * arc + label };
  const classOf = Array.from({ length: 64 }, (_, way) => distances.filter((end) => end < way).length);
  const farthest = distances.length;
  const valueAt = (valuesAt: number, place: number, from: number): number =>
    valuesAt + (place * mlps.padded + from) * 4;

  /** The address of products of chosen places' values (from column `from`) with a matrix, one after another. */
  function apply(
    matrix: Matrix,
    { step, zero }: Held,
    valuesAt: number,
    from: number,
    places: readonly number[],
  ): number {
    const count = Math.ceil(places.length / LANES) * LANES;
    const vectorsAt = memory.take(count * matrix.columns);
    const outAt = memory.take(count * matrix.padded * 4);
    for (const [order, place] of places.entries())
      memory.shrink(valueAt(valuesAt, place, from), vectorsAt + order * matrix.columns, matrix.columns, 1 / step, zero);
    multiply(memory, matrix, vectorsAt, count, outAt);
    return outAt;
  }

  /** `queriesAt` and `valuesAt` are of the sentence's root. */
  function scoresOf(queriesAt: number, valuesAt: number, words: number): Float64Array {
    const outAt = memory.take((words + 1) * 4);
    const row = memory.floats(outAt, words + 1);
    const scores = new Float64Array(words * (words + 1));
    for (let word = 1; word <= words; word++) {
      const query = queriesAt + word * arcWeight.padded * 4;
      memory.dots(query, valueAt(valuesAt, 0, AT.head), mlps.padded * 4, words + 1, arc, outAt);
      const base = (word - 1) * (words + 1);
      scores[base] = row[0] as number;
      for (let head = 1; head <= words; head++) {
        const way = head - word;
        const steps = classOf[Math.abs(way)] ?? farthest;
        scores[base + head] = (row[head] as number) + (distance[steps + (way > 0 ? farthest + 1 : 0)] as number);
      }
    }
    return scores;
  }

  function labelsOf(valuesAt: number, dependents: readonly number[], heads: readonly number[]): readonly string[] {
    const distinct = [...new Set(heads)];
    const orderOf = new Map(distinct.map((head, order) => [head, order]));
    const through = apply(labelWeight, held.head, valuesAt, AT.labelHead, distinct);
    const count = labels.length;
    const room = Array.from({ length: 3 }, () => memory.take(count * 4)) as [number, number, number];
    const [both, own, head] = room.map((at) => memory.floats(at, count)) as [Float32Array, Float32Array, Float32Array];
    return dependents.map((dependent, at) => {
      const a = valueAt(valuesAt, dependent, AT.labelDependent);
      const b = valueAt(valuesAt, heads[at] as number, AT.labelHead);
      const row = through + (orderOf.get(heads[at] as number) as number) * labelWeight.padded * 4;
      memory.dots(a, row, label * 4, count, label, room[0]);
      memory.dots(a, ofDependent as number, label * 4, count, label, room[1]);
      memory.dots(b, ofHead as number, label * 4, count, label, room[2]);
      let winner = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let one = 0; one < count; one++) {
        if (one === rootLabel) continue;
        const score = (both[one] as number) + (own[one] as number) + (head[one] as number) + (ofLabel[one] as number);
        if (score > top) [winner, top] = [one, score];
      }
      return labels[winner] as string;
    });
  }

  return (states, lengths) => {
    memory.reserve(states.places * ROOM);
    const valuesAt = memory.take(states.places * mlps.padded * 4);
    multiply(memory, mlps, states.second, states.places, valuesAt);
    memory.leak(valuesAt, states.places * mlps.padded, slope);
    const everywhere = Array.from({ length: states.places }, (_, place) => place);
    const queriesAt = apply(arcWeight, held.dependent, valuesAt, AT.dependent, everywhere);
    return lengths.map((words, lane): Tree => {
      const start = states.placeOf(lane, 0);
      const mark = memory.mark();
      const scores = scoresOf(queriesAt + start * arcWeight.padded * 4, valueAt(valuesAt, start, 0), words);
      const heads = treeOf(scores, words);
      const headed = heads.flatMap((head, at) =>
        head === 0 ? [] : [{ place: start + at + 1, head: start + head, at }],
      );
      const found = labelsOf(
        valuesAt,
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

/** The address of a small matrix's weights as floats, row after row. */
function plainRows(memory: Memory, model: Model, name: string): number {
  const { weights, scales } = model.rows(`${name}.weight`);
  const columns = weights.length / scales.length;
  const at = memory.take(weights.length * 4);
  memory
    .floats(at, weights.length)
    .set(Float32Array.from(weights, (weight, place) => weight * (scales[Math.floor(place / columns)] as number)));
  return at;
}
