// How long: "for 33 years", "a 12-year low", "thirty minutes", "two and a half years", "the past five days", "several weeks", "two to three years".
// Ages ("12-year-old", "aged 14 years") and rates ("20 a day") are none.
import { smallOf } from '../../numerals/small.ts';
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';
import { durationOf, isPlural } from '../units.ts';

const SPAN = '(?:(?:the )?(?<!\\bto )(?:past|last|next|coming|previous|following|first|final) )?';
const AGE_AFTER = /^(?:[ -]old\b|-old| of age\b)/i;
/** "a year" is a duration behind these, and a rate or a date elsewhere. */
const LASTING =
  /\b(?:for|than|within|over|nearly|almost|about|around|under|lasting|lasts?|lasted|took|takes?|spent|least|most|once|half|every|quarter of|after) $/i;

export const duration: Recognizer = {
  name: 'duration',
  phrases: [
    phrase(
      `${SPAN}<number>(?<half> and a half)? (?:consecutive |straight |full |more |whole |long |trading |working |business )?<unit>(?<halved> and a half)?`,
    ),
    phrase('(?:between )?<low:number> (?:to|or|and) <number> (?:more )?<unit>'),
    phrase('<low:number>[-–]<number> <unit>'),
    phrase('(?<joined><number>) ?- ?<unit>(?: ?- ?long)?'),
    phrase('half (?:a|an) <halfof:unit>'),
    phrase('half-<halfof:unit>'),
    phrase(`${SPAN}<vague> <unit>`),
    phrase('for <bare:unit>'),
    phrase('<bare:unit>-long'),
  ],
  read: ({ at, before, after, words }) => {
    if (
      AGE_AFTER.test(after) ||
      /\b(?:aged?(?: of)?|per) (?:\S{1,3}[-–])?$|\d[-–]$/i.test(before) ||
      /^ ?\/|^[ -](?:olds?)\b/.test(after)
    )
      return undefined;
    if (at.halfof) return { said: { kind: 'value', value: durationOf(0.5, at.halfof) } };
    if (at.bare)
      return isPlural(at.bare) || /long$/.test(words)
        ? { said: { kind: 'value', value: durationOf('X', at.bare) } }
        : undefined;
    const unit = at.unit ?? '';
    if (/^(?:quarter|weekend)/i.test(unit)) return undefined;
    if (at.low) {
      const [low, high] = [smallOf(at.low), smallOf(at.number ?? '')];
      if (low >= high || !isPlural(unit) || (/ and /.test(words) && !/^between/i.test(words))) return undefined;
      return {
        said: { kind: 'value', value: durationOf(low, unit) },
        until: { kind: 'value', value: durationOf(high, unit) },
      };
    }
    if (at.vague) return isPlural(unit) ? { said: { kind: 'value', value: durationOf('X', unit) } } : undefined;
    const article = /^an?$/i.test(at.number ?? '');
    const half = at.half || at.halved ? 0.5 : 0;
    const counting = /^ (?:before|after|from|following) [A-Z]/.test(after);
    if (article && ((!LASTING.test(before) && !counting) || /^second/i.test(unit)) && !half && !at.joined)
      return undefined;
    if (!article && !at.joined && !isPlural(unit) && !/^(?:1|one)$/i.test(at.number ?? '')) return undefined;
    if (
      /^one$/i.test(at.number ?? '') &&
      !LASTING.test(before) &&
      !/^(?:the|past|last|next)/i.test(words) &&
      !at.joined
    )
      return undefined;
    if (at.joined && (article || isPlural(unit))) return undefined;
    return { said: { kind: 'value', value: durationOf(smallOf(at.number ?? '') + half, unit) } };
  },
};
