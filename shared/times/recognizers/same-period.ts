// The stretch spoken of, a year before: "the same period last year", "the same month a year ago", "the year-earlier quarter".
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { grainOf } from '../units.ts';

export const samePeriod: Recognizer = {
  name: 'same-period',
  phrases: [
    phrase(
      'the same <unit> (?:of |in )?(?:last year|a year ago|a year earlier|a year before|the previous year|the year before)',
    ),
    phrase(
      'the same (?:period|time|stretch|three months|six months|nine months) (?:of |in )?(?:last year|a year ago|a year earlier|a year before|the previous year|the year before)',
    ),
    phrase('(?:the )?year-(?:earlier|ago) (?:<unit>|period|figure|level)|this time last year'),
  ],
  read: ({ at }) => ({ said: { kind: 'year-before', grain: at.unit ? grainOf(at.unit) : undefined } }),
};
