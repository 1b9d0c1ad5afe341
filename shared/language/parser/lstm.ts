// One direction of an LSTM layer over the sentences of a group, four at once, so that each weight that is loaded serves four products.
// FORMAT.md, "What is computed".
import { type Held, LANES, type Matrix, multiply, packMatrix, STATE } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

export interface Direction {
  readonly input: Matrix;
  readonly recurrent: Matrix;
  readonly leftward: boolean;
}

/** `inputs` is how what goes in is held; a layer of words has each column's step in its weights. */
export function packDirection(memory: Memory, model: Model, name: string, inputs: Held): Direction {
  const part = (weights: string) => ({ rows: model.rows(`${name}.${weights}`) });
  const recurrent = packMatrix(memory, [part('w_hidden')], STATE);
  const bias = model.vector(`${name}.bias`);
  const input = packMatrix(memory, [{ ...part('w_input'), bias }], inputs);
  return { input, recurrent, leftward: name.endsWith('leftward') };
}

/** The sentences of a group, and the addresses of what comes into each place (float sums with their bias) and of the state that goes out of it. */
export interface Places {
  /** Places of each sentence, the root among them. */
  readonly lengths: readonly number[];
  readonly incoming: (sentence: number, place: number) => number;
  readonly outgoing: (sentence: number, place: number) => number;
}

/** Sentences one after another in four lanes of about one length: the longest first, each to the shortest lane. */
export function lanesOf(lengths: readonly number[]): readonly (readonly number[])[] {
  const lanes = Array.from({ length: LANES }, () => ({ sentences: [] as number[], length: 0 }));
  const order = lengths.map((_, at) => at).sort((a, b) => (lengths[b] as number) - (lengths[a] as number) || a - b);
  for (const at of order) {
    const shortest = lanes.reduce((least, lane) => (lane.length < least.length ? lane : least));
    shortest.sentences.push(at);
    shortest.length += lengths[at] as number;
  }
  return lanes.map(({ sentences }) => sentences);
}

export function runDirection(memory: Memory, direction: Direction, places: Places): void {
  const { recurrent, leftward } = direction;
  const { lengths, incoming, outgoing } = places;
  const hidden = recurrent.columns;
  const mark = memory.mark();
  const stateAt = memory.take(LANES * hidden);
  const cellsAt = memory.take(LANES * hidden * 4);
  const productAt = memory.take(LANES * recurrent.padded * 4);
  const states = memory.small(stateAt, LANES * hidden);
  const cells = memory.floats(cellsAt, LANES * hidden);
  const lanes = lanesOf(lengths).map((sentences, lane) => ({ lane, queue: [...sentences], sentence: -1, step: 0 }));
  const begin = (one: (typeof lanes)[number]): boolean => {
    const next = one.queue.shift();
    if (next === undefined) return false;
    [one.sentence, one.step] = [next, 0];
    states.fill(STATE.zero, one.lane * hidden, (one.lane + 1) * hidden);
    cells.fill(0, one.lane * hidden, (one.lane + 1) * hidden);
    return true;
  };
  let running = lanes.filter(begin);
  while (running.length > 0) {
    multiply(memory, recurrent, stateAt, LANES, productAt);
    let ended = false;
    for (const one of running) {
      const { lane, sentence, step } = one;
      const length = lengths[sentence] as number;
      const place = leftward ? length - 1 - step : step;
      const products = productAt + lane * recurrent.padded * 4;
      const cellAt = cellsAt + lane * hidden * 4;
      const state = stateAt + lane * hidden;
      memory.step(incoming(sentence, place), products, cellAt, state, outgoing(sentence, place), hidden);
      one.step += 1;
      ended ||= one.step === length;
    }
    if (ended) running = running.filter((one) => one.step < (lengths[one.sentence] as number) || begin(one));
  }
  memory.release(mark);
}
