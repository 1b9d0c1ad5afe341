// Syntax → Quantities; numbers that belong to a time are left to it.
// "Some 6,000 people fled" → [{ value: 6000, unit: "count", approximate: "about", counted: people }].
import type { Syntax } from '../language/index.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Time } from '../model/time.ts';
import { approximationOf } from './approximation.ts';
import { numeralsOf } from './numeral.ts';
import { joinRanges } from './ranges.ts';
import { readNumerals } from './read.ts';

export function findQuantities(syntax: Syntax, times: readonly Time[]): readonly Quantity[] {
  const { text } = syntax;
  let reached = 0;
  return joinRanges(readNumerals(syntax, numeralsOf(text, times)), text).map(
    ({ start, end, value, upTo, unit, vague, counted }) => {
      const { approximate, left, right } = approximationOf(text, { start, end }, reached);
      reached = end + right;
      return {
        start: start - left,
        end: end + right,
        value,
        ...(upTo !== undefined && { upTo }),
        unit,
        approximate: vague && approximate === 'no' ? 'vague' : approximate,
        ...(counted && { counted }),
      };
    },
  );
}
