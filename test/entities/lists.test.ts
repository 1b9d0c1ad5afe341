// Articles with the list of parties that an analyst would make of each (lists/NAME.txt and lists/NAME.entities.txt, see analyst-list.ts).
// To add one: write the two files.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listOf } from './analyst-list.ts';

const folder = new URL('./lists/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => /^(.*)\.entities\.txt$/.exec(file)?.[1] ?? []);

test.each(names)('the parties of %s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const expected = readFileSync(new URL(`${name}.entities.txt`, folder), 'utf8')
    .trim()
    .split('\n');
  expect(listOf(text)).toEqual(expected);
});
