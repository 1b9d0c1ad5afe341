// An int8 matrix packed for the kernel, and its product with int16 vectors.
// packMatrix(memory, [upos, xpos]) → one matrix of both's rows, so that one product gives all scores.
import type { Memory } from './memory.ts';
import type { Rows } from './model-file.ts';

const BLOCK = 8;
/** The kernel takes vectors four at a time. */
export const LANES = 4;

export interface Matrix {
  readonly columns: number;
  /** Rows, with those that fill the last block; also the length of one product. */
  readonly padded: number;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly at: number;
}

export interface Part {
  readonly rows: Rows;
  readonly bias?: Float32Array;
}

export function packMatrix(memory: Memory, parts: readonly Part[]): Matrix {
  const columns = parts[0]?.rows.shape.at(-1) as number;
  const total = parts.reduce((sum, { rows }) => sum + rows.scales.length, 0);
  const padded = Math.ceil(total / BLOCK) * BLOCK;
  const scales = new Float32Array(padded);
  const biases = new Float32Array(padded);
  const at = memory.take(padded * columns);
  const packed = memory.bytes(at, padded * columns);
  let row = 0;
  for (const { rows, bias } of parts) {
    scales.set(rows.scales, row);
    if (bias) biases.set(bias, row);
    for (let from = 0; from < rows.weights.length; from += columns, row++) {
      let to = (row - (row % BLOCK)) * columns + (row % BLOCK) * 2;
      for (let column = 0; column < columns; column += 2, to += 2 * BLOCK) {
        packed[to] = rows.weights[from + column] as number;
        packed[to + 1] = rows.weights[from + column + 1] as number;
      }
    }
  }
  return { columns, padded, scales, biases, at };
}

/** Exact int32 products of `count` (a multiple of 4) int16 vectors that stand one after another at `vectors`; written one after another to `out`. */
export function multiply(memory: Memory, matrix: Matrix, vectors: number, count: number, out: number): void {
  const { at, columns, padded } = matrix;
  for (let lane = 0; lane < count; lane += LANES)
    memory.multiply(
      at,
      vectors + lane * columns * 2,
      out + lane * padded * 4,
      columns / 2,
      padded / BLOCK,
      columns * 2,
      padded * 4,
    );
}

/** Turns products into floats in the same place: `product * scale * unit + bias`. */
export function rescale(memory: Memory, matrix: Matrix, unit: number, count: number, out: number): Float32Array {
  const { padded, scales, biases } = matrix;
  const products = memory.integers(out, count * padded);
  const floats = memory.floats(out, count * padded);
  for (let base = 0; base < count * padded; base += padded)
    for (let row = 0; row < padded; row++)
      floats[base + row] = (products[base + row] as number) * (scales[row] as number) * unit + (biases[row] as number);
  return floats;
}
