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
  memory.reserve(total * columns + 4096);
  const begins = memory.integers(rowsAt, padded * 3).fill(0);
  const factors = memory.floats(rowsAt, padded * 3);
  const mark = memory.mark();
  const saidAt = memory.take(8);
  const said = memory.integers(saidAt, 2);
  let row = 0;
  for (const { rows, bias } of parts) {
    const rowAt = memory.take(rows.weights.length);
    memory.bytes(rowAt, rows.weights.length).set(rows.weights);
    for (let own = 0; own < rows.scales.length; own++, row++) {
      const inBlock = row % BLOCK;
      const to = at + (row - inBlock) * columns + (inBlock & 4 ? 64 : 0) + (inBlock & 3) * 4;
      memory.pack(rowAt + own * columns, to, columns / GROUP, saidAt);
      const [sum, greatest] = said as unknown as readonly [number, number];
      if (greatest > LIMIT)
        throw new Error('english.bin has weights whose products could overflow: make it anew with training/export.py');
      const place = (row - inBlock) * 3 + inBlock;
      begins[place] = -zero * sum;
      factors[place + BLOCK] = (rows.scales[own] as number) * step;
      factors[place + 2 * BLOCK] = bias?.[own] ?? 0;
    }
  }
  memory.release(mark);
  return { columns, padded, at, rowsAt };
}

/** Products of `count` (a multiple of 4) vectors that stand one after another at `vectors`, with scales and biases; written one after another to `out`. */
export function multiply(memory: Memory, matrix: Matrix, vectors: number, count: number, out: number): void {
  const { at, rowsAt, columns, padded } = matrix;
  for (let lane = 0; lane < count; lane += LANES)
    memory.multiply(at, rowsAt, vectors + lane * columns, out + lane * padded * 4, columns / GROUP, padded / BLOCK);
}
