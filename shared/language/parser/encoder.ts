// Words → the states of both LSTM layers, for a group of sentences at once.

import { type Direction, packDirection, runDirection } from './lstm.ts';
import { type Held, LANES, multiply, STATE } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';
import { createWordProducts } from './word-products.ts';

/** More than one step of one direction, or one product of four words, takes. */
const SCRATCH = 1 << 17;

/** States of a group: place 0 of each sentence is the root. */
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
  const { hidden } = model.header.sizes;
  const packed = (layer: string, inputs: Held): readonly Direction[] =>
    ['rightward', 'leftward'].map((way) => packDirection(memory, model, `${layer}.${way}`, inputs));
  const layer1 = packed('layer1', { step: 1, zero: STATE.zero });
  const layer2 = packed('layer2', STATE);
  const words = createWordProducts(memory, model, layer1);
  const gates = 4 * hidden;
  const width = 2 * hidden;

  return (group) => {
    const lengths = group.map((sentence) => sentence.length + 1);
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

    const slots = words.slotsOf(group.flatMap((sentence) => [null, ...sentence]));
    for (const [side, direction] of layer1.entries())
      runDirection(memory, direction, {
        lengths,
        incoming: (sentence, place) => words.at(side, slots[placeOf(sentence, place)] as number),
        outgoing: (sentence, place) => first + placeOf(sentence, place) * width + side * hidden,
      });
    for (const [side, direction] of layer2.entries()) {
      multiply(memory, direction.input, first, places, sumsAt);
      runDirection(memory, direction, {
        lengths,
        incoming: (sentence, place) => sumsAt + placeOf(sentence, place) * gates * 4,
        outgoing: (sentence, place) => second + placeOf(sentence, place) * width + side * hidden,
      });
    }
    return { width, first, second, places, placeOf };
  };
}
