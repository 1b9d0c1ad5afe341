// Ten table rows → one word's input vector, held in small whole numbers.
// embed([4021, 17, …], out, at) writes 288 numbers.
import type { Model } from './model-file.ts';

export interface Inputs {
  readonly embed: (row: readonly number[], out: Uint8Array, at: number) => void;
  /** The vector of the root, which stands before the first word. */
  readonly root: Uint8Array;
}

export function createInputs(model: Model): Inputs {
  const tables = ['word', ...model.header.affixes.map(({ name }) => name), 'lexicon'].map((name) => model.rows(name));
  const steps = model.header.steps.input;
  const held = (value: number, column: number): number =>
    Math.max(0, Math.min(62, 31 + Math.round(value / (steps[column] as number))));
  return {
    embed(row, out, start) {
      let column = 0;
      for (let part = 0; part < tables.length; part++) {
        const { shape, weights, scales } = tables[part] as (typeof tables)[number];
        const width = shape[1] as number;
        const number = row[part] as number;
        const scale = scales[number] as number;
        for (let from = number * width; from < (number + 1) * width; from++, column++)
          out[start + column] = held((weights[from] as number) * scale, column);
      }
    },
    root: Uint8Array.from(model.vector('root'), held),
  };
}
