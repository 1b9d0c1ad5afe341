// Whether a draft's speaker is who says it on record, by the names that each goes by: "President Velk" and "Tomas Velk" are one, "Ana Velk" another.
import { fold } from './fold.ts';

/** Words before a name, or in place of one, that tell no one from another. */
const TITLES = new Set(
  'mr mrs ms miss dr sir dame lord lady president prime minister chancellor senator representative governor mayor king queen prince princess general colonel captain major judge justice secretary professor former then the of a an'.split(
    ' ',
  ),
);

const PRONOUNS = new Set('he she it they we i you who his her its their my our one both all some many'.split(' '));

/** Whether words in an article name anybody: "Velk’s office" does, "She" and "The minister" don't. */
export const namesSomebody = (words: string): boolean =>
  (words.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []).some((word) => {
    const [part = ''] = fold(word);
    return !TITLES.has(part) && !PRONOUNS.has(part);
  });

const partsOf = (name: string): readonly string[] => {
  const parts = fold(name);
  const telling = parts.filter((part) => !TITLES.has(part));
  return telling.length > 0 ? telling : parts;
};

/** True where one of the names holds all that the other tells. */
export function isSpeaker(given: string, known: readonly string[]): boolean {
  const wanted = partsOf(given);
  return known.some((name) => {
    const parts = partsOf(name);
    return wanted.every((part) => parts.includes(part)) || parts.every((part) => wanted.includes(part));
  });
}
