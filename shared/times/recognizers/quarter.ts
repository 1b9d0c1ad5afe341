// Quarters and halves of a year: "the first quarter", "Q3 2021", "third-quarter results", "the second half of 2020".
import { ordinalOf } from '../../numerals/small.ts';
import { partOfYear } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const quarter: Recognizer = {
  name: 'quarter',
  phrases: [
    phrase(
      '(?:the )?(?<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)(?:[ -])(?:fiscal |calendar )?quarter(?:,? (?:of |in )?<year>)?',
    ),
    phrase('Q(?<digit>[1-4])(?:,? (?:of )?<year>)?'),
    phrase('<year> ?Q(?<digit>[1-4])'),
    phrase('H(?<halfdigit>[12]),? (?:of )?<year>'),
    phrase('the (?<half>first|second|latter) half of (?:<year>|(?<this>the|this|last|next) year)'),
  ],
  read: ({ at, words, after }) => {
    const grain = at.half || at.halfdigit ? 'half' : 'quarter';
    const which = (at.which ?? at.half ?? '').toLowerCase();
    if (which === 'last' && !at.year && !/^ of\b/.test(after)) return undefined;
    if (grain === 'quarter' && /^(?:[- ]?finals?\b| of (?:the (?:game|match|vote)|an? )|-)/i.test(after))
      return undefined;
    if ((at.digit ?? at.halfdigit) && !/^[\dQH]/.test(words)) return undefined;
    const digit = at.digit ?? at.halfdigit;
    const number = digit ? Number(digit) : which === 'latter' ? 2 : /final|last/.test(which) ? 4 : ordinalOf(which);
    if (at.year) return { said: { kind: 'moment', moment: partOfYear(grain, Number(at.year), number) } };
    const shift = { the: 0, this: 0, last: -1, next: 1 }[(at.this ?? '').toLowerCase()];
    if (shift === undefined) return { said: { kind: 'part-of-year', grain, number } };
    return {
      said: {
        kind: 'part-of-year',
        grain,
        number,
        within: { kind: 'shift', grain: 'year', count: shift, from: 'now' },
      },
    };
  },
};
