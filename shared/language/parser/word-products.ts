// What the first layer's input matrices make of each word, kept from text to text, since most words come again.
// productsOf([null, row, …]) → for each place (null is the root) a slot; sums of direction d of a slot stand at `at(d, slot)`.
import { createInputs } from './embeddings.ts';
import type { Direction } from './lstm.ts';
import { LANES, multiply } from './matrix.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model-file.ts';

/** Distinct words kept; 15 MB. An article has some 400. */
const KEPT = 2048;

/** One word's numbers (word-features.ts), or null for the root. */
export type Row = readonly number[] | null;

export interface WordProducts {
  /** At most some hundred rows at once. */
  readonly slotsOf: (rows: readonly Row[]) => readonly number[];
  readonly at: (side: number, slot: number) => number;
}

export function createWordProducts(memory: Memory, model: Model, directions: readonly Direction[]): WordProducts {
  const { input, hidden } = model.header.sizes;
  const { embed, root } = createInputs(model);
  const bytes = 4 * hidden * 4;
  const kept = directions.map(() => memory.take(KEPT * bytes));
  const at = (side: number, slot: number): number => (kept[side] as number) + slot * bytes;
  /** Slots by word, with how often the word came since it was last weighed. */
  let slots = new Map<string, { slot: number; times: number }>();

  /** Makes room: words that came once since the last time go, and at most half stay. */
  function weed(): void {
    const often = [...slots].filter(([, { times }]) => times > 1).sort(([, a], [, b]) => b.times - a.times);
    const staying = often.slice(0, KEPT / 2).sort(([, a], [, b]) => a.slot - b.slot);
    slots = new Map(
      staying.map(([key, { slot }], to) => {
        for (const side of kept.keys()) memory.small(at(side, to), bytes).set(memory.small(at(side, slot), bytes));
        return [key, { slot: to, times: 0 }];
      }),
    );
  }

  /** Four words at a time, into the next free slots. */
  function compute(words: readonly (readonly [string, Row])[]): void {
    const mark = memory.mark();
    const vectorsAt = memory.take(LANES * input);
    const outAt = memory.take(LANES * bytes);
    const vectors = memory.small(vectorsAt, LANES * input);
    for (let from = 0; from < words.length; from += LANES) {
      const four = words.slice(from, from + LANES);
      for (const [lane, [, row]] of four.entries())
        if (row) embed(row, vectors, lane * input);
        else vectors.set(root, lane * input);
      for (const [side, direction] of directions.entries()) {
        multiply(memory, direction.input, vectorsAt, LANES, outAt);
        memory.small(at(side, slots.size), four.length * bytes).set(memory.small(outAt, four.length * bytes));
      }
      for (const [key] of four) slots.set(key, { slot: slots.size, times: 0 });
    }
    memory.release(mark);
  }

  const freshOf = (keys: readonly string[], rows: readonly Row[]): ReadonlyMap<string, Row> =>
    new Map(keys.flatMap((key, place) => (slots.has(key) ? [] : [[key, rows[place] ?? null] as const])));

  return {
    at,
    slotsOf(rows) {
      const keys = rows.map((row) => row?.join(' ') ?? 'root');
      let fresh = freshOf(keys, rows);
      if (slots.size + fresh.size > KEPT) {
        weed();
        fresh = freshOf(keys, rows);
      }
      compute([...fresh]);
      return keys.map((key) => {
        const found = slots.get(key) as { slot: number; times: number };
        found.times += 1;
        return found.slot;
      });
    },
  };
}
