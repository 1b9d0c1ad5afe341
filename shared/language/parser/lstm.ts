// One direction of an LSTM layer over four sentences at once, so that each weight that is loaded serves four products.
// FORMAT.md, "What is computed".
import { PARTS } from './embeddings.ts';
import { sigmoid, tanh } from './gates.ts';
import { LANES, type Matrix, multiply, packMatrix } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

export interface Direction {
  readonly input: Matrix;
  readonly recurrent: Matrix;
  readonly leftward: boolean;
}

export function packDirection(memory: Memory, model: Model, name: string): Direction {
  const bias = model.vector(`${name}.bias`);
  return {
    input: packMatrix(memory, [{ rows: model.rows(`${name}.w_input`), bias }]),
    recurrent: packMatrix(memory, [{ rows: model.rows(`${name}.w_hidden`) }]),
    leftward: name.endsWith('leftward'),
  };
}

/** Where each place of each sentence has its incoming sums (an index into floats), and where its output goes (an index into shorts). */
export interface Places {
  /** Places of each of up to four sentences, the root among them. */
  readonly lengths: readonly number[];
  readonly incoming: (lane: number, place: number) => number;
  readonly outgoing: (lane: number, place: number) => number;
}

/** Runs one direction; `sums` holds input products with their bias, `out` gets the states in 1/4096. */
export function runDirection(
  memory: Memory,
  direction: Direction,
  places: Places,
  sums: Float32Array,
  out: Int16Array,
): void {
  const { recurrent, leftward } = direction;
  const hidden = recurrent.columns;
  const mark = memory.mark();
  const stateAt = memory.take(LANES * hidden * 2);
  const productAt = memory.take(LANES * recurrent.padded * 4);
  const state = memory.shorts(stateAt, LANES * hidden).fill(0);
  const products = memory.integers(productAt, LANES * recurrent.padded);
  const cells = new Float64Array(LANES * hidden);
  const scales = recurrent.scales;
  const longest = Math.max(...places.lengths);
  for (let step = 0; step < longest; step++) {
    multiply(memory, recurrent, stateAt, LANES, productAt);
    for (let lane = 0; lane < places.lengths.length; lane++) {
      const length = places.lengths[lane] as number;
      if (step >= length) continue;
      const place = leftward ? length - 1 - step : step;
      const incoming = places.incoming(lane, place);
      const outgoing = places.outgoing(lane, place);
      const base = lane * recurrent.padded;
      const z = (row: number): number =>
        (sums[incoming + row] as number) + (products[base + row] as number) * (scales[row] as number) * (1 / PARTS);
      for (let unit = 0; unit < hidden; unit++) {
        const at = lane * hidden + unit;
        const kept = sigmoid(z(hidden + unit)) * (cells[at] as number);
        const cell = kept + sigmoid(z(unit)) * tanh(z(2 * hidden + unit));
        cells[at] = cell;
        const h = Math.round(sigmoid(z(3 * hidden + unit)) * tanh(cell) * PARTS);
        state[at] = h;
        out[outgoing + unit] = h;
      }
    }
  }
  memory.release(mark);
}
