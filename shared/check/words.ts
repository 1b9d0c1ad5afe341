// The words of a quotation as they are compared: lower case, one kind of apostrophe, no marks. '“We won’t — ever — go!”' → we, won't, ever, go.
// Where a writer says that something was left out ("…", "...", "[…]", words in square brackets), a gap stands in their place.

export interface Word {
  /** As compared. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface QuotedWords {
  readonly words: readonly Word[];
  /** Before which words something was left out, as the writer says. */
  readonly gaps: ReadonlySet<number>;
}

const TOKEN =
  /\[[^\]\n]{0,80}\]|\([.…\s]{1,8}\)|…|\.{3,}|\. \. \.|\p{N}[\p{N},.]*\p{N}|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu;
const GAP = /^(?:\[|\(|…|\.)/;

export function quotedWords(text: string): QuotedWords {
  const words: Word[] = [];
  const gaps = new Set<number>();
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    if (/^\[sic\]$/i.test(found)) continue;
    if (GAP.test(found)) gaps.add(words.length);
    else words.push({ word: compared(found), start: index, end: index + found.length });
  }
  // What was left out before the first word and after the last is no gap within.
  gaps.delete(0);
  gaps.delete(words.length);
  return { words, gaps };
}

/** "Won’t" → "won't", "3,500" → "3500" */
const compared = (word: string): string =>
  /^\p{N}/u.test(word)
    ? word.replace(/,(?=\d{3})/g, '').toLowerCase()
    : word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
