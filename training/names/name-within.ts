// The name within an annotated phrase: "the U.S. President Donald Trump" → Donald Trump; "the University of Sheffield of the UK" → all but "the".
// Annotators mark whole noun phrases; a recognizer learns the capitalized run around the head, without titles, articles and possessives.
import { wordsOfName } from '../../shared/entities/lists/fold.ts';
import { known } from '../../shared/entities/lists/names-known.ts';
import { isTitle } from '../../shared/entities/lists/person-words.ts';
import type { NameType } from './sentence.ts';

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

const IN_PERSON = new Set([
  '-',
  'de',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'von',
  'van',
  'der',
  'den',
  'ter',
  'ben',
  'abu',
  'e',
  'y',
  '.',
  "'",
]);
const IN_OTHERS = new Set([...IN_PERSON, 'of', 'the', 'and', 'for', '&', '/', '+', "'s", '’s']);
/** A person's possession is not part of the name of the thing. */
const IN_PLACES = new Set([...IN_PERSON, 'of', 'the', 'and', '&']);
const capital = (form: string): boolean =>
  /^(?:\p{Lu}|\d+$|i[A-Z]|e[A-Z]|al-\p{Lu})/u.test(form) && !/^(?:I|The|A|An)$/.test(form);

/** A country's name is a place even where its team or its government is annotated as an organization. */
export const isCountry = (text: string): boolean =>
  known.exact(wordsOfName(text)).some((name) => name.kind === 'country' && !name.demonym);

export function nameWithin(
  forms: readonly string[],
  phrase: Phrase,
  type: NameType,
): { start: number; end: number } | null {
  const connects = type === 'person' ? IN_PERSON : type === 'organization' ? IN_OTHERS : IN_PLACES;
  const form = (i: number): string => forms[i] ?? '';
  if (!capital(form(phrase.head))) return null;
  let start = phrase.head;
  let end = phrase.head + 1;
  for (let i = start - 1, gap = 0; i >= phrase.start && gap < 3; i--) {
    if (capital(form(i))) [start, gap] = [i, 0];
    else if (connects.has(form(i)) && form(i) !== "'s" && form(i) !== '’s') gap++;
    else break;
  }
  for (let i = end, gap = 0; i < phrase.end && gap < 3; i++) {
    if (capital(form(i))) [end, gap] = [i + 1, 0];
    else if (connects.has(form(i).toLowerCase())) gap++;
    else break;
  }
  // "al - Qaida", "Al - Anbar"
  if (start >= 2 && form(start - 1) === '-' && /^(?:al|el|as|ash|ar|an|at|ad|ul)$/i.test(form(start - 2))) start -= 2;
  if (type === 'person')
    for (let i = end - 1; i >= start; i--)
      if (isTitle(form(i))) {
        start = i + 1;
        break;
      }
  while (start < end && /^[-.'&/]$|^(?:of|and|the|for|in|on|to|at|with)$/i.test(form(start))) start++;
  while (end > start && /^[-.'&/]$|^(?:of|and|the|for|in|on|to|at|with)$/i.test(form(end - 1))) end--;
  return start < end && ((phrase.head < end && phrase.head >= start) || type === 'person') ? { start, end } : null;
}
