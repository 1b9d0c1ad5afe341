// Quotation marks pair up, and every pair is accounted for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairQuotationMarks } from '../../shared/claims/quotes/quotation-marks.ts';
import { readClaims } from './read-claims.ts';

const inner = (text: string): readonly string[] =>
  pairQuotationMarks(text).map((pair) => text.slice(pair.inner.start, pair.inner.end));

describe('pairs', () => {
  test.each([
    ['straight', '"One," he said. "Two."', ['One,', 'Two.']],
    ['curly', '“One,” he said. “Two.”', ['One,', 'Two.']],
    ['doubled single marks', "''One,'' he said.", ['One,']],
    ['guillemets', '«One», he said.', ['One']],
    ['guillemets turned round', '»One,« he said. »Two.«', ['One,', 'Two.']],
    ['low marks', '„One,“ he said. „Two.“', ['One,', 'Two.']],
    ['low single marks', '‚One,‘ he said. ‚Two.‘', ['One,', 'Two.']],
    ['single within double', '"He said \'no\' to me," she said.', ["He said 'no' to me,", 'no']],
    ['curly single within double', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,', 'no']],
  ])('%s', (_kind, text, expected) => {
    expect(inner(text)).toEqual(expected);
  });

  test.each([
    "The voters' choice isn't Novak's.",
    "It was the '90s, and rock ’n’ roll.",
    'The soldiers’ mothers didn’t ask.',
  ])('apostrophes are none: %s', (text) => {
    expect(inner(text)).toEqual([]);
  });

  test('an unclosed quotation goes on in the next paragraph', () => {
    const pairs = pairQuotationMarks('"We came.\n\n"We saw."');
    expect(pairs.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('whatever stands in the text, pairs slice, nest and never end before they begin', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '‚', '„', 'a', 's', ' ', '.', ',', '\n'),
          maxLength: 80,
        }),
        (text) => {
          const pairs = pairQuotationMarks(text);
          for (const { start, end, inner: words } of pairs) {
            expect(start).toBeLessThan(end);
            expect(words.start).toBeLessThanOrEqual(words.end);
            expect(words.start).toBeGreaterThan(start);
            expect(words.end).toBeLessThanOrEqual(end);
          }
          for (const a of pairs)
            for (const b of pairs) {
              const apart = a.end <= b.start || b.end <= a.start;
              const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
              expect(apart || nested).toBe(true);
            }
        },
      ),
    );
  });
});

describe('accounting', () => {
  const text =
    '"We came," Novak said. The "so-called" army fled. He read "War And Peace". "Nobody saw them come over the hill that night," it said in the log.';

  test('says of every pair what became of it', () => {
    const { quotations } = readClaims(text);
    expect(quotations).toHaveLength(pairQuotationMarks(text).length);
    expect(quotations.map(({ status }) => status).slice(0, 3)).toEqual(['claim', 'scare-quote', 'title']);
  });

  test('gives the reason where no speaker was found', () => {
    const { quotations } = readClaims('"Nobody saw them come over the hill that night." The rest is silence.');
    expect(quotations.map(({ status, reason }) => [status, typeof reason])).toEqual([['unresolved', 'string']]);
  });
});
