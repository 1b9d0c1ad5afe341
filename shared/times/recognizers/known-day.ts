// Days that news names without their year: "9/11", "the Sept. 11 attacks", "the January 6 riot".
import { dayOf } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const EVENT =
  '(?:terror(?:ist)? )?(?:attacks?|hijackings?|hijackers|terrorists?|commission|victims|memorial|conspiracy)';

export const knownDay: Recognizer = {
  name: 'known-day',
  phrases: [
    phrase(`(?<september>Sept(?:ember|\\.)? 11(?:th)?|9/11|September 11th)(?= ${EVENT}\\b)`),
    /(?<![\w/.])(?<september>9\/11)(?![\w/])/g,
    phrase('(?<january>Jan(?:uary|\\.)? 6(?:th)?)(?= (?:attack|riot|insurrection|committee|rioters?|defendants?)\\b)'),
  ],
  read: ({ at }) => ({
    said: { kind: 'moment', moment: { grain: 'day', at: at.september ? dayOf(2001, 9, 11) : dayOf(2021, 1, 6) } },
  }),
};
