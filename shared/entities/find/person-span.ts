// Where a person's name begins and ends, within and around what was taken for it: "Dallas County Judge | Clay Jenkins", "Jeff Nyagah | of
// Kenya", "Lee Do" → "Lee Do-hoon", "Willem" → "Willem van der Berg Jr.", "Walter" → "Walter "Scotty" McKenzie", "Ja" → "Ja’afari".
import type { Token } from '../../language/reading.ts';
import { isCommon } from '../lists/common-words.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord, isTitle } from '../lists/person-words.ts';
import { isKindWord } from '../recognizer/words.ts';
import { titleWordsBefore } from './title-words.ts';

/** Small words within a name, and those that may begin one: "de Blasio", "al-Sadr". */
const WITHIN =
  /^(?:de|del|della|di|da|das|do|dos|du|e|y|i|la|le|van|von|zu|der|den|ter|ten|te|bin|ibn|bint|abu|al|el|ul|ur|ud)$/i;
export const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|ten|bin|ibn|al|el)$/;
const GENERATION = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
const MARK = /^[-–'’]$/;
const QUOTE = /^["“”'‘’]$/;
const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;

/** @returns the numbers of the name's words, `last` exclusive; `first >= last` where no name is left */
export function personSpan(
  tokens: readonly Token[],
  forms: readonly string[],
  start: number,
  end: number,
): { first: number; last: number } {
  let first = start;
  while (first > 0 && PARTICLE.test(forms[first - 1] as string)) first--;
  first += titleWordsBefore(forms, first, end);
  for (
    let steps = 0;
    steps < 2 && first <= start && first > 0 && isUnknownName(forms[first - 1] as string, forms[first - 2]);
    steps++
  )
    first--;
  first = pastOffice(forms, first, end);
  let last = withoutTail(tokens, first, end);
  while (last - first > 1 && isOfficeAfter(forms, last - 1)) last--;
  return { first, last: lengthened(tokens, first, last) };
}

/** A word that stands in no list and is no English: the first of "Azharuddin | Abdul Rahman". */
const isUnknownName = (form: string, before: string | undefined): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(form) &&
  !isCommon(form.toLowerCase()) &&
  !isTitle(form) &&
  !isPersonWord(form) &&
  !isKindWord(form.toLowerCase()) &&
  !/^['’]s?$|^of$/.test(before ?? '') &&
  known.exact([foldWord(form)]).length === 0;

/** A name ends before "of", a verb, and whatever else in small letters is no part of one. */
function withoutTail(tokens: readonly Token[], first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const form = tokens[i]?.form ?? '';
    if (!/^\p{Ll}{2,}/u.test(form) || WITHIN.test(form)) continue;
    if (!MARK.test(tokens[i - 1]?.form ?? '')) return i;
    if (tokens[i]?.start !== tokens[i - 1]?.end && tokens[i - 1]?.form !== '-') return i - 1; // "Sanders’ | aides"
  }
  return end;
}

/** An office within: all up to it is whose office it is. "Dallas County Judge | Clay Jenkins" */
function pastOffice(forms: readonly string[], first: number, end: number): number {
  for (let i = end - 3; i > first; i--) {
    const form = forms[i] as string;
    if (
      (isOffice(form) || isHonorific(form)) &&
      !FAMILY_TOO.test(form) &&
      (i - first > 1 || !isGivenName(forms[first] as string))
    )
      return i + 1;
  }
  return first;
}
/** Offices that are as often family names. */
export const FAMILY_TOO =
  /^(?:King|Prince|Pope|Dean|Chief|Major|Marshall?|Bishop|Cardinal|Baron|Duke|Count|Shah|Sultan|Sheikh|Mullah|Imam|Abbot)$/;

/** "Ryanair CEO": an office that ends it. King, Judge and Bishop are as often family names. */
const isOfficeAfter = (forms: readonly string[], i: number): boolean =>
  isOffice(forms[i] as string) && !isSurname(forms[i] as string) && !FAMILY_TOO.test(forms[i] as string);

function lengthened(tokens: readonly Token[], first: number, last: number): number {
  const form = (i: number): string => tokens[i]?.form ?? '';
  const touches = (i: number): boolean => tokens[i]?.start === tokens[i - 1]?.end;
  let end = last;
  for (;;) {
    const more =
      // "Do-hoon", "Haug-Olsen"
      (MARK.test(form(end)) &&
        /^\p{L}{2,}$/u.test(form(end + 1)) &&
        touches(end) &&
        touches(end + 1) &&
        isNamePart(form(end - 1), form(end + 1)) &&
        2) ||
      // "Ja’ afari", as some exports write "Ja’afari"
      (/^['’]$/.test(form(end)) &&
        /^\p{Ll}{3,}$/u.test(form(end + 1)) &&
        touches(end) &&
        !isCommon(form(end + 1)) &&
        2) ||
      // "Al - Ja"
      (/^(?:Al|El|Abu|Bin|Ibn)$/i.test(form(end - 1)) &&
        form(end) === '-' &&
        /^\p{Lu}\p{Ll}/u.test(form(end + 1)) &&
        2) ||
      // "Kassym-Jomart | Tokayev", "Nikol | Pashinian"
      ((end - first === 1 ? isGivenName(form(first)) : end - first === 3 && form(end - 2) === '-') &&
        isUnknownName(form(end), '') &&
        1) ||
      nickname(form, first, end) ||
      particles(form, first, end) ||
      (GENERATION.test(form(end)) && 1) ||
      (form(end) === ',' && /^(?:Jr|Sr)\.?$/.test(form(end + 1)) && 2);
    if (!more) return end;
    end += more;
  }
}

/** After a hyphen: a syllable in small letters ("Jae-in"), or another name. */
const isNamePart = (before: string, after: string): boolean =>
  /^\p{Lu}/u.test(after)
    ? NAME.test(after) && /^\p{Lu}\p{Ll}/u.test(before)
    : /^\p{Lu}\p{Ll}{1,5}$/u.test(before) && SYLLABLE.test(after);
export const SYLLABLE =
  /^(?:[bcdfghjklmnprstwyz]|ch|sh|zh|hs|ts|ky|ry|hw|kw|by|my)?(?:[aeiouy]|ae|ai|ao|ei|eo|eu|eung|yeo|yeon|ia|ie|iu|oe|oo|ou|ua|ue|ui|uo|wa|we|wo|ya|ye|yo|yu|ee)(?:n|ng|k|l|m|p|t|h|i|o|u|hn|r|s|b)?$/;

/** 'Walter | "Scotty" McKenzie' */
function nickname(form: (i: number) => string, first: number, end: number): number {
  if (!QUOTE.test(form(end)) || end - first > 3) return 0;
  for (const size of [1, 2])
    if (
      QUOTE.test(form(end + 1 + size)) &&
      [...Array(size).keys()].every((i) => NAME.test(form(end + 1 + i))) &&
      /^\p{Lu}\p{Ll}/u.test(form(end + 2 + size)) &&
      !isTitle(form(end + 2 + size))
    )
      return size + 3;
  return 0;
}

/** "Willem | van der Berg", "Juan Martín | del Potro" */
function particles(form: (i: number) => string, first: number, end: number): number {
  let next = end;
  while (next - end < 3 && PARTICLE.test(form(next))) next++;
  return next > end && end - first < 4 && /^\p{Lu}\p{Ll}/u.test(form(next)) ? next + 1 - end : 0;
}
