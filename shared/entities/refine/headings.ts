// In a heading in title case every word has a capital, so a capital says nothing: a name there is one if the text below it has it too,
// if a list knows it, or if it begins with a given name. "Former Mayor Denies Taking Money From Builder" → no Builder.
import type { Sentence } from '../../language/reading.ts';
import type { Draft } from '../draft.ts';
import { foldWord } from '../lists/fold.ts';
import { isGivenName } from '../lists/given-names.ts';

export function withoutHeadingWords(drafts: readonly Draft[]): readonly Draft[] {
  const headings = new Map<Sentence, boolean>();
  const isHeading = (sentence: Sentence): boolean => {
    const told = headings.get(sentence) ?? inTitleCase(sentence);
    headings.set(sentence, told);
    return told;
  };
  const below = new Set<string>();
  for (const { sentence, first, last } of drafts) {
    if (!isHeading(sentence)) for (const { form } of sentence.tokens.slice(first, last)) below.add(foldWord(form));
  }
  return drafts.filter(({ kind, rank, known, first, last, sentence }) => {
    if (kind !== 'name' || rank > 2 || known.length || !isHeading(sentence)) return true;
    const words = sentence.tokens.slice(first, last).map(({ form }) => form);
    return words.some((word) => below.has(foldWord(word))) || (words.length > 1 && isGivenName(words[0] as string));
  });
}

/** No stop at its end, and hardly a longer word in lower case. */
function inTitleCase({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ form }) => /^\p{L}{4,}/u.test(form));
  const capitals = words.filter(({ form }) => /^\p{Lu}/u.test(form));
  return words.length > 1 && capitals.length > words.length * 0.7 && !/^[.!?]$/.test(tokens.at(-1)?.form ?? '');
}
