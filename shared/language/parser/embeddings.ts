// Ten table rows → one word's input vector, in 1/4096 parts as int16.
// embed([4021, 17, …], out, at) writes 288 numbers.
import type { Model } from './model-file.ts';

/** Inputs and LSTM outputs are held as int16 in these parts of one. */
export const PARTS = 4096;

export const toParts = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value * PARTS)));

export type Embed = (row: readonly number[], out: Int16Array, at: number) => void;

export function createEmbed(model: Model): Embed {
  const tables = ['word', ...model.header.affixes.map(({ name }) => name), 'lexicon'].map((name) => model.rows(name));
  return (row, out, start) => {
    let at = start;
    for (let part = 0; part < tables.length; part++) {
      const { shape, weights, scales } = tables[part] as (typeof tables)[number];
      const width = shape[1] as number;
      const number = row[part] as number;
      const scale = scales[number] as number;
      for (let from = number * width; from < (number + 1) * width; from++)
        out[at++] = toParts((weights[from] as number) * scale);
    }
  };
}
