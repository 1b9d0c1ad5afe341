// What the parser reads of each word: the rows of ten tables, by spelling alone. FORMAT.md, "What is read of a word".
// "Kyiv" in a mixed sentence → [word 4021, prefix buckets, suffix buckets, bucket of "mXxx", class "city"].
import { fold } from '../fold.ts';
import type { Header } from './model-file.ts';

const START = '\u0002';
const END = '\u0003';
const SHAPE_LENGTH = 12;

const isUpper = (unit: string): boolean => unit !== unit.toLowerCase();
const isLower = (unit: string): boolean => unit !== unit.toUpperCase();

export function hash(text: string): number {
  let h = 2166136261;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 16777619) >>> 0;
  return (h ^ (h >>> 16)) >>> 0;
}

export const keyOf = (form: string): string => fold(form).toLowerCase().replace(/[0-9]/g, '0');

export function shapeOf(folded: string): string {
  let shape = '';
  for (let at = 0; at < folded.length && shape.length < SHAPE_LENGTH; at++) {
    const unit = folded[at] as string;
    const code = unit.charCodeAt(0);
    let symbol = code < 128 ? unit : 'o';
    if (isUpper(unit)) symbol = 'X';
    else if (isLower(unit)) symbol = 'x';
    else if (code >= 48 && code <= 57) symbol = 'd';
    if (!(shape.at(-1) === symbol && shape.at(-2) === symbol)) shape += symbol;
  }
  return shape;
}

/** How a sentence is set: capitals (C), lower case (l), Title Case (T) or mixed (m). */
export function modeOf(folded: readonly string[]): string {
  let upper = false;
  let lower = false;
  let titled = 0;
  let low = 0;
  for (const form of folded) {
    for (let at = 0; at < form.length && !(upper && lower); at++) {
      upper ||= isUpper(form[at] as string);
      lower ||= isLower(form[at] as string);
    }
    if (form.length < 4) continue;
    if (isUpper(form[0] as string)) titled++;
    else if (isLower(form[0] as string)) low++;
  }
  if (upper && !lower) return 'C';
  if (lower && !upper) return 'l';
  return titled >= 3 && low === 0 ? 'T' : 'm';
}

/** Each word key's lexicon class, by number. */
export function lexiconOf({ lexicon }: Header): ReadonlyMap<string, number> {
  const classes = new Map(lexicon.flatMap((keys, number) => keys.split(' ').map((key) => [key, number] as const)));
  classes.delete('');
  return classes;
}

export type WordReader = (forms: readonly string[]) => readonly (readonly number[])[];

export function createWordReader(header: Header): WordReader {
  const { words, affixes } = header;
  const numbers = new Map(words.map((word, number) => [word, number]));
  const classes = lexiconOf(header);
  numbers.delete('');
  return (forms) => {
    const folded = forms.map(fold);
    const mode = modeOf(folded);
    return folded.map((form) => {
      const key = form.toLowerCase().replace(/[0-9]/g, '0');
      const open = key + END;
      const shut = START + key;
      const parts = [
        open.slice(0, 1),
        open.slice(0, 2),
        open.slice(0, 3),
        shut.slice(-1),
        shut.slice(-2),
        shut.slice(-3),
        shut.slice(-4),
      ];
      parts.push(mode + shapeOf(form));
      const buckets = affixes.map(({ buckets }, at) => hash(parts[at] as string) % buckets);
      return [numbers.get(key) ?? 0, ...buckets, classes.get(key) ?? 0];
    });
  };
}
