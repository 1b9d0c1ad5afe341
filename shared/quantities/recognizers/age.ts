// Ages: "aged 14", "a 12-year-old", "34 years old", "at age 17", "Rudd, 45, said". In years (UCUM "a") or months.
import type { Recognizer } from '../recognizer.ts';

const OLD = /^[ -](year|month|week|day)s?[ -]olds?\b/i;
const CODES: Readonly<Record<string, string>> = { year: 'a', month: 'mo', week: 'wk', day: 'd' };
const AGED = /\b(?:aged|age|age of|ages) (?:about |around )?$/i;
const BETWEEN_COMMAS =
  /(?:[A-Z][\w.’'-]+|\b(?:boy|girl|man|woman|son|daughter|brother|sister|student|teenager|suspect|victim|mother|father|driver)), $/;

export const age: Recognizer = {
  name: 'age',
  read: ({ numeral: { value, vague, scale }, before, after }) => {
    if (vague || scale > 1 || value > 130) return undefined;
    const old = OLD.exec(after);
    if (old) return { value, unit: CODES[old[1]?.toLowerCase() ?? ''] ?? 'a', right: old[0].length };
    if (AGED.test(before)) return { value, unit: 'a' };
    return value > 3 && BETWEEN_COMMAS.test(before) && /^(?:, [a-z"“]|[.,]$)/.test(after)
      ? { value, unit: 'a' }
      : undefined;
  },
};
