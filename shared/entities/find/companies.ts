// A name with a company's last word, where the recognizer took only a part: "Corvane Energy", "Skylark Airways". Not where the first
// word is English or a known name ("Clean Energy", "British Airways", but "Delta Petroleum"), or the name goes on ("Corvane Energy Ministry").
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { isGivenName } from '../lists/given-names.ts';
import { type KnownName, known } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';

const COMPANY =
  /^(?:Energy|Airlines|Airways|Motors|Holdings|Technologies|Pharmaceuticals|Petroleum|Telecom|Foods|Semiconductors?|Industries|Logistics|Insurance)$/;
const NAME = /^\p{Lu}[\p{L}'’]*\p{Ll}$/u;

export const companies: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const forms = formsOf(sentence);
    const words = folded[n] as readonly string[];
    return forms.flatMap((form, last): Draft[] => {
      // "Hexley & Sons"
      if (
        form === '&' &&
        NAME.test(forms[last - 1] ?? '') &&
        NAME.test(forms[last + 1] ?? '') &&
        !isTitle(forms[last - 1] as string)
      )
        return [draftOf(syntax.text, sentence, last - 1, last + 2, { type: 'organization', rank: 2 })];
      const name = forms[last - 1] ?? '';
      if (!COMPANY.test(form) || !NAME.test(name) || isTitle(name)) return [];
      // within a sentence, behind small letters, even an English word is a name: "agreed to buy Delta Petroleum"
      const within =
        /^\p{Ll}+$/u.test(forms[last - 2] ?? '') && !/^(?:of|and|the|for|on|in)$/.test(forms[last - 2] as string);
      if (!within && (isGivenName(name) || isCommon(name.toLowerCase()))) return [];
      if (known.exact(words.slice(last - 1, last)).some(isNoCity)) return [];
      const beside = [forms[last - 2] ?? '', forms[last + 1] ?? ''];
      if (beside.some((word) => NAME.test(word) && !isCommon(word.toLowerCase()))) return [];
      if (NAME.test(beside[1] ?? '')) return [];
      return [draftOf(syntax.text, sentence, last - 1, last + 1, { type: 'organization', rank: 2 })];
    });
  });

/** A city may lend its name to a company; a country's or a region's says only where it is. */
const isNoCity = ({ kind }: KnownName): boolean => kind !== 'city' && kind !== 'province';
