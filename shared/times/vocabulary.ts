// The words of time by what they name: months and weekdays to their numbers, seasons, units, parts of the day.
// MONTHS.get("sept") gives 9; UNITS_OF_TIME.get("week") gives "PW".
import { rowsOf } from '../numerals/rows.ts';

const rows = rowsOf(new URL('./time-words.tsv', import.meta.url));

const ofKind = (kind: string): ReadonlyMap<string, string> =>
  new Map(rows.filter((row) => row[1] === kind).map(([word = '', , value = '']) => [word, value]));
const numbersOfKind = (kind: string): ReadonlyMap<string, number> =>
  new Map([...ofKind(kind)].map(([word, value]) => [word, Number(value)]));

export const MONTHS = numbersOfKind('month');
export const WEEKDAYS = numbersOfKind('weekday');
export const SEASON_NUMBERS = numbersOfKind('season');
export const UNITS_OF_TIME = ofKind('unit');
export const PARTS_OF_DAY = ofKind('part');
