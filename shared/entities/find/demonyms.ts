// Adjectives of places and names of peoples: "Azerbaijani troops" → an adjective of place/AZ; "the Armenians" → group/armenians, of Armenia.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { type KnownName, known } from '../lists/names-known.ts';

export const demonyms: Finder = ({ syntax, folded }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] => {
    const words = folded[n] as readonly string[];
    const forms = formsOf(sentence);
    const drafts: Draft[] = [];
    for (let i = 0; i < words.length; i++) {
      if (!/^\p{Lu}/u.test(forms[i] as string)) continue;
      const found = known.longestAt(words, i);
      const [name] = found?.values.filter((value) => value.demonym) ?? [];
      if (
        !found ||
        !name ||
        !/^\p{Lu}/u.test(forms[found.end - 1] as string) ||
        isPrefixed(forms, i) ||
        found.values.some((value) => !value.demonym && value.kind === 'country')
      )
        continue;
      drafts.push(
        isPeople(name, forms, i, found.end, sentence.tokens[found.end - 1]?.upos ?? '')
          ? peopleOf(name)
          : adjectiveOf(name),
      );
      i = found.end - 1;

      function adjectiveOf(place: KnownName): Draft {
        return draftOf(syntax.text, sentence, i, (found as { end: number }).end, {
          kind: 'adjective',
          type: 'place',
          known: [{ ...place, demonym: false }],
          id: place.id,
          name: place.name,
          rank: 3.2,
        });
      }
      function peopleOf(place: KnownName): Draft {
        const id = `group/${place.written.toLowerCase().replace(/[^a-z]+/g, '-')}`;
        return draftOf(syntax.text, sentence, i, (found as { end: number }).end, {
          type: 'group',
          id,
          name: place.written,
          country: place.country,
          rank: 3.2,
        });
      }
    }
    return drafts;
  });

/** "Pan-American Highway", "Anglo American" speak of no one country. */
const isPrefixed = (forms: readonly string[], i: number): boolean =>
  /^(?:Pan|Anglo|Trans|Afro|Indo|Euro)$/.test(forms[i - 1] === '-' ? (forms[i - 2] ?? '') : (forms[i - 1] ?? ''));

/** A plural ("Armenians") is a people; "the Chinese", "the British" too where no noun follows. */
function isPeople(name: KnownName, forms: readonly string[], start: number, end: number, upos: string): boolean {
  if (/(?:[^s]s|men)$/.test(name.written)) return true;
  const article = /^the$/i.test(forms[start - 1] ?? '');
  return article && /(?:ese|sh|ch|ss)$/.test(name.written) && upos !== 'ADJ' && !/^\p{L}/u.test(forms[end] ?? '');
}
