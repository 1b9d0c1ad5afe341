// How many words at the start of a person's name are still a title: "Chief Executive Helen Marsh" → 2; "Defense Ash Carter" after
// "Secretary of" → 1. What the recognizer took with the name is given back.
import { isCommon } from '../lists/common-words.ts';
import { wordsOfName } from '../lists/fold.ts';
import { isGivenName, isSurname } from '../lists/given-names.ts';
import { groups } from '../lists/groups.ts';
import { known } from '../lists/names-known.ts';
import { isHonorific, isOffice, isPersonWord, isTitle } from '../lists/person-words.ts';

const LONGEST_TITLE = 4;

export function titleWordsBefore(forms: readonly string[], start: number, end: number): number {
  let first = start;
  while (first < end - 1) {
    const more =
      titleAt(forms, first, end) ||
      officeAcross(forms, first, end) ||
      domainOf(forms, first, end) ||
      placeBefore(forms, first, end);
    if (!more) break;
    first += more;
  }
  return first - start;
}

/** The longest title that starts here and leaves a name: "Prime Minister" of "Prime Minister Velk", "Economist" of "Economist Anna Rudd". */
function titleAt(forms: readonly string[], first: number, end: number): number {
  for (let size = Math.min(LONGEST_TITLE, end - first - 1); size > 1; size--)
    if (isOffice(forms.slice(first, first + size).join(' '))) return size;
  const livelihood = end - first > 2 && isPersonWord(forms[first] as string) && !isGivenName(forms[first] as string);
  const plural =
    /^(?:Presidents|Senators|Justices|Governors|Representatives|Ministers|Generals|Ambassadors|Judges|Mayors|Princes|Reps\.?|Sens\.?|Govs\.?)$/;
  if (plural.test(forms[first] as string) || isFollower(forms[first] as string)) return 1;
  return isTitle(forms[first] as string) || (livelihood && isGivenName(forms[first + 1] as string)) ? 1 : 0;
}

/** "Republican | Thomas Massie" */
const isFollower = (form: string): boolean => groups.exact([form.toLowerCase()]).some(({ adjective }) => adjective);

/** The end of a title that began before the name: "Chief | Executive Marsh". */
function officeAcross(forms: readonly string[], first: number, end: number): number {
  for (let back = 1; back < LONGEST_TITLE && first - back >= 0; back++) {
    for (let size = Math.min(3, end - first - 1); size > 0; size--)
      if (isOffice(forms.slice(first - back, first + size).join(' '))) return size;
  }
  return 0;
}

/** What a minister is minister of: "Secretary of | State Kerry", "Minister of Trade and | Industry Paul Enge". */
function domainOf(forms: readonly string[], first: number, end: number): number {
  let of = first;
  while (of > 0 && first - of < 7 && /^(?:and|&|,|the|\p{Lu}.*)$/u.test(forms[of] as string)) of--;
  if (!/^(?:of|for)$/i.test(forms[of] as string)) return 0;
  if (of === first) return 1;
  if (!isTitle(forms[of - 1] ?? '') || isHonorific(forms[of - 1] ?? '')) return 0;
  const domain = (form: string, next: string): boolean =>
    !isGivenName(form) && (isCommon(form.toLowerCase()) || (isGivenName(next) && !isSurname(form)));
  if (of === first - 1 && DOMAIN.test(forms[first] as string)) return 1;
  let words = 0;
  while (end - first - words > 2 && domain(forms[first + words] as string, forms[first + words + 1] as string)) words++;
  return words;
}
const DOMAIN =
  /^(?:state|defen[cs]e|education|health|justice|finance|labor|labour|trade|transport|energy|agriculture|interior|culture|commerce|staff|parliament)$/i;

/** A place of the lists with a whole name after it: "Middle East | Tobias Ellwood". */
function placeBefore(forms: readonly string[], first: number, end: number): number {
  const found = known.longestAt(forms.slice(first, end).flatMap(wordsOfName), 0);
  if (!found || found.end >= end - first - 1) return 0;
  const within =
    /^(?:of|to|for|in)$/.test(forms[first - 1] ?? '') || (forms[first - 1] === 'the' && forms[first - 2] === 'of');
  if (!within && !isGivenName(forms[first + found.end] as string)) return 0;
  return found.values.some((name) => name.kind === 'region' || name.kind === 'country' || name.demonym) ? found.end : 0;
}
