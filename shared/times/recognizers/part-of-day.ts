// Parts of a day: "this morning", "last night", "the next evening", "in the afternoon", "at dawn", "overnight", "the early hours of".
// Beside a day ("Friday night", "the morning of May 5") they are joined to it by refiners/hours.ts.
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { isFromContext, towardOf } from '../toward.ts';
import { PARTS_OF_DAY } from '../vocabulary.ts';

export const partOfDay: Recognizer = {
  name: 'part-of-day',
  phrases: [
    phrase(
      '(?:earlier |later |late |early )?(?<toward>this|that|that same|the same|last|the next|the following|the previous|the preceding) <part>',
    ),
    phrase('(?<=\\bin )(?<firm>the (?:early |late )?(?:hours of the )?<part>)'),
    phrase(
      '(?<=\\b(?:at|before|by|after|until|since) )(?<firm>(?<point>noon|midnight|midday|dawn|daybreak|sunrise|dusk|sunset|nightfall))',
    ),
    phrase('(?<firm>overnight)'),
    phrase('(?:(?:the )?(?:early |late |mid-)?<part>|the (?:small|early)(?: morning)? hours|(?:the )?wee hours)'),
  ],
  read: ({ at, words, before, after }) => {
    const word = (at.part ?? at.point ?? (/overnight/i.test(words) ? 'overnight' : 'morning')).toLowerCase();
    if (/-/.test(after.charAt(0)) || /^ (?:Post|Star|News|Herald)\b/.test(after)) return undefined;
    const hour = PARTS_OF_DAY.get(word);
    if (at.toward) {
      const toward = at.toward.toLowerCase();
      const count = towardOf(toward) ?? 0;
      if (toward === 'last' && word !== 'night' && word !== 'evening') return undefined;
      return { said: { kind: 'shift', grain: 'day', count, from: isFromContext(toward) ? 'context' : 'now' }, hour };
    }
    if (/\b(?:day and|a|one|every|each|per|good) $/i.test(before)) return undefined;
    if (/^overnight$/i.test(words) && /^ (?:stay|success|bag|sensation)/.test(after)) return undefined;
    return { said: { kind: 'same-day' }, hour, loose: !at.firm };
  },
};
