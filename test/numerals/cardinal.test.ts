// Numbers in figures and words → their values.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardinalAt } from '../../shared/numerals/cardinal.ts';
import { ordinalOf, smallOf } from '../../shared/numerals/small.ts';

test.each([
  ['3 1/2 kilometers', 3.5],
  ['6,000 people', 6000],
  ['1.2 billion', 1.2e9],
  ['1.5m homes', 1.5e6],
  ['5m high', 5],
  ['two hundred and fifty thousand men', 250_000],
  ['sixty-five', 65],
  ['one million two hundred thousand', 1.2e6],
  ['three dozen', 36],
  ['half a million', 500_000],
  ['half a dozen', 6],
  ['a hundred thousand', 100_000],
  ['one and two', 1],
  ['2½', 2.5],
])('%s is %d', (words, value) => {
  expect(cardinalAt(words, 0)?.value).toBe(value);
});

test.each(['second', 'a man', 'many people', 'and', ''])('%s is no number', (words) => {
  expect(cardinalAt(words, 0)).toBeUndefined();
});

test('figures with thousands marks read as they are written', () => {
  fc.assert(
    fc.property(fc.nat(), (number) => {
      expect(cardinalAt(number.toLocaleString('en-US'), 0)).toMatchObject({ value: number });
    }),
  );
});

test('small numbers and ordinals', () => {
  expect(['a', 'twenty-one', '1,000', 'twelve'].map(smallOf)).toEqual([1, 21, 1000, 12]);
  expect(['third', '22nd', 'twenty-first'].map(ordinalOf)).toEqual([3, 22, 21]);
});
