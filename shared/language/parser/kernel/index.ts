// The parser's hot loops in WebAssembly. Their products come in three ways that give the same bits: by relaxed SIMD in 16 or in 32 bits, or without it.
// createKernel(memory).step(…); FORMAT.md, "Numbers", says why the bits are the same. training/kernel.ts compiles the sources beside this.
import { readFileSync } from 'node:fs';
import { arch } from 'node:process';

// Node has WebAssembly; its types come only with those of browsers, which this project has not.
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => Grown;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly kernel: { readonly memory: Grown } },
  ) => { readonly exports: unknown };
  validate(bytes: Uint8Array): boolean;
};

export interface Grown {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What the sources export; all arguments are addresses or counts, but for two factors. */
export interface Kernel {
  readonly memory: Grown;
  multiply(weights: number, rows: number, vectors: number, out: number, groups: number, blocks: number): void;
  step(sums: number, products: number, cells: number, state: number, out: number, hidden: number): void;
  pack(from: number, to: number, groups: number, out: number): void;
  shrink(floats: number, out: number, count: number, factor: number, zero: number): void;
  leak(floats: number, count: number, slope: number): void;
  dots(vector: number, others: number, stride: number, count: number, width: number, out: number): void;
}

export const WAYS = ['16', '32', 'plain'] as const;
export type Way = (typeof WAYS)[number];

const products: Readonly<Record<Way, () => Uint8Array>> = {
  '16': () => readFileSync(new URL('./products-16.bin', import.meta.url)),
  '32': () => readFileSync(new URL('./products-32.bin', import.meta.url)),
  plain: () => readFileSync(new URL('./products-plain.bin', import.meta.url)),
};

/** The fastest way here: on arm one instruction sums in 32 bits; x86 mostly lacks it, and there 16 bits are faster; some engines have no relaxed SIMD. */
function fastest(): Way {
  const way = arch === 'arm64' ? '32' : '16';
  return WebAssembly.validate(products[way]()) ? way : 'plain';
}

export function createKernel(way: Way = fastest()): Kernel {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const load = (bytes: Uint8Array): unknown =>
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { kernel: { memory } }).exports;
  const gates = load(readFileSync(new URL('./gates.bin', import.meta.url))) as Omit<Kernel, 'memory' | 'multiply'>;
  const { multiply } = load(products[way]()) as Pick<Kernel, 'multiply'>;
  return { memory, multiply, ...gates };
}
