// The kernel's memory: weights are laid down once when the model is read; above them is scratch room that every group of sentences uses anew.
// const at = memory.take(bytes) → an address aligned to 64 bytes.
import { createKernel, type Kernel, type Way } from './kernel/index.ts';

const PAGE = 65536;

export interface Memory extends Omit<Kernel, 'memory'> {
  /** Room for so many bytes; the memory grows where it must, so take views only after taking room. */
  take(bytes: number): number;
  /** Grows now, so that taking that much later moves nothing, and views stay good. */
  reserve(bytes: number): void;
  /** Where the next room begins; give it to `release` to have all room above it again. */
  mark(): number;
  release(mark: number): void;
  bytes(at: number, length: number): Int8Array;
  small(at: number, length: number): Uint8Array;
  integers(at: number, length: number): Int32Array;
  floats(at: number, length: number): Float32Array;
}

/** `way` is for tests and measurements; usually the fastest is taken. */
export function createMemory(way?: Way): Memory {
  const { memory, ...kernel } = createKernel(way);
  let top = 64;
  const reserve = (length: number): void => {
    const lacking = top + length - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
  };
  return {
    ...kernel,
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
    small: (at, length) => new Uint8Array(memory.buffer, at, length),
    integers: (at, length) => new Int32Array(memory.buffer, at, length),
    floats: (at, length) => new Float32Array(memory.buffer, at, length),
  };
}
