// A unit counted from now or from what was spoken of: "last week", "this year", "the next month", "the previous day",
// "that night", "the same day", "the following year", "the year before".
import type { Grain } from '../calendar.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { isFromContext, towardOf } from '../toward.ts';
import { durationOf, grainOf } from '../units.ts';

const UNIT = '<singular>';
/** "the year before" is relative; "the year before the war" is not. */
const ENDS =
  /^(?: ?[.,;:)\]"”’\n–—-]|$| (?:when|while|and|but|as|in|at|on|to|that|for|from|with|of|by|was|were|had|is|he|she|it|they)\b)/;
/** "earlier in the day", "by the end of the year" */
const PART = /(?:\b(?:earlier|later|early|late) in|\b(?:end|start|beginning|middle|close|rest|remainder) of) $/i;

export const relativeUnit: Recognizer = {
  name: 'relative-unit',
  phrases: [
    phrase(
      `(?<toward>(?:the )?(?:last|next|previous|preceding|following|prior|past|coming|current|same|very same)|this|that(?: same)?|this past|this coming) ${UNIT}`,
    ),
    phrase(`the ${UNIT} (?<toward>before|after|prior|previous|following|earlier|later)`),
    phrase(`the ${UNIT}`),
    phrase("(?<closing>year(?:[- ]|[’']s )end)"),
  ],
  read: ({ at, words, before, after }) => {
    if (at.closing) return { said: { kind: 'shift', grain: 'year', count: 0, from: 'now' }, modifier: 'END' };
    const unit = at.singular ?? '';
    const grain = grainOf(unit) as Grain;
    const toward = at.toward?.toLowerCase();
    if (toward === undefined) {
      if (!PART.test(before) || /^ (?:of|before|after)\b/.test(after)) return undefined;
      return { said: { kind: 'shift', grain, count: 0, from: grain === 'day' ? 'context' : 'now' } };
    }
    if (/^(?:before|after|later|earlier)$/.test(toward) && !ENDS.test(after)) return undefined;
    if (
      /^that$/.test(toward) &&
      !/(?:^|[ (])(?:on|in|by|of|earlier|later|until|since|from|during|at|for)? ?$|^$/i.test(before)
    )
      return undefined;
    if (/^(?:the |this )?past$|^this (?:past|coming)$/.test(toward) && unit !== 'weekend')
      return { said: { kind: 'value', value: durationOf(1, unit) } };
    if (/^that/.test(toward) && /^ (?:in|when|that|of|on which)\b/.test(after)) return undefined;
    // "over the next decade" lasts one
    const lasting = /\b(?:over|within) $/i.test(before) ? /^the (?:next|last|coming)$/ : /^the (?:next|coming)$/;
    if (
      lasting.test(toward) &&
      /\b(?:over|within|for|in|during) $/i.test(before) &&
      /week|month|year|decade/.test(unit)
    ) {
      return { said: { kind: 'value', value: durationOf(1, unit) } };
    }
    if (grain === 'day' && /^(?:this|(?:the )?(?:last|current|coming|past))$/.test(toward)) return undefined;
    if (unit === 'night' && toward === 'this') return undefined;
    const count = towardOf(toward) ?? 0;
    const fromContext = isFromContext(words) && !(grain === 'weekend' && count === 0);
    return {
      said: { kind: 'shift', grain, count, from: fromContext ? 'context' : 'now' },
      hour: unit === 'night' ? 'NI' : undefined,
    };
  },
};
