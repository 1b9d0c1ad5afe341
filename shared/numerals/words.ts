// The words that numbers are written with, by what they do: "seven" is a unit, "forty" a ten, "million" a scale.
import { rowsOf } from './rows.ts';

const rows = rowsOf(new URL('./number-words.tsv', import.meta.url));

const ofKind = (kind: string): ReadonlyMap<string, number> =>
  new Map(rows.filter((row) => row[1] === kind).map(([word = '', , value]) => [word, Number(value)]));

export const UNITS = ofKind('unit');
export const TENS = ofKind('ten');
export const SCALES = ofKind('scale');
export const ORDINALS = ofKind('ordinal');
