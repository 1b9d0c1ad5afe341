// A season: "last summer", "spring 2022", "the winter of 2020", "this autumn". "The fall of Kabul" is none.
import { partOfYear } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { towardOf } from '../toward.ts';
import { SEASON_NUMBERS } from '../vocabulary.ts';

export const season: Recognizer = {
  name: 'season',
  phrases: [
    phrase('<season>(?:,? of | )<year>'),
    phrase('(?<toward>this past|this coming|last|this|next|the previous|the following) <season>'),
    phrase('(?<the><season>)(?= (?:meetings?|session|offensive|campaign|elections?|summit|semester|term)\\b)'),
    phrase('(?<=\\b(?:in|by|since|until|during|over|before|after|through) )(?<the>the )?<season>'),
  ],
  read: ({ at, after }) => {
    const number = SEASON_NUMBERS.get((at.season ?? '').toLowerCase()) ?? 0;
    const fall = /^fall$/i.test(at.season ?? '');
    if (at.year) return { said: { kind: 'moment', moment: partOfYear('season', Number(at.year), number) } };
    const toward = towardOf(at.toward);
    const yearFollows = /^ of (?:that|this|last|next|the (?:same|following|previous)) year/.test(after);
    if (
      toward === undefined &&
      !yearFollows &&
      (/^ (?:of|from|in|months|and (?:rise|collapse))\b/.test(after) || (fall && !at.the))
    )
      return undefined;
    if (/^ (?:Olympic|Paralympic|Games)/.test(after)) return undefined;
    return { said: { kind: 'part-of-year', grain: 'season', number, ...(toward !== undefined && { toward }) } };
  },
};
