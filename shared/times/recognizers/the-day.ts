// The day of the story, as market reports and sports say it: "ended the day at 8,017", "for the day", "the last match of the day"; "by that time".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

export const theDay: Recognizer = {
  name: 'the-day',
  phrases: [phrase('(?:the day|that (?<then>time|date))')],
  read: ({ at, before, after }) => {
    if (at.then)
      return /\b(?:by|until|since|before|after|from|on) $/i.test(before) ? { said: { kind: 'same-day' } } : undefined;
    const said =
      /\b(?:end|ends|ended|ending|finish|finishes|finished|finishing|clos(?:e|es|ed|ing)|start|starts|started|began|begin|beginning|during|throughout|match of|game of) $/i.test(
        before,
      );
    const whole = /(?:^|[ (])for $/i.test(before) && /^(?: ?[.,;)]|$)/.test(after);
    return (said && !/^ (?:before|after|of|when|that)\b/.test(after)) || whole
      ? { said: { kind: 'shift', grain: 'day', count: 0, from: 'context' } }
      : undefined;
  },
};
