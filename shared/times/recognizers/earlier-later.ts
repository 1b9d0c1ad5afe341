// So long before or after what was spoken of: "three years earlier", "two days later", "a month before", "the year before".
// "A day after the talks" opening a sentence counts from what was spoken of before, and elsewhere only says how long.
// "Two days after May 5" is joined by refiners/offsets.ts.
import { smallOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { distanceOf, durationOf } from '../units.ts';

const ENDS = /^(?: ?[.,;:)\]"”\n–—]|$)/;
const OPENS = /(?:^|[.!?]["”]? )(?:Just |Only |Less than |Nearly |Almost )?$/;

export const earlierLater: Recognizer = {
  name: 'earlier-later',
  phrases: [
    phrase('<number> <unit> (?<way>earlier|later|before|after|afterwards?|previously|prior)'),
    phrase('<vague> <unit> (?<way>earlier|later|afterwards?|previously|before|after)'),
  ],
  read: ({ at, before, after }) => {
    const way = (at.way ?? '').toLowerCase();
    if (at.vague) {
      return ENDS.test(after) || /earlier|later/.test(way)
        ? { said: { kind: 'value', value: durationOf('X', at.unit ?? '') } }
        : undefined;
    }
    const number = smallOf(at.number ?? '');
    if (/^(?:before|after|prior)$/.test(way) && !ENDS.test(after) && !OPENS.test(before)) return undefined;
    if (/^(?:before|prior)$/.test(way) && !ENDS.test(after)) return undefined;
    const { grain, count } = distanceOf(number, at.unit ?? '');
    const otherwise = ENDS.test(after) || /earlier|later/.test(way) ? undefined : durationOf(number, at.unit ?? '');
    return {
      said: {
        kind: 'shift',
        grain,
        count: /later|after/.test(way) ? count : -count,
        from: 'context',
        ...(otherwise && { otherwise }),
      },
    };
  },
};
