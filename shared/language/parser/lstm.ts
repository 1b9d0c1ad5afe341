// One direction of an LSTM layer over four sentences at once, so that each weight that is loaded serves four products.
// FORMAT.md, "What is computed".
import { PARTS } from './embeddings.ts';
import { LANES, type Matrix, multiply, packMatrix } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

export interface Direction {
  readonly input: Matrix;
  readonly recurrent: Matrix;
  /** Address of the recurrent rows' scales, for states in 1/4096. */
  readonly scalesAt: number;
  readonly leftward: boolean;
}

export function packDirection(memory: Memory, model: Model, name: string): Direction {
  const bias = model.vector(`${name}.bias`);
  const recurrent = packMatrix(memory, [{ rows: model.rows(`${name}.w_hidden`) }]);
  const scalesAt = memory.take(recurrent.padded * 4);
  memory.floats(scalesAt, recurrent.padded).set(recurrent.scales.map((scale) => scale / PARTS));
  const input = packMatrix(memory, [{ rows: model.rows(`${name}.w_input`), bias }]);
  return { input, recurrent, scalesAt, leftward: name.endsWith('leftward') };
}

/** The sentences of a group, and the addresses of what comes into each place (float sums with their bias) and of the state that goes out of it. */
export interface Places {
  /** Places of each of up to four sentences, the root among them. */
  readonly lengths: readonly number[];
  readonly incoming: (lane: number, place: number) => number;
  readonly outgoing: (lane: number, place: number) => number;
}

export function runDirection(memory: Memory, direction: Direction, { lengths, incoming, outgoing }: Places): void {
  const { recurrent, scalesAt, leftward } = direction;
  const hidden = recurrent.columns;
  const mark = memory.mark();
  const stateAt = memory.take(LANES * hidden * 2);
  const cellsAt = memory.take(LANES * hidden * 4);
  const productAt = memory.take(LANES * recurrent.padded * 4);
  memory.shorts(stateAt, LANES * hidden).fill(0);
  memory.floats(cellsAt, LANES * hidden).fill(0);
  const longest = Math.max(...lengths);
  for (let step = 0; step < longest; step++) {
    multiply(memory, recurrent, stateAt, LANES, productAt);
    for (let lane = 0; lane < lengths.length; lane++) {
      const length = lengths[lane] as number;
      if (step >= length) continue;
      const place = leftward ? length - 1 - step : step;
      const sums = incoming(lane, place);
      const products = productAt + lane * recurrent.padded * 4;
      const cells = cellsAt + lane * hidden * 4;
      memory.step(sums, products, scalesAt, cells, stateAt + lane * hidden * 2, outgoing(lane, place), hidden);
    }
  }
  memory.release(mark);
}
