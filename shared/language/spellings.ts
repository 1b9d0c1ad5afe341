// The words that decide where tokens and sentences end, by kind, from spellings.tsv.
// isSpelling('title', 'gen') → true: "Gen." never ends a sentence.
import { readFileSync } from 'node:fs';

export type SpellingKind =
  | 'title'
  | 'reference'
  | 'abbreviation'
  | 'prefix'
  | 'unit'
  | 'opener'
  | 'syllable'
  | 'credit';

const kinds = new Map<string, Set<string>>();
for (const line of readFileSync(new URL('./spellings.tsv', import.meta.url), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [word, kind] = line.split('\t') as [string, string];
  kinds.set(kind, (kinds.get(kind) ?? new Set()).add(word));
}

/** True where `word`, in lower case and without its last period, is of that kind. */
export const isSpelling = (kind: SpellingKind, word: string): boolean => kinds.get(kind)?.has(word) ?? false;
