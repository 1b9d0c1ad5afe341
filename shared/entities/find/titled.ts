// The capitalized words after a title, where the recognizer took a part or nothing: "Interior Secretary Mar Roxas", "Judge Thokozile
// Masipa", "lawyer Barry Roux". Not "General Motors" or "Prince Edward Island".
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord, isTitle } from '../lists/person-words.ts';
import { isKindWord } from '../recognizer/words.ts';
import { FAMILY_TOO, personSpan } from './person-span.ts';

/** Titles that begin other names too: "General Motors", "Major League", "King County", "Head Start". */
const OTHER_NAMES_TOO =
  /^(?:General|Major|Chief|Head|King|Queen|Prince|Princess|Count|Duke|Emperor|Father|Mother|Sister|Brother|Lady|Lord|Saint|Don|Captain|Commodore|Marshal|Counsel|Representative|Leader|Candidate|Owner|Manager|Coach|Principal|Deputy|Aide|Consul|Whip|Speaker|Delegate|Miss|Grand|Senator|Governor|Cardinal|Bishop|Lt|Rep|Del|HE|Sultan|Shah|Imam)$/;

export const titled: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    const words = folded[n] as readonly string[];
    return forms.flatMap((form, i): Draft[] => {
      if (i === 0 || isTitle(form) || !isNameWord(forms, i, sentence.tokens[i]?.upos === 'PROPN')) return [];
      const before = forms[i - 1] as string;
      const capital = /^\p{Lu}/u.test(before);
      if (!(isTitle(before) || (!capital && isPersonWord(before))) || /s$/.test(before)) return [];
      let end = i + 1;
      while (
        end - i < 4 &&
        (isNameWord(forms, end, sentence.tokens[end]?.upos === 'PROPN') || /^\p{Lu}\.$/u.test(forms[end] ?? '')) &&
        (!isTitle(forms[end] as string) || FAMILY_TOO.test(forms[end] as string))
      )
        end++;
      if (/^\p{Lu}/u.test(forms[end] ?? '') && isPersonWord(forms[end] as string)) return []; // "Chief | Petty Officer …"
      if (end - i < 2 && !(capital && (isHonorific(before) || isOffice(before)))) return [];
      if (
        OTHER_NAMES_TOO.test(before) &&
        !RANK.test(forms[i - 2] === '-' ? (forms[i - 3] ?? '') : (forms[i - 2] ?? '')) &&
        !isGivenName(form) &&
        !(end - i === 1 && isSurname(form))
      )
        return [];
      if (
        words.slice(i, end).some(isKindWord) ||
        known.longestAt(words, i)?.values.some(({ kind }) => kind !== 'city' && kind !== 'province')
      )
        return [];
      const { first, last } = personSpan(sentence.tokens, forms, i, end);
      return first < last ? [draftOf(syntax.text, sentence, first, last, { type: 'person', rank: 2 })] : [];
    });
  });

/** Before another rank: "Brigadier-General", "Lt. Col." */
const RANK = /^(?:Brigadier|Lieutenant|Major|Colonel|Vice|Rear|Senior|Chief|Field|Maj|Lt|Brig|Col)\.?$/;

/** A capital with small letters after it; an English word only where the tagger takes it for a name. */
function isNameWord(forms: readonly string[], i: number, proper: boolean): boolean {
  const form = forms[i] ?? '';
  return (
    /^\p{Lu}[\p{L}'’]*\p{Ll}$/u.test(form) &&
    !DAY.test(form) &&
    (!isCommon(form.toLowerCase()) || (proper && (isGivenName(form) || isSurname(form))))
  );
}
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
