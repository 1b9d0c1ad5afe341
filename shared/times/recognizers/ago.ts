// So long before now, or from now: "seventeen years ago", "a week ago", "two weeks from now", "in three days' time".
// How long is not said in "several years ago": it lies in the past, no more.
import { smallOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { distanceOf, durationOf } from '../units.ts';

const RANKED =
  /\b(?:first|second|third|fourth|fifth|sixth|\d+th|last|only|once|twice|times?|most|[a-z]{3,}est)\b[^.,;]{0,20}$/i;

export const ago: Recognizer = {
  name: 'ago',
  phrases: [
    phrase('<number>(?<half> and a half)? <unit>(?<halved> and a half)? ago'),
    phrase('(?<many><vague> <unit>|years|months|weeks|days|decades|long|not long) ago'),
    phrase('(?<many><vague> <unit>|years|months|weeks|days|decades) (?<ahead>from now)'),
    phrase("(?:in )?<number> <unit>['’]? (?<ahead>from now|hence|time)"),
    phrase('(?<within>in) <number>(?<half> and a half)? <unit>'),
  ],
  read: ({ at, words, before, after }) => {
    if (at.many) return { said: { kind: 'value', value: at.ahead ? 'FUTURE_REF' : 'PAST_REF' } };
    if (at.ahead === 'time' && !/^in\b/i.test(words)) return undefined;
    const half = at.half || at.halved ? 0.5 : 0;
    const { grain, count } = distanceOf(smallOf(at.number ?? '') + half, at.unit ?? '');
    if (at.within) {
      // "the first time in six years", "six people in a day", "two in 10 days"
      if (
        count === 0 ||
        RANKED.test(before) ||
        !/^(?:[ ,.;:)"”]|$)/.test(after) ||
        (/^an?$/i.test(at.number ?? '') && at.unit !== 'fortnight')
      )
        return undefined;
      const otherwise = durationOf(smallOf(at.number ?? '') + half, at.unit ?? '');
      return { said: { kind: 'shift', grain, count, from: 'now', otherwise } };
    }
    return { said: { kind: 'shift', grain, count: at.ahead ? count : -count, from: 'now' } };
  },
};
