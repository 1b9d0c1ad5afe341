// A day of the week: "on Friday", "last Tuesday", "next Monday", "this coming Sunday", "the Monday after next", "two Fridays ago";
// "Fridays" and "every Friday" are no one day.
import { smallOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { towardOf } from '../toward.ts';
import { WEEKDAYS } from '../vocabulary.ts';
import { isCapital } from './calendar-date.ts';

/** Names that hold a weekday: newspapers, shows, famous days. */
const NAME_AFTER =
  /^ (?:Times|Telegraph|Mirror|Express|Post|Mail|Sun|Herald|Star|Independent|Night Live|Agreement|School|Mass|of Mercy)\b/;
const NAME_BEFORE =
  /\b(?:Black|Bloody|Cyber|Super|Ash|Palm|Easter|Fat|Holy|Maundy|Giving|Freaky|Blue|Ruby|Sheffield|Man) $/;

export const weekday: Recognizer = {
  name: 'weekday',
  phrases: [
    phrase('(?<toward>(?:this )?past|(?:this )?coming|last|next|this) <weekday>'),
    phrase('(?<context>the following|the next|the previous|the preceding) <weekday>'),
    phrase('(?:the )?<weekday> (?<twice>after next)'),
    phrase('(?<=\\b(?:on|by|until|from) )<weekday> (?<twice>week)'),
    phrase('<number> <weekday>s (?<back>ago)'),
    phrase('(?<every>every|each|on) <weekday>s'),
    phrase('(?<every>every(?: other| second)?|each) <weekday>'),
    phrase('<weekday>'),
    /(?<![\w.])(?<weekday>Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?:\.|(?=,? \d|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))(?!\w)/g,
  ],
  read: ({ at, before, after }) => {
    const number = WEEKDAYS.get((at.weekday ?? '').toLowerCase());
    if (!number || !isCapital(at.weekday) || NAME_AFTER.test(after) || NAME_BEFORE.test(before)) return undefined;
    if (at.twice || at.back) {
      const count = at.twice ? 7 : -7 * (smallOf(at.number ?? '') - 1);
      const base = { kind: 'weekday', weekday: number, toward: at.twice ? 1 : -1 } as const;
      return { said: { kind: 'shift', grain: 'day', count, from: 'context', base } };
    }
    if (at.every) return { said: { kind: 'value', value: `XXXX-WXX-${number}` } };
    if (at.context)
      return { said: { kind: 'weekday', weekday: number, toward: towardOf(at.context) ?? 0, from: 'context' } };
    const toward = towardOf(at.toward);
    return { said: { kind: 'weekday', weekday: number, ...(toward !== undefined && { toward }) } };
  },
};
