// Given and family names, from first-names.tsv and surnames.tsv. sexOfGivenName("Maria") → "f"; isSurname("Petrosyan") → true where listed.
import { foldWord } from './fold.ts';
import { listAt } from './lines.ts';
import type { Sex } from './person-words.ts';

const given = new Map<string, Sex>();
for (const [name = '', sex = 'u'] of listAt(new URL('./first-names.tsv', import.meta.url)))
  given.set(foldWord(name), sex as Sex);
const surnames = new Set<string>();
for (const [name = ''] of listAt(new URL('./surnames.tsv', import.meta.url))) surnames.add(foldWord(name));

export const isGivenName = (word: string): boolean => given.has(foldWord(word));
export const isSurname = (word: string): boolean => surnames.has(foldWord(word));
export const sexOfGivenName = (word: string): Sex => given.get(foldWord(word)) ?? 'u';
