// Money: "$1.2 billion", "€5m", "900 million euros", "50 cents", "USD 300". Codes by ISO 4217; a bare dollar is taken for the US one.
import { CURRENCIES } from '../currencies.ts';
import { type Recognizer, startingWith } from '../recognizer.ts';

const isSign = (word: string): boolean => /[^a-z .]/.test(word);
const signs = [...CURRENCIES.keys()].filter(isSign);
const codes = new Set([...CURRENCIES.values()].map(({ code }) => code.toLowerCase()));
const escaped = (word: string): string => word.replace(/[$]/g, '\\$&');
const BEFORE = new RegExp(
  `(?:^|[^A-Za-z])((?:${[...signs, ...codes, 'rs']
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})\\.? ?)$`,
  'i',
);
const AFTER = startingWith([...CURRENCIES.keys()]);
/** "won", "real", "try", "rand", "sterling" and "all" are other words; "pounds" may weigh, "euros" is the tournament's name. */
const WEIGHS = /^(?:pounds?)\b(?! sterling)(?= of (?!debt|damage|aid)| overweight| heavier|,? (?:\d|\())/i;

const rounded = (value: number): number => Number(value.toPrecision(12));

export const money: Recognizer = {
  name: 'money',
  read: ({ numeral: { value, vague }, before, after }) => {
    const sign = BEFORE.exec(before)?.[1];
    if (sign) {
      const currency = CURRENCIES.get(sign.trim().replace(/\.$/, '').toLowerCase());
      if (
        currency &&
        (isSign(sign.trim().toLowerCase()) || sign.trim() === sign.trim().toUpperCase() || /^Rs/.test(sign))
      ) {
        return { value: rounded(value * currency.factor), unit: currency.code, left: sign.length };
      }
    }
    const gap = (vague ? /^ of / : /^[ -]?/).exec(after)?.[0] ?? '';
    const rest = after.slice(gap.length);
    const word = AFTER.exec(rest)?.[0];
    if (!word) return undefined;
    const currency = CURRENCIES.get(word.toLowerCase());
    const isCode = word.length === 3 && codes.has(word.toLowerCase());
    if (!currency || (isCode && word !== word.toUpperCase())) return undefined;
    if (/^pounds?\b/i.test(word) && (WEIGHS.test(rest) || /\bweigh\w* (?:\w+ )?$/i.test(before)))
      return { value, unit: '[lb_av]', right: gap.length + word.length };
    return { value: rounded(value * currency.factor), unit: currency.code, right: gap.length + word.length };
  },
};
