// The keys that `put` gives, and what it says before one file would replace another.
import { expect, test } from 'vitest';
import { clashOf, keyOf, onceEach } from '../../cli/upload-keys.ts';

test('a folder keeps its shape, a file its name', () => {
  expect(keyOf('days', 'days/1/a.txt', 'inbox/')).toBe('inbox/1/a.txt');
  expect(keyOf('days/1/a.txt', 'days/1/a.txt', 'inbox/x/')).toBe('inbox/x/a.txt');
});

test('two files of one key are told, and nothing is put', () => {
  const uploads = ['day1', 'day2'].map((day) => ({
    path: `${day}/001.txt`,
    key: keyOf(day, `${day}/001.txt`, 'inbox/'),
  }));
  expect(clashOf(uploads)).toMatch(/^nothing was put: day1\/001\.txt and day2\/001\.txt would both be inbox\/001\.txt/);
});

test('the same file named twice is put once', () => {
  const upload = { path: 'a.txt', key: 'inbox/a.txt' };
  expect(onceEach([upload, { ...upload }])).toEqual([upload]);
  expect(clashOf(onceEach([upload, { ...upload }]))).toBeUndefined();
});
