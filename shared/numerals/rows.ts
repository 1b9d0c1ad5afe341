// A lexicon file → its rows: one entry a line, columns split by tabs, lines that begin with # are its header.
// rowsOf(new URL('./number-words.tsv', import.meta.url)) gives [["zero", "unit", "0"], …].
import { readFileSync } from 'node:fs';

export function rowsOf(file: URL): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
