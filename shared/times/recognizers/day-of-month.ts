// A day of the month that is spoken of: "on the 13th", "Thursday the 5th".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const dayOfMonth: Recognizer = {
  name: 'day-of-month',
  phrases: [phrase('the <ordinalday>')],
  read: ({ at, before, after }) => {
    if (
      !/(?:\b(?:on|by|until|since|from|to|and)|day) $/i.test(before) ||
      !/^(?: ?[.,;:)\n]|$| (?:and|or|when|while|to|at|in|by|but|as|after|before|another|a|the|he|she|it|they|with|for|was|is)\b)/.test(
        after,
      )
    )
      return undefined;
    return { said: { kind: 'day-of-month', day: Number.parseInt(at.ordinalday ?? '', 10) } };
  },
};
