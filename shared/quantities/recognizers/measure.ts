// Measures: "3 1/2 kilometers", "500 miles", "10km", "30 degrees Celsius", "a 12-foot wall". Codes by UCUM; "ton" is taken for the metric one.
import { type Recognizer, startingWith } from '../recognizer.ts';
import { UNITS_OF_MEASURE } from '../units.ts';

const UNIT = startingWith(UNITS_OF_MEASURE.keys());
/** Codes of one or two letters are read as they are written: "5 m" is metres where "5M" is not. */
const isExact = (word: string): boolean => !/^(?:m|c|f|ha)$/i.test(word) || /^(?:m|C|F|ha)$/.test(word);

export const measure: Recognizer = {
  name: 'measure',
  read: ({ numeral: { value, scale }, before, after }) => {
    const magnitude = /^(?:-| )magnitude\b/i.exec(after) ?? (/magnitude(?: of)? $/i.test(before) ? [''] : undefined);
    if (magnitude) return { value, unit: '{magnitude}', right: magnitude[0].length };
    const gap = /^ ?-? ?/.exec(after)?.[0] ?? '';
    const word = UNIT.exec(after.slice(gap.length))?.[0];
    if (!word || !isExact(word)) return undefined;
    // "2m" in "$2m" is two million and was read with the number
    if (gap === '' && scale > 1) return undefined;
    const minus = /\bminus $/i.test(before);
    return {
      value: minus ? -value : value,
      unit: UNITS_OF_MEASURE.get(word.toLowerCase()) ?? '',
      right: gap.length + word.length,
      left: minus ? 6 : 0,
    };
  },
};
