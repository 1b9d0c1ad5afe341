// The lines of a list beside this file, split at tabs; comments and blank lines left out.
// lines('countries.tsv') → [["AF", "Afghanistan", …], …]
import { readFileSync } from 'node:fs';

export function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

export function listAt(url: URL): readonly (readonly string[])[] {
  return linesOf(readFileSync(url, 'utf8'));
}

/** "a|b" → ["a", "b"]; nothing for an empty field. */
export const alternatives = (field: string | undefined): readonly string[] => (field ? field.split('|') : []);
