// A name that one mention made known is a name wherever else it stands: "Pashinian, 45, later …" after "Nikol Pashinian".
// Only words that no other draft has taken, written as the name was or as the person's last name.

import type { Sentence } from '../../language/reading.ts';
import { type Draft, draftOf, type Reading } from '../draft.ts';
import { personKey } from '../link/person-key.ts';
import { isCommon } from '../lists/common-words.ts';
import { wordsOfName } from '../lists/fold.ts';
import { isGivenName } from '../lists/given-names.ts';
import { knownPerson } from '../lists/known-people.ts';
import { known as names } from '../lists/names-known.ts';
import { isTitle } from '../lists/person-words.ts';

interface Repeatable {
  readonly type: Draft['type'];
  readonly known: Draft['known'];
}

export function repeatedNames(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const written = new Map<string, Repeatable>();
  const lastNames = new Map<string, Repeatable>();
  const taken = new Map<number, Set<number>>();
  for (const { sentence, first, last, kind, type, text, known, rank, id } of drafts) {
    const of = taken.get(sentence.index) ?? new Set<number>();
    if (kind !== 'adjective') for (let i = first; i < last; i++) of.add(i);
    taken.set(sentence.index, of);
    if (kind !== 'name' || id || rank > 4) continue;
    if (last - first === 1 && text.length > 2 && !isCommon(text.toLowerCase())) written.set(text, { type, known });
    if (type === 'organization' && last - first > 1) {
      // "Skylark" after "Skylark Airways"
      const word = sentence.tokens[first]?.form ?? '';
      if (word.length > 3 && !isCommon(word.toLowerCase()) && !known.length && !isListed(word))
        written.set(word, { type, known: [] });
    }
    if (type === 'person' && last - first > 1) {
      const key = personKey(text.split(/\s+/));
      lastNames.set(key.at(-1) ?? '', { type, known: [] });
      // "Hardik" after "Hardik Singh Bose", where it is no first name that many bear
      const [whole = ''] = text.split(/\s+/);
      if (
        key.length > 2 &&
        whole.length > 3 &&
        !isGivenName(whole) &&
        !isCommon(whole.toLowerCase()) &&
        !isListed(whole)
      )
        written.set(whole, { type, known: [] });
    }
  }
  const lower = new Set(
    reading.syntax.sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ form }) => (/^\p{Ll}/u.test(form) ? [form] : [])),
    ),
  );
  const found: Draft[] = [];
  for (const sentence of reading.syntax.sentences) {
    const of = taken.get(sentence.index);
    sentence.tokens.forEach(({ form }, i) => {
      if (of?.has(i) || form.length < 3 || !/^\p{Lu}/u.test(form) || DAY.test(form)) return;
      const name = written.get(form) ?? byLastName(sentence, i, form, lastNames, lower);
      if (!name) return;
      let first = i;
      while (name.type === 'person' && first > 0 && PARTICLE.test(sentence.tokens[first - 1]?.form ?? '')) first--;
      found.push(draftOf(reading.syntax.text, sentence, first, i + 1, { ...name, rank: 1.2 }));
    });
  }
  return found;
}

const isListed = (word: string): boolean => names.exact(wordsOfName(word)).length > 0;

const PARTICLE = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el)$/;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const PERSON: Repeatable = { type: 'person', known: [] };

/** A last name of the article, or one that everybody knows and that stands by itself: "Putin said". */
function byLastName(
  sentence: Sentence,
  i: number,
  form: string,
  lastNames: ReadonlyMap<string, Repeatable>,
  lower: ReadonlySet<string>,
): Repeatable | undefined {
  const key = personKey([form])[0] ?? '';
  // "Jobs, born in 1955," where the article speaks of Steve Jobs and of no jobs
  if (
    isCommon(form.toLowerCase()) &&
    sentence.tokens[i]?.upos !== 'PROPN' &&
    (lower.has(form.toLowerCase()) || !/^nsubj/.test(sentence.tokens[i]?.relation ?? ''))
  )
    return undefined;
  const beside = [i - 1, i + 1].some(
    (n) => /^\p{Lu}\p{Ll}/u.test(sentence.tokens[n]?.form ?? '') && !isTitle(sentence.tokens[n]?.form ?? ''),
  );
  return lastNames.get(key) ?? (!beside && !isCommon(form.toLowerCase()) && knownPerson(key) ? PERSON : undefined);
}
