// An int8 matrix packed for the kernel, and its product with vectors of small whole numbers (0-62), as floats.
// packMatrix(memory, [upos, xpos], STATE) → one matrix of both's rows, so that one product gives all scores.
import type { Memory } from './memory.ts';
import type { Rows } from './model-file.ts';

const BLOCK = 8;
/** Columns that the kernel takes at once. */
const GROUP = 16;
/** The kernel takes vectors four at a time. */
export const LANES = 4;

/** The greatest of the small whole numbers in which activations are held. */
const TOP = 62;

/** How a value is held: as `zero + value / step`, from 0 to 62. FORMAT.md, "Numbers". */
export interface Held {
  readonly step: number;
  readonly zero: number;
}

/** An LSTM's state, from -1 to 1. */
export const STATE: Held = { step: 1 / 31, zero: 31 };

/** The largest sum of weights of one sign that the kernel may meet in the eight products which it sums in 16 bits. */
const LIMIT = Math.floor(32767 / TOP);

export interface Matrix {
  readonly columns: number;
  /** Rows, with those that fill the last block; also the length of one product. */
  readonly padded: number;
  /** Address of the weights, and of what each row's sum begins at, its scale and its bias. */
  readonly at: number;
  readonly rowsAt: number;
}

export interface Part {
  readonly rows: Rows;
  readonly bias?: Float32Array;
}

/** @throws Error where a row's weights could make a sum overflow, which a file that training wrote never has. */
export function packMatrix(memory: Memory, parts: readonly Part[], { step, zero }: Held): Matrix {
  const columns = parts[0]?.rows.shape.at(-1) as number;
  const total = parts.reduce((sum, { rows }) => sum + rows.scales.length, 0);
  const padded = Math.ceil(total / BLOCK) * BLOCK;
  const at = memory.take(padded * columns);
  const rowsAt = memory.take(padded * 12);
  const packed = memory.bytes(at, padded * columns);
  const begins = memory.integers(rowsAt, padded * 3);
  const factors = memory.floats(rowsAt, padded * 3);
  begins.fill(0);
  let row = 0;
  for (const { rows, bias } of parts)
    for (let own = 0; own < rows.scales.length; own++, row++) {
      const sum = packRow(rows.weights.subarray(own * columns, (own + 1) * columns), packed, row);
      const place = (row - (row % BLOCK)) * 3 + (row % BLOCK);
      begins[place] = -zero * sum;
      factors[place + BLOCK] = (rows.scales[own] as number) * step;
      factors[place + 2 * BLOCK] = bias?.[own] ?? 0;
    }
  return { columns, padded, at, rowsAt };
}

/** Puts a row's weights where the kernel looks for them (kernel/products-16.wat); their sum. */
function packRow(weights: Int8Array, packed: Int8Array, row: number): number {
  const columns = weights.length;
  const block = (row - (row % BLOCK)) * columns;
  const inBlock = (row & 4 ? 64 : 0) + (row & 3) * 4;
  let sum = 0;
  for (let group = 0; group < columns; group += GROUP) {
    // Pairs of columns that one 16-bit lane sums: the first two of each four, and the last two.
    const above = [0, 0];
    const below = [0, 0];
    for (let column = 0; column < GROUP; column++) {
      const weight = weights[group + column] as number;
      const side = (column & 2) >> 1;
      if (weight > 0) above[side] = (above[side] as number) + weight;
      else below[side] = (below[side] as number) - weight;
      sum += weight;
      packed[block + group * BLOCK + inBlock + (column >> 2) * 16 + (column & 3)] = weight;
    }
    if (Math.max(...above, ...below) > LIMIT)
      throw new Error('english.bin has weights whose products could overflow: make it anew with training/export.py');
  }
  return sum;
}

/** Products of `count` (a multiple of 4) vectors that stand one after another at `vectors`, with scales and biases; written one after another to `out`. */
export function multiply(memory: Memory, matrix: Matrix, vectors: number, count: number, out: number): void {
  const { at, rowsAt, columns, padded } = matrix;
  for (let lane = 0; lane < count; lane += LANES)
    memory.multiply(at, rowsAt, vectors + lane * columns, out + lane * padded * 4, columns / GROUP, padded / BLOCK);
}
