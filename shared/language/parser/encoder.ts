// Words → the states of both LSTM layers, for up to four sentences at once.
// The input products of words are kept from text to text, since most words come again.

import { createEmbed, PARTS, toParts } from './embeddings.ts';
import { packDirection, runDirection } from './lstm.ts';
import { LANES, multiply, rescale } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

/** Distinct words whose products are kept; 6 MB. An article has some 400. */
export const KEPT = 1024;

/** More than one step of one direction, or one product of four words, takes. */
const SCRATCH = 1 << 17;

/** States of a group: place 0 of each sentence is the root. `at` gives the index of a place's first number. */
export interface States {
  readonly width: number;
  /** Addresses in memory of int16 states, all places one after another; `places` is a multiple of 4. */
  readonly first: number;
  readonly second: number;
  readonly places: number;
  readonly placeOf: (lane: number, place: number) => number;
}

export type Encode = (group: readonly (readonly (readonly number[])[])[]) => States;

export function createEncoder(memory: Memory, model: Model): Encode {
  const { input, hidden } = model.header.sizes;
  const embed = createEmbed(model);
  const layer1 = [packDirection(memory, model, 'layer1.rightward'), packDirection(memory, model, 'layer1.leftward')];
  const layer2 = [packDirection(memory, model, 'layer2.rightward'), packDirection(memory, model, 'layer2.leftward')];
  const gates = 4 * hidden;
  const width = 2 * hidden;
  const root = Int16Array.from(model.vector('root'), toParts);
  const kept = layer1.map(() => memory.take(KEPT * gates * 4));
  let slots = new Map<string, number>();

  /** The slot of each word's kept products; new words are computed four at a time. */
  function slotsOf(rows: readonly (readonly number[] | null)[]): readonly number[] {
    const keys = rows.map((row) => row?.join(' ') ?? 'root');
    const fresh = new Map<string, readonly number[] | null>();
    for (const [at, key] of keys.entries()) if (!slots.has(key)) fresh.set(key, rows[at] ?? null);
    if (slots.size + fresh.size > KEPT) {
      slots = new Map();
      for (const [at, key] of keys.entries()) fresh.set(key, rows[at] ?? null);
    }
    const mark = memory.mark();
    const vectorsAt = memory.take(LANES * input * 2);
    const outAt = memory.take(LANES * gates * 4);
    const vectors = memory.shorts(vectorsAt, LANES * input);
    const queue = [...fresh];
    for (let from = 0; from < queue.length; from += LANES) {
      const four = queue.slice(from, from + LANES);
      for (const [lane, [, row]] of four.entries())
        if (row === null) vectors.set(root, lane * input);
        else embed(row, vectors, lane * input);
      for (const [side, direction] of layer1.entries()) {
        multiply(memory, direction.input, vectorsAt, LANES, outAt);
        const sums = rescale(memory, direction.input, 1 / PARTS, LANES, outAt);
        memory
          .floats((kept[side] as number) + slots.size * gates * 4, four.length * gates)
          .set(sums.subarray(0, four.length * gates));
      }
      for (const [key] of four) slots.set(key, slots.size);
    }
    memory.release(mark);
    return keys.map((key) => slots.get(key) as number);
  }

  return (group) => {
    const lengths = group.map((words) => words.length + 1);
    const starts = lengths.map((_, lane) => lengths.slice(0, lane).reduce((sum, length) => sum + length, 0));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const places = Math.ceil(total / LANES) * LANES;
    const placeOf = (lane: number, place: number): number => (starts[lane] as number) + place;
    const first = memory.take(places * width * 2);
    const second = memory.take(places * width * 2);
    const sumsAt = memory.take(places * gates * 4);
    memory.reserve(SCRATCH);
    memory.shorts(first + total * width * 2, (places - total) * width).fill(0);
    memory.shorts(second + total * width * 2, (places - total) * width).fill(0);

    const wordSlots = slotsOf(group.flatMap((words) => [null, ...words]));
    for (const [side, direction] of layer1.entries()) {
      const sums = kept[side] as number;
      const incoming = (lane: number, place: number): number =>
        sums + (wordSlots[placeOf(lane, place)] as number) * gates * 4;
      const outgoing = (lane: number, place: number): number =>
        first + (placeOf(lane, place) * width + side * hidden) * 2;
      runDirection(memory, direction, { lengths, incoming, outgoing });
    }
    for (const [side, direction] of layer2.entries()) {
      multiply(memory, direction.input, first, places, sumsAt);
      rescale(memory, direction.input, 1 / PARTS, places, sumsAt);
      const incoming = (lane: number, place: number): number => sumsAt + placeOf(lane, place) * gates * 4;
      const outgoing = (lane: number, place: number): number =>
        second + (placeOf(lane, place) * width + side * hidden) * 2;
      runDirection(memory, direction, { lengths, incoming, outgoing });
    }
    return { width, first, second, places, placeOf };
  };
}
