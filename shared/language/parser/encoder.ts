// Words → the states of both LSTM layers, for a group of sentences at once.
// The input products of words are kept from text to text, since most words come again.

import { createInputs } from './embeddings.ts';
import { type Direction, packDirection, runDirection } from './lstm.ts';
import { type Held, LANES, multiply, STATE } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

/** Distinct words whose products are kept; 6 MB. An article has some 400. */
export const KEPT = 1024;

/** More than one step of one direction, or one product of four words, takes. */
const SCRATCH = 1 << 17;

/** States of a group: place 0 of each sentence is the root. `at` gives the index of a place's first number. */
export interface States {
  readonly width: number;
  /** Addresses in memory of states held in small whole numbers, all places one after another; `places` is a multiple of 4. */
  readonly first: number;
  readonly second: number;
  readonly places: number;
  readonly placeOf: (sentence: number, place: number) => number;
}

export type Encode = (group: readonly (readonly (readonly number[])[])[]) => States;

export function createEncoder(memory: Memory, model: Model): Encode {
  const { input, hidden } = model.header.sizes;
  const { embed, root } = createInputs(model);
  const packed = (layer: string, inputs: Held): readonly Direction[] =>
    ['rightward', 'leftward'].map((way) => packDirection(memory, model, `${layer}.${way}`, inputs));
  const layer1 = packed('layer1', { step: 1, zero: STATE.zero });
  const layer2 = packed('layer2', STATE);
  const gates = 4 * hidden;
  const width = 2 * hidden;
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
    const vectorsAt = memory.take(LANES * input);
    const outAt = memory.take(LANES * gates * 4);
    const vectors = memory.small(vectorsAt, LANES * input);
    const queue = [...fresh];
    for (let from = 0; from < queue.length; from += LANES) {
      const four = queue.slice(from, from + LANES);
      for (const [lane, [, row]] of four.entries())
        if (row === null) vectors.set(root, lane * input);
        else embed(row, vectors, lane * input);
      for (const [side, direction] of layer1.entries()) {
        multiply(memory, direction.input, vectorsAt, LANES, outAt);
        memory
          .floats((kept[side] as number) + slots.size * gates * 4, four.length * gates)
          .set(memory.floats(outAt, four.length * gates));
      }
      for (const [key] of four) slots.set(key, slots.size);
    }
    memory.release(mark);
    return keys.map((key) => slots.get(key) as number);
  }

  return (group) => {
    const lengths = group.map((words) => words.length + 1);
    let total = 0;
    const starts = lengths.map((length) => {
      total += length;
      return total - length;
    });
    const places = Math.ceil(total / LANES) * LANES;
    const placeOf = (sentence: number, place: number): number => (starts[sentence] as number) + place;
    const first = memory.take(places * width);
    const second = memory.take(places * width);
    const sumsAt = memory.take(places * gates * 4);
    memory.reserve(SCRATCH);
    for (const states of [first, second])
      memory.small(states + total * width, (places - total) * width).fill(STATE.zero);

    const wordSlots = slotsOf(group.flatMap((words) => [null, ...words]));
    for (const [side, direction] of layer1.entries()) {
      const sums = kept[side] as number;
      const incoming = (sentence: number, place: number): number =>
        sums + (wordSlots[placeOf(sentence, place)] as number) * gates * 4;
      const outgoing = (sentence: number, place: number): number =>
        first + placeOf(sentence, place) * width + side * hidden;
      runDirection(memory, direction, { lengths, incoming, outgoing });
    }
    for (const [side, direction] of layer2.entries()) {
      multiply(memory, direction.input, first, places, sumsAt);
      const incoming = (sentence: number, place: number): number => sumsAt + placeOf(sentence, place) * gates * 4;
      const outgoing = (sentence: number, place: number): number =>
        second + placeOf(sentence, place) * width + side * hidden;
      runDirection(memory, direction, { lengths, incoming, outgoing });
    }
    return { width, first, second, places, placeOf };
  };
}
