// Names by the learned recognizer: "Nikol Pashinian", "Gegharkunik", "Corvin Bread". A title before a person's name is not part of it.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { type KnownName, known } from '../lists/names-known.ts';
import { isHonorific, isOffice } from '../lists/person-words.ts';
import { writtenAlike } from '../recognizer/words.ts';
import { personSpan } from './person-span.ts';

export const recognized: Finder = ({ syntax, folded, recognized }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] =>
    (recognized[n] ?? []).flatMap(({ start, end, type }): Draft[] => {
      const forms = formsOf(sentence);
      let first = start;
      let last = end;
      if (forms[last - 1] === "'s" || forms[last - 1] === '’s') last--;
      while (first < last && /^(?:the|a|an)$/i.test(forms[first] as string)) first++;
      if (type === 'person') ({ first, last } = personSpan(sentence.tokens, forms, first, last));
      const kind = type === 'person' && last === end - 1 && isOffice(forms[end - 1] as string) ? 'organization' : type;
      if (first >= last || isOnlyTitle(forms.slice(first, last))) return [];
      const candidates = knownAs(folded[n] as readonly string[], forms, first, last);
      return [draftOf(syntax.text, sentence, first, last, { type: kind as Draft['type'], known: candidates, rank: 2 })];
    }),
  );

/** The known names that these very words are. */
export function knownAs(
  folded: readonly string[],
  forms: readonly string[],
  first: number,
  last: number,
): readonly KnownName[] {
  return known
    .exact(folded.slice(first, last).filter((word) => word !== '-' && word !== '–'))
    .filter((name) => !name.demonym && writtenAlike(name.written, forms[first] as string, last - first));
}

const isOnlyTitle = (forms: readonly string[]): boolean =>
  forms.every((form) => isHonorific(form) || isOffice(form)) && !/^(?:Pope|Prince)$/.test(forms.join(' '));
