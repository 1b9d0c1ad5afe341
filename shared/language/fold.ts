// Spellings of one word brought together: curly quotes, hyphens and ellipses as the treebanks write them.
// fold('“') → '"'; fold('don’t') → "don't".

const SINGLE = /[‘’‚‛ʼʹ′´＇]/g;
const DOUBLE = /[“”„‟″«»＂]/g;
const HYPHEN = /[\u2010-\u2012\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** As in FORMAT.md, "What is read of a word". */
export function fold(form: string): string {
  const folded = form
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(HYPHEN, '-')
    .replaceAll('…', '...')
    .replace(INVISIBLE, '');
  if (folded === '``' || folded === "''") return '"';
  return folded || form;
}
