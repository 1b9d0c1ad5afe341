// Names by the learned recognizer: "Nikol Pashinian", "Gegharkunik", "Corvin Bread". A title before a person's name is not part of it.
import { type Draft, draftOf, type Finder, formsOf } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { isGivenName } from '../lists/given-names.ts';
import { type KnownName, known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord } from '../lists/person-words.ts';
import { isKindWord, writtenAlike } from '../recognizer/words.ts';
import { personSpan } from './person-span.ts';

export const recognized: Finder = ({ syntax, folded, recognized }) =>
  syntax.sentences.flatMap((sentence, n): Draft[] =>
    (recognized[n] ?? []).flatMap(({ start, end, type }): Draft[] => {
      const forms = formsOf(sentence);
      let first = start;
      let last = end;
      if (forms[last - 1] === "'s" || forms[last - 1] === '’s') last--;
      if (/^['’]s$/.test(forms[last] ?? '') && isListedOrganization(folded[n] as readonly string[], first, last + 1))
        last++; // "Standard & Poor's"
      if (forms[first - 1] === '-' && /^(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|et|ez)$/.test(forms[first - 2] ?? ''))
        first -= 2; // "al-Hasakah"
      while (first < last && /^(?:the|a|an|his|her|its|their|our|my)$/i.test(forms[first] as string)) first++;
      if (type === 'person') ({ first, last } = personSpan(sentence.tokens, forms, first, last));
      if (/^(?:person|place)$/.test(type) && PLACE_KIND.test(forms[last] ?? '') && first > 0)
        return [
          draftOf(syntax.text, sentence, first, last + 1, {
            type: 'place',
            rank: 2,
            known: knownAs(folded[n] as readonly string[], forms, first, last + 1),
          }),
        ];
      if (/-(?:Americans?|Canadians?|Britons?|Australians?)$/.test(forms[last - 1] ?? ''))
        return [draftOf(syntax.text, sentence, first, last, { type: 'group', rank: 2 })]; // "African-Americans"
      if (EVENT_KIND.test(forms[last] ?? '') && first > 0)
        return [draftOf(syntax.text, sentence, first, last + 1, { type: 'other', rank: 2 })];
      if (type === 'place')
        while (PLACE_LINK.test(forms[last] ?? '') && /^\p{Lu}\p{Ll}/u.test(forms[last + 1] ?? '')) last += 2; // "Pescara del Tronto"
      if (/^St\.?$/.test(forms[first - 1] ?? '') && type !== 'organization') {
        // "St. Mary Major", "St. Peter's Square"
        const square = /^['’]s$/.test(forms[last] ?? '') && SAINTS_PLACE.test(forms[last + 1] ?? '');
        if (square || type === 'person')
          return [
            draftOf(syntax.text, sentence, first - 1, square ? last + 2 : last, {
              type: square ? 'place' : 'other',
              rank: 2,
            }),
          ];
      }
      if (
        /^St\.?$/.test(forms[first] ?? '') &&
        /^['’]s$/.test(forms[last] ?? '') &&
        SAINTS_PLACE.test(forms[last + 1] ?? '')
      )
        return [draftOf(syntax.text, sentence, first, last + 2, { type: 'place', rank: 2 })];
      const person =
        type === 'person' ? undefined : personAfterPlace(folded[n] as readonly string[], forms, first, last);
      if (person !== undefined)
        return [
          draftOf(syntax.text, sentence, person, last, { type: 'person', rank: 2 }),
          draftOf(syntax.text, sentence, first, person, {
            type: 'place',
            rank: 2,
            known: knownAs(folded[n] as readonly string[], forms, first, person),
          }),
        ];
      if (type === 'organization') last = withoutTown(folded[n] as readonly string[], forms, first, last);
      const of = type === 'organization' ? afterPerson(forms, first, last) : undefined;
      if (of !== undefined)
        return [
          draftOf(syntax.text, sentence, first, of, { type: 'person', rank: 2 }),
          draftOf(syntax.text, sentence, of + 1, last, {
            type: 'organization',
            rank: 2,
            known: knownAs(folded[n] as readonly string[], forms, of + 1, last),
          }),
        ];
      const kind = type === 'person' && last === end - 1 && isOffice(forms[end - 1] as string) ? 'organization' : type;
      if (first >= last || isOnlyTitle(forms.slice(first, last))) return [];
      const candidates = knownAs(folded[n] as readonly string[], forms, first, last);
      return [draftOf(syntax.text, sentence, first, last, { type: kind as Draft['type'], known: candidates, rank: 2 })];
    }),
  );

const LEGAL = /^(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|plc|GmbH|AG|SA|NV|SE|SpA)\.?$/;

const isListedOrganization = (folded: readonly string[], first: number, last: number): boolean =>
  known.exact(folded.slice(first, last)).some(({ type }) => type === 'organization');

/** The known names that these very words are. */
export function knownAs(
  folded: readonly string[],
  forms: readonly string[],
  first: number,
  last: number,
): readonly KnownName[] {
  const end = last - first > 1 && LEGAL.test(forms[last - 1] as string) ? last - 1 : last; // "Facebook Inc"
  return known
    .exact(folded.slice(first, end).filter((word) => word !== '-' && word !== '–'))
    .filter(
      (name) =>
        !name.demonym &&
        writtenAlike(name.written, forms[first] as string, end - first) &&
        (end === last || name.type === 'organization'),
    );
}

const EVENT_KIND = /^(?:Cup|Open|Prize|Trophy|Championships?|Festival|Marathon|Medal)$/;
const PLACE_LINK = /^(?:del|de|di|da|dos|du|sur|am|upon|della|delle)$/;
const SAINTS_PLACE =
  /^(?:Square|Cathedral|Church|Basilica|Chapel|Park|Hospital|College|School|Island|Bay|Road|Street|Green)$/;

/** "Tho Chu | Island" */
const PLACE_KIND =
  /^(?:Island|Islands|River|Lake|Bay|Strait|Province|Oblast|County|District|Peninsula|Airport|Valley|Mountains|Bridge|Dam|Prison|Stadium|Square)$/;

/** "Mayor of Kyiv | Vitali Klitschko": a person's whole name right behind the place of their office. */
function personAfterPlace(
  folded: readonly string[],
  forms: readonly string[],
  first: number,
  last: number,
): number | undefined {
  if (!/^(?:of|for|to|the)$/i.test(forms[first - 1] ?? '')) return undefined;
  const place = known.longestAt(folded.slice(0, last), first);
  if (!place || last - place.end < 2 || last - place.end > 3 || place.values.every(({ type }) => type !== 'place'))
    return undefined;
  return isGivenName(forms[place.end] as string) && !isKindWord(folded[last - 1] as string) ? place.end : undefined;
}

/** "Freescale Semiconductor | of Austin, Texas": where a company sits. */
function withoutTown(words: readonly string[], forms: readonly string[], first: number, last: number): number {
  const of = forms.indexOf('of', first);
  if (of <= first || of >= last - 1 || forms[last] !== ',' || isKindWord(words[of - 1] as string)) return last;
  return known.exact(words.slice(of + 1, last)).some(({ kind }) => kind === 'city') ? of : last;
}

/** "Bismarck Rewane | of Financial Derivatives": where "of" stands between a person and whom they are of. */
function afterPerson(forms: readonly string[], first: number, last: number): number | undefined {
  const of = forms.indexOf('of', first);
  if (of - first < 2 || of - first > 3 || of >= last - 1) return undefined;
  if (!isGivenName(forms[first] as string) && !isPersonWord(forms[first - 1] ?? '')) return undefined;
  return forms.slice(first, of).every((form) => !isCommon(form.toLowerCase()) && !isKindWord(form.toLowerCase()))
    ? of
    : undefined;
}

const isOnlyTitle = (forms: readonly string[]): boolean =>
  forms.every((form) => isHonorific(form) || isOffice(form)) && !/^(?:Pope|Prince)$/.test(forms.join(' '));
