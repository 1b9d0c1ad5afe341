// Names of the lists wherever they stand: countries, regions, capitals, organizations of two words and more, and acronyms in capitals.
// "the EU" → organization/EU; "Nagorno-Karabakh" → place/nagorno-karabakh. One-word cities and common words are left to the recognizer.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { isGivenName } from '../lists/given-names.ts';
import { capitals, type KnownName, known, slugOf } from '../lists/names-known.ts';
import { writtenAlike } from '../recognizer/words.ts';

export const listed: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const words = folded[n] as readonly string[];
    const forms = formsOf(sentence);
    const drafts: Draft[] = [];
    for (let i = 0; i < words.length; i++) {
      if (!/^[\p{Lu}a]/u.test(forms[i] as string)) continue;
      for (const { end, values } of known.allAt(words, i)) {
        const fit = values.filter((name) => !name.demonym && writtenAlike(name.written, forms[i] as string, end - i));
        const best = fit.find((name) => stands(name, forms, i, end));
        if (!best) continue;
        drafts.push(
          draftOf(syntax.text, sentence, i, end, {
            type: best.type,
            known: fit,
            rank: end - i > 1 ? 4 : best.kind === 'country' ? 3 : 1.5,
          }),
        );
        i = end - 1;
        break;
      }
    }
    return drafts;
  });

/** Capitals that are as often a family name or a common word. */
const PEOPLE_TOO =
  /^(?:Hamilton|Kingston|Georgetown|Victoria|Stanley|Male|Lima|Nassau|Cayenne|Valletta|Malabo|Praia|Apia|Santiago|Washington|Wellington|Victoria|Bern|Rome|Jerusalem|Bridgetown|Windsor|Juba|Roseau|Castries)$/;

/** Whether the words can be taken for the name without the recognizer's word for it. */
function stands(name: KnownName, forms: readonly string[], start: number, end: number): boolean {
  const words = forms.slice(start, end);
  if (
    words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word)) &&
    words.every((word, i) => i === 0 || /^\p{Ll}/u.test(word))
  ) {
    // "Central bank", "Supreme court": only as the list writes it
    if (
      !name.written
        .split(/[ -]/)
        .slice(1)
        .every((word) => /^\p{Ll}/u.test(word))
    )
      return false;
  }
  if (end - start > 1)
    return name.kind === 'city' && capitals.has(slugOf(name.name))
      ? true // "Abu Dhabi"
      : name.kind === 'province'
        ? words.some((word) => !isCommon(word.toLowerCase())) // "West Bengal"
        : name.kind !== 'city' || words.every((word) => !isCommon(word.toLowerCase()));
  const form = words[0] as string;
  if (/^[\p{Lu}\d.&/-]{2,}$/u.test(form)) return form.length > 2 || /^(?:UN|EU|UK|US|AU|AP|BP|GM|GE|G7|G8)$/.test(form);
  if (name.kind === 'city' && capitals.has(slugOf(name.name)) && form === name.name)
    return !PEOPLE_TOO.test(form) && !isGivenName(form) && !/^\p{Lu}\p{Ll}/u.test(forms[end] ?? '');
  // one word with a small list of meanings; neighbours with capitals may belong to a longer name that the list lacks
  const beside =
    [forms[start - 1] ?? '', forms[end] ?? ''].some((word) => /^\p{Lu}\p{Ll}/u.test(word)) && name.kind !== 'country';
  return (
    name.kind !== 'city' &&
    name.kind !== 'province' &&
    !beside &&
    !isCommon(form.toLowerCase()) &&
    !(isGivenName(form) && name.kind !== 'country')
  );
}
