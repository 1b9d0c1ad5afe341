// Words for people, from person-words.tsv: honorifics, offices, roles, and the sex that some of them tell.
// isTitle("President") → true; sexOfWord("spokeswoman") → "f".
import { alternatives, listAt } from './lines.ts';

export type Sex = 'm' | 'f' | 'u';

const honorifics = new Map<string, Sex>();
const offices = new Set<string>();
const roles = new Set<string>();
const people = new Map<string, Sex>();
const before = new Set<string>();

for (const [kind = '', words] of listAt(new URL('./person-words.tsv', import.meta.url))) {
  const [group, sex = 'u'] = kind.split(' ');
  for (const word of alternatives(words)) {
    const key = word.toLowerCase();
    if (group === 'honorific') honorifics.set(key, sex as Sex);
    else if (group === 'office') offices.add(key);
    else if (group === 'role') roles.add(key);
    else if (group === 'before') before.add(key);
    else people.set(key, sex as Sex);
  }
}

const singular = (key: string): string => key.replace(/men$/, 'man').replace(/(?<=[^s])s$/, '');

export const isHonorific = (word: string): boolean => honorifics.has(word.toLowerCase());
export const isOffice = (words: string): boolean => offices.has(words.toLowerCase());
/** A word that may stand before a name as its title: honorific or office. */
export const isTitle = (word: string): boolean => isHonorific(word) || isOffice(word);
/** A word that names a person by what they are: office, role or plain word; singular or plural. */
export const isPersonWord = (word: string): boolean => {
  const key = word.toLowerCase();
  return [key, singular(key)].some((form) => offices.has(form) || roles.has(form) || people.has(form));
};
/** What kind of word for a person it is; undefined for others. */
export const kindOfPersonWord = (word: string): 'office' | 'role' | 'person' | undefined => {
  const keys = [word.toLowerCase(), singular(word.toLowerCase())];
  if (keys.some((key) => offices.has(key))) return 'office';
  if (keys.some((key) => roles.has(key))) return 'role';
  return keys.some((key) => people.has(key)) ? 'person' : undefined;
};
export const standsBeforeTitle = (word: string): boolean => before.has(word.toLowerCase());
/** What the word tells of the sex of whom it speaks of. */
export const sexOfWord = (word: string): Sex => {
  const key = word.toLowerCase();
  return honorifics.get(key) ?? people.get(key) ?? people.get(singular(key)) ?? 'u';
};
