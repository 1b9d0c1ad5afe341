// Adjectives of countries and regions, and names of peoples. isDemonym("Azerbaijani") → true; demonymsOf(["north", "korean"]) → place/KP.
import { foldWord } from './fold.ts';
import { type KnownName, known } from './names-known.ts';

/** True for one word that is an adjective of a place or its people, and no name of the place itself ("US" is both, and false). */
export function isDemonym(word: string): boolean {
  const values = known.exact([foldWord(word)]);
  return (
    values.some((name) => name.demonym) &&
    !values.some((name) => !name.demonym && name.kind !== 'city' && name.kind !== 'province')
  );
}

export const demonymsOf = (words: readonly string[]): readonly KnownName[] =>
  known.exact(words).filter((name) => name.demonym);
