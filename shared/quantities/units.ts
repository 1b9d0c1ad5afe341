// Units of measure by the words that name them: UNITS_OF_MEASURE.get("miles") gives "[mi_i]" (UCUM).
import { rowsOf } from '../numerals/rows.ts';

export const UNITS_OF_MEASURE: ReadonlyMap<string, string> = new Map(
  rowsOf(new URL('./units.tsv', import.meta.url)).flatMap(([words = '', code = '']) =>
    words.split('|').map((word): [string, string] => [word, code]),
  ),
);
