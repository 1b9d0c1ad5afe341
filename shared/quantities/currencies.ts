// Currencies by the words and signs that name them: CURRENCIES.get("€") gives { code: "EUR", factor: 1 }, "cents" a factor of 0.01.
import { rowsOf } from '../numerals/rows.ts';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly factor: number;
}

export const CURRENCIES: ReadonlyMap<string, Currency> = new Map(
  rowsOf(new URL('./currencies.tsv', import.meta.url)).flatMap(([words = '', code = '', factor]) =>
    words.split('|').map((word): [string, Currency] => [word, { code, factor: Number(factor) }]),
  ),
);
