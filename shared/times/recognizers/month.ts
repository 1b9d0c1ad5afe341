// A month, with its year or without: "September 2021", "in November", "last May", "since March".
// "May", "March", "April" and "June" are other words and names too: alone they need a word before them that times have.
import { partOfYear } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { towardOf } from '../toward.ts';
import { isCapital, monthOf } from './calendar-date.ts';

const TIMELY =
  /(?:^|[ (])(?:in|since|by|until|till|from|to|through|during|of|before|after|between|and|or|around|for|every|each|early|late|mid|mid-|earlier|later|last|this|next|past|previous|its|their|his|her|the|a|an|end|start|beginning|middle|end-|late-|early-|[-–—])[ ]{0,2}$/i;
const TIMELY_TIGHT = /(?:mid|end|late|early)[-–]$|[-–—] ?$/i;
const PREPOSITION =
  /(?:^|[ (])(?:in|since|by|until|till|from|through|during|before|after|between|early|late|mid-?|earlier|later|last|this|next|end-?|of)[ ]{0,2}$/i;

export const month: Recognizer = {
  name: 'month',
  phrases: [
    phrase('<month>(?: ?, ?|,? of (?:the year )?| )<year>'),
    phrase('(?<toward>this past|this coming|last|this|next) <longmonth>'),
    phrase('<longmonth>'),
  ],
  read: ({ at, before, after }) => {
    const name = at.month ?? at.longmonth;
    if (!isCapital(name)) return undefined;
    const number = monthOf(name);
    if (at.year) return { said: { kind: 'moment', moment: partOfYear('month', Number(at.year), number) } };
    const toward = towardOf(at.toward);
    if (toward === undefined) {
      if (
        /^ ?\d|^[-’'][A-Z]/.test(after) &&
        !/^-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(after) &&
        !/^ ?\d{4}/.test(after)
      )
        return undefined;
      const timely = PREPOSITION.test(before);
      const ambiguous = /^(?:may|march|april|june|august)$/i.test(name ?? '');
      if (ambiguous && !timely && !TIMELY.test(before) && !TIMELY_TIGHT.test(before)) return undefined;
      if (/^ [A-Z]/.test(after) && !timely) return undefined;
      if (/[A-Z][\w.'’-]* $/.test(before) && !timely && ambiguous) return undefined;
    }
    return { said: { kind: 'part-of-year', grain: 'month', number, ...(toward !== undefined && { toward }) } };
  },
};
