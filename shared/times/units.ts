// Units of time → grains and TIMEX3 durations: grainOf("weeks") gives "week", durationOf(12, "year") gives "P12Y".
import type { Grain } from './calendar.ts';
import { UNITS_OF_TIME } from './vocabulary.ts';

const singular = (word: string): string => {
  const lower = word.toLowerCase();
  return UNITS_OF_TIME.has(lower) ? lower : lower.replace(/s$/, '');
};

/** Units shorter than a day have no grain: what is hours away lies on the same day, for all that is said. */
const GRAINS: Readonly<Record<string, Grain>> = {
  day: 'day',
  night: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
};

export const grainOf = (unit: string): Grain | undefined => GRAINS[singular(unit)];

export const isPlural = (unit: string): boolean => /s$/i.test(unit);

/** The duration of so many units; `X` for an unknown number. */
export function durationOf(count: number | 'X', unit: string): string {
  const name = singular(unit);
  const code = UNITS_OF_TIME.get(name) ?? '';
  const letters = code.replace(/^PT?/, '');
  if (count === 'X') return `${code.slice(0, code.length - letters.length)}X${letters}`;
  const number = name === 'fortnight' ? count * 2 : count;
  if (code === 'PTH' && number < 1) return `PT${Math.round(number * 60)}M`;
  if (code === 'PY' && number < 1) return `P${Math.round(number * 12)}M`;
  return `${code.slice(0, code.length - letters.length)}${number}${letters}`;
}

/** How far a count of units lies away: 24 hours are a day, a decade ten years. */
export function distanceOf(count: number, unit: string): { readonly grain: Grain; readonly count: number } {
  const name = singular(unit);
  if (name === 'hour') return { grain: 'day', count: Math.trunc(count / 24) };
  if (name === 'minute' || name === 'second') return { grain: 'day', count: 0 };
  if (name === 'fortnight') return { grain: 'week', count: count * 2 };
  if (name === 'decade') return { grain: 'year', count: Math.round(count * 10) };
  if (name.startsWith('centur')) return { grain: 'year', count: Math.round(count * 100) };
  if (name === 'week' && count === 1) return { grain: 'day', count: 7 };
  if (!Number.isInteger(count)) {
    if (name === 'year') return { grain: 'month', count: Math.round(count * 12) };
    if (name === 'month') return { grain: 'week', count: Math.round(count * 4.35) };
    if (name === 'week') return { grain: 'day', count: Math.round(count * 7) };
  }
  return { grain: GRAINS[name] ?? 'day', count: Math.round(count) };
}
