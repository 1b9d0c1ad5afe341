// Marks that overlap and nest → segments: nothing of the text is lost or said twice, and each segment knows who covers it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Mark, paragraphsOf, segmentsOf } from '../../web/segments.js';

const told = (text: string, marks: readonly Mark[]) =>
  segmentsOf(marks, { start: 0, end: text.length }).map(
    ({ start, end, marks }) => `${text.slice(start, end)}:${marks.map(({ role }) => role).join('+')}`,
  );

it('cuts overlapping marks where they begin and end', () => {
  expect(
    told('abcdef', [
      { start: 0, end: 4, role: 'A' },
      { start: 2, end: 6, role: 'B' },
    ]),
  ).toEqual(['ab:A', 'cd:A+B', 'ef:B']);
});

it('names nested marks from the outside in, in whatever order they come', () => {
  const outer = { start: 0, end: 6, role: 'outer' };
  const inner = { start: 2, end: 4, role: 'inner' };
  const wanted = ['ab:outer', 'cd:outer+inner', 'ef:outer'];
  expect(told('abcdef', [outer, inner])).toEqual(wanted);
  expect(told('abcdef', [inner, outer])).toEqual(wanted);
});

it('keeps two marks on the very same words', () => {
  expect(
    told('ab', [
      { start: 0, end: 1, role: 'A' },
      { start: 0, end: 1, role: 'B' },
    ]),
  ).toEqual(['a:A+B', 'b:']);
});

it('counts UTF-16 code units, as the spans do', () => {
  expect(told('😀 said', [{ start: 3, end: 7, role: 'cue' }])).toEqual(['😀 :', 'said:cue']);
});

it('cuts a mark that runs over two paragraphs to each of them', () => {
  const mark = { start: 1, end: 7, role: 'A' };
  expect(segmentsOf([mark], { start: 5, end: 8 }).map(({ start, end }) => [start, end])).toEqual([
    [5, 7],
    [7, 8],
  ]);
});

it('loses no code unit, repeats none, and knows exactly the marks that cover each', () => {
  const mark = fc.record({ start: fc.nat(60), length: fc.nat(30), role: fc.constantFrom('A', 'B', 'C') });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 20 }), fc.integer({ min: 1, max: 50 }), (given, length) => {
      const marks = given.map(({ start, length, role }) => ({ start, end: start + length, role }));
      const segments = segmentsOf(marks, { start: 0, end: length });
      expect(segments[0]?.start).toBe(0);
      expect(segments.at(-1)?.end).toBe(length);
      for (const [i, segment] of segments.entries()) {
        expect(segment.end).toBeGreaterThan(segment.start);
        if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end);
        const covering = marks.filter((one) => one.start <= segment.start && segment.end <= one.end);
        expect(new Set(segment.marks)).toEqual(new Set(covering));
      }
    }),
  );
});

it('finds paragraphs between blank lines', () => {
  const text = 'Head\n\nFirst one.\nSame one.\n\n\n\nLast.';
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Head',
    'First one.\nSame one.',
    'Last.',
  ]);
});
