// Adjectives of places that no list has, from the article itself: "Kavarian" belongs to Kavaria where the article names Kavaria.
// stemsOfAdjective("Estravan") → ["estrav", "estrava", …]: the folded names that it could come from.
import { type Draft, draftOf, formsOf, type Reading } from '../draft.ts';
import { isCommon } from '../lists/common-words.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName } from '../lists/given-names.ts';

const ENDINGS = /(?:ian|ean|an|n|i|ese|ish|ic|er|ite|ene|ine)s?$/;

export function stemsOfAdjective(word: string): readonly string[] {
  const folded = foldWord(word);
  const stems = new Set<string>();
  for (const ending of ['ian', 'ean', 'an', 'n', 'i', 'ese', 'ish', 'ic', 'er', 'ite']) {
    for (const plural of ['', 's']) {
      if (!folded.endsWith(ending + plural)) continue;
      const stem = folded.slice(0, folded.length - ending.length - plural.length);
      if (stem.length < 4) continue;
      for (const tail of ['', 'a', 'ia', 'y', 'e', 'o', 'ea', 'land', 'stan']) stems.add(stem + tail);
    }
  }
  stems.delete(folded);
  return [...stems];
}

/** Capitalized words with an adjective's ending, as candidates. */
export function adjectiveForms(reading: Reading): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const sentence of reading.syntax.sentences) {
    for (const form of formsOf(sentence)) if (/^\p{Lu}\p{Ll}{4,}$/u.test(form) && ENDINGS.test(form)) forms.add(form);
  }
  return forms;
}

/** Adjective mentions of the places that the article names. */
export function localAdjectives(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const places = new Map<string, Draft>();
  for (const draft of drafts)
    if (draft.kind === 'name' && draft.type === 'place' && draft.last - draft.first === 1)
      places.set(foldWord(draft.text), draft);
  const found: Draft[] = [];
  const of = new Map<string, Draft | undefined>();
  for (const sentence of reading.syntax.sentences) {
    sentence.tokens.forEach(({ form }, i) => {
      if (!/^\p{Lu}\p{Ll}{4,}$/u.test(form) || !ENDINGS.test(form) || places.has(foldWord(form))) return;
      if (!of.has(form))
        of.set(
          form,
          stemsOfAdjective(form)
            .map((stem) => places.get(stem))
            .find((place) => place !== undefined),
        );
      const place = of.get(form);
      if (!place || place.known.some(({ kind }) => kind === 'country')) return;
      found.push(
        draftOf(reading.syntax.text, sentence, i, i + 1, {
          kind: 'adjective',
          type: 'place',
          known: place.known,
          id: place.id,
          name: place.text,
          rank: 3.2,
        }),
      );
    });
  }
  return found;
}

/** Places that the recognizer missed and an adjective tells: "Estrava rejects …" where the article has "Estravan troops". */
export function placesOfAdjectives(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Set(
    drafts.flatMap(({ sentence, first, last }) =>
      Array.from({ length: last - first }, (_, i) => `${sentence.index} ${first + i}`),
    ),
  );
  const named = new Set(drafts.flatMap(({ kind, text }) => (kind === 'name' ? [foldWord(text)] : [])));
  const stems = new Set(
    [...adjectiveForms(reading)].filter((form) => !named.has(foldWord(form))).flatMap(stemsOfAdjective),
  );
  return reading.syntax.sentences.flatMap((sentence, n) =>
    sentence.tokens.flatMap(({ form }, i): Draft[] => {
      const folded = reading.folded[n]?.[i] ?? '';
      if (!/^\p{Lu}\p{Ll}{3,}$/u.test(form) || !stems.has(folded) || isCommon(folded) || isGivenName(form)) return [];
      if (taken.has(`${n} ${i}`)) return [];
      return [draftOf(reading.syntax.text, sentence, i, i + 1, { type: 'place', rank: 1.3 })];
    }),
  );
}
