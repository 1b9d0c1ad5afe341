// The kernel's memory: weights are laid down once when the model is read; above them is scratch room that every group of sentences uses anew.
// const at = memory.take(bytes) → an address aligned to 64 bytes.
import { readFileSync } from 'node:fs';

const PAGE = 65536;

// Node has WebAssembly; its types come only with those of browsers, which this project has not.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};
interface Grown {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What matrix-kernel.wat gives; all its arguments are addresses or counts. */
interface Kernel {
  readonly memory: Grown;
  multiply(
    weights: number,
    vectors: number,
    out: number,
    pairs: number,
    blocks: number,
    vectorStride: number,
    outStride: number,
  ): void;
  step(sums: number, products: number, scales: number, cells: number, state: number, out: number, hidden: number): void;
}

export interface Memory extends Pick<Kernel, 'multiply' | 'step'> {
  /** Room for so many bytes; the memory grows where it must, so take views only after taking room. */
  take(bytes: number): number;
  /** Grows now, so that taking that much later moves nothing, and views stay good. */
  reserve(bytes: number): void;
  /** Where the next room begins; give it to `release` to have all room above it again. */
  mark(): number;
  release(mark: number): void;
  bytes(at: number, length: number): Int8Array;
  shorts(at: number, length: number): Int16Array;
  integers(at: number, length: number): Int32Array;
  floats(at: number, length: number): Float32Array;
}

export function createMemory(): Memory {
  const wasm = new WebAssembly.Module(readFileSync(new URL('./matrix-kernel.bin', import.meta.url)));
  const { memory, multiply, step } = new WebAssembly.Instance(wasm).exports as Kernel;
  let top = 64;
  const reserve = (length: number): void => {
    const lacking = top + length - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
  };
  return {
    multiply,
    step,
    reserve,
    take(length) {
      const at = top;
      top += Math.ceil(length / 64) * 64;
      reserve(0);
      return at;
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
    bytes: (at, length) => new Int8Array(memory.buffer, at, length),
    shorts: (at, length) => new Int16Array(memory.buffer, at, length),
    integers: (at, length) => new Int32Array(memory.buffer, at, length),
    floats: (at, length) => new Float32Array(memory.buffer, at, length),
  };
}
