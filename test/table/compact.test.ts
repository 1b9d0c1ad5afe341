import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compact, expanded } from '../../shared/table/compact.ts';

test('a kind of object says its names once, and a span how far it is from the last', () => {
  const spans = [
    { start: 10, end: 14 },
    { start: 20, end: 22 },
  ];
  expect(compact({ a: spans })).toEqual([
    [
      ['any', 'a'],
      ['span', 'start', 'end'],
    ],
    [1, [0, [2, 10, 4], [2, 10, 2]]],
  ]);
});

const names = fc.constantFrom('start', 'end', 'words', 'of');
const leaf = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(fc.maxSafeInteger(), { maxLength: 20 }),
    fc.array(tie('value')),
    fc.dictionary(names, tie('value'), { noNullPrototype: true }),
    fc.record({ start: fc.nat(9_999), end: fc.nat(9_999), of: tie('value') }, { requiredKeys: ['start', 'end'] }),
  ),
}));

test('what was made compact comes back as JSON would give it back', () => {
  fc.assert(
    fc.property(value, (given) => {
      const json = JSON.parse(JSON.stringify(given));
      expect(expanded(JSON.parse(JSON.stringify(compact(given))))).toEqual(json);
    }),
    { numRuns: 2_000 },
  );
});
