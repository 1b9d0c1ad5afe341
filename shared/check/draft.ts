// The quotations of a draft by their marks alone, without reading who says them. 'He said: “We won’t go.”' → [{ words: 'We won’t go.', start: 10, … }]
import { quotedWords } from './words.ts';

export interface QuotationOfDraft {
  readonly words: string;
  /** Of the words, within the marks. */
  readonly start: number;
  readonly end: number;
}

const MARKED = /“([^“”]{1,5000})”|"([^"\n]{1,5000})"|«([^«»]{1,5000})»/g;
/** Fewer words are a title or a word held at arm's length. */
const LEAST = 3;

export const quotationsIn = (draft: string): readonly QuotationOfDraft[] =>
  [...draft.matchAll(MARKED)]
    .map(({ 0: marked, index, 1: curly, 2: straight, 3: angled }) => ({
      words: curly ?? straight ?? angled ?? '',
      start: index + 1,
      end: index + marked.length - 1,
    }))
    .filter(({ words }) => quotedWords(words).words.length >= LEAST);
