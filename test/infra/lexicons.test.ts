import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lexiconsOf } from '../../infra/copy-lexicons.ts';

const root = mkdtempSync(join(tmpdir(), 'lexicons-'));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text = '') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
};

test('the lexicons beside a module go into its bundle, and what it names below it', () => {
  const module = write('a/words.ts', "readFileSync(new URL('./deep/model.bin', import.meta.url))");
  write('a/words.tsv');
  write('a/deep/model.bin');
  write('a/notes.md');
  expect([...lexiconsOf([module]).keys()].sort()).toEqual(['deep/model.bin', 'words.tsv']);
});

test('two lexicons of one name stop the bundling', () => {
  const modules = [write('a/a.ts'), write('b/b.ts')];
  write('a/words.tsv');
  write('b/words.tsv');
  expect(() => lexiconsOf(modules)).toThrow(/words\.tsv/);
});

test('a lexicon of another folder lies beside the rest in the bundle', () => {
  const source = write('b/words.tsv');
  const module = write('a/words.ts', "new URL('../b/words.tsv', import.meta.url)");
  expect([...lexiconsOf([module])]).toEqual([['words.tsv', source]]);
});
