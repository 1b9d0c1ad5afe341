// A given name with the capitalized words after it: "Nikol Pashinian", "Bill de Blasio", where the recognizer took a part or nothing.
// Not where the words are a known name ("Santa Monica"), English words ("Christian Democratic") or end like a place or body ("Jordan River").

import type { Token } from '../../language/reading.ts';
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { known } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';
import { isKindWord } from '../recognizer/words.ts';
import { FAMILY_TOO, personSpan, SYLLABLE } from './person-span.ts';

const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|ul|-|–)$/i;

export const fullNames: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    const words = folded[n] as readonly string[];
    const drafts: Draft[] = [];
    for (let i = 0; i < forms.length - 1; i++) {
      const familyFirst = wordsOfFamilyFirst(sentence.tokens, i);
      if (familyFirst) {
        drafts.push(draftOf(syntax.text, sentence, i, i + familyFirst, { type: 'person', rank: 2 }));
        i += familyFirst - 1;
        continue;
      }
      if (
        !(isGivenName(forms[i] as string) || (isSurname(forms[i] as string) && isGivenName(forms[i + 1] as string))) ||
        !isNameWord(forms, i, sentence.tokens[i]?.upos === 'PROPN' || opensName(forms, i)) ||
        known.longestAt(words, i)?.values.some(({ kind }) => kind !== 'city' && kind !== 'province')
      )
        continue;
      const end = endOfName(sentence.tokens, forms, i);
      if (end - i < 2 || known.exact(words.slice(i, end)).length || isKindWord(words[end - 1] as string)) continue;
      const { last } = personSpan(sentence.tokens, forms, i, end);
      drafts.push(draftOf(syntax.text, sentence, i, Math.max(end, last), { type: 'person', rank: 2 }));
      i = end - 1;
    }
    return drafts;
  });

/** "Son Heung-min", "Tsai Ing-wen": a name, then two syllables with a hyphen between, the second in small letters; 0 where there is none. */
function wordsOfFamilyFirst(tokens: readonly Token[], i: number): number {
  const [family, first, hyphen, second] = tokens.slice(i, i + 4);
  if (!/^\p{Lu}\p{Ll}{1,6}$/u.test(family?.form ?? '') || isTitle(family?.form ?? '')) return 0;
  if (isCommon(family?.form.toLowerCase() ?? '') && family?.upos !== 'PROPN') return 0;
  const whole = /^(\p{Lu}\p{Ll}{1,5})-(\p{L}\p{Ll}{1,5})$/u.exec(first?.form ?? '');
  if (whole) return isSyllables(whole[1] as string, whole[2] as string) ? 2 : 0;
  const parted = hyphen?.form === '-' && first?.end === hyphen.start && hyphen.end === second?.start;
  return parted && /^\p{Lu}\p{Ll}{1,5}$/u.test(first.form) && isSyllables(first.form, second.form) ? 4 : 0;
}

const isSyllables = (first: string, second: string): boolean =>
  SYLLABLE.test(first.toLowerCase()) &&
  SYLLABLE.test(second.toLowerCase()) &&
  !/^(?:run|led|born|era|like|ban|hit)$/.test(second);

/** "Guy Philippe": an English word that is a given name, with a name of the lists behind it. */
const opensName = (forms: readonly string[], i: number): boolean => {
  const next = forms[i + 1] ?? '';
  return (
    isGivenName(forms[i] as string) &&
    !FUNCTION_WORD.test(forms[i] as string) &&
    known.exact([foldWord(next)]).length === 0 &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !isCommon(next.toLowerCase()) &&
    (isSurname(next) || isGivenName(next))
  );
};

const FUNCTION_WORD =
  /^(?:The|An|In|On|At|So|No|Do|My|Will|May|Can|But|And|For|Or|His|Her|Its|Our|As|By|If|It|We|He|She|Is|Are|Was|Has|Did|Such|Any|Many|Man|Son|Dear|Sunny|Early|Long|Young|Major|General)$/;

/** Past at most two more names, each perhaps after a particle. */
function endOfName(tokens: readonly Token[], forms: readonly string[], start: number): number {
  let end = start + 1;
  for (let names = 0; names < 2; names++) {
    let next = end;
    while (next < forms.length && next - end < 3 && PARTICLE.test(forms[next] as string)) next++;
    // an English word too, where the parser hangs it on the name: "Stephen Breyer"
    const flat = tokens[next]?.relation === 'flat' && tokens[next]?.head === start && tokens[next]?.upos === 'PROPN';
    if (!isNameWord(forms, next, flat)) break;
    end = next + 1;
  }
  return end;
}

/** A capital with small letters after it, no English word unless the tagger takes it for a name, no title. */
function isNameWord(forms: readonly string[], i: number, proper = false): boolean {
  const form = forms[i] ?? '';
  return (
    /^\p{Lu}[\p{L}'’]*\p{Ll}$/u.test(form) &&
    (proper || !isCommon(form.toLowerCase())) &&
    (!isTitle(form) ||
      (FAMILY_TOO.test(form) && /^\p{Lu}/u.test(forms[i - 1] ?? '') && isGivenName(forms[i - 1] as string)))
  );
}
