// Spellings of names that no rule brings together, from name-variants.tsv. canonicalSpelling("muhammad") → "mohammed"
import { alternatives, listAt } from './lines.ts';

const variants = new Map<string, string>();
for (const [form = '', others] of listAt(new URL('./name-variants.tsv', import.meta.url))) {
  for (const other of alternatives(others)) variants.set(other, form);
}

/** The one form of a folded word of a name; the word itself where the list lacks it. */
export const canonicalSpelling = (word: string): string => variants.get(word) ?? word;
