// A role as the article words it, and the office at its head: "Caretaker Prime Minister" → "prime minister".
import type { Sentence } from '../../language/reading.ts';
import { isOffice, isPersonWord } from '../lists/person-words.ts';

export interface Role {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** Its head in lower case: "prime minister". */
  readonly head: string;
}

/** Names by "sentence token": where those of places and bodies end, with their first token, and where those of persons start. */
export interface NamesIn {
  readonly endings: ReadonlyMap<string, number>;
  readonly persons: ReadonlySet<string>;
  /** The end of each name of several words of a place or body, by its start. */
  readonly wholes: ReadonlyMap<string, number>;
}

/** The words of some tokens, with their numbers. */
export function spanOf(
  sentence: Sentence,
  text: string,
  first: number,
  last: number,
): { text: string; first: number; last: number } {
  const [from, to] = [sentence.tokens[first], sentence.tokens[last - 1]];
  return { text: text.slice(from?.start, to?.end), first, last };
}

/** The longest office that ends a run of words: "Caretaker Prime Minister" → "prime minister". */
export function headOf(words: readonly string[]): string {
  for (let size = 4; size > 0; size--) {
    for (let end = words.length; end >= size; end--) {
      const part = words
        .slice(end - size, end)
        .join(' ')
        .toLowerCase();
      if (isOffice(part) || (size === 1 && isPersonWord(part))) return part;
    }
  }
  return (words.at(-1) ?? '').toLowerCase();
}
