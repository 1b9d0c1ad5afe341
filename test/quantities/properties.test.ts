// What holds for the quantities of any text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesIn } from './quantities-of.ts';

const WORDS = [
  ...[
    '14',
    '6,000',
    '3 1/2',
    '1.2',
    '½',
    '20-30',
    '5%',
    '$5m',
    '€',
    '$',
    'US$',
    '10km',
    '737',
    '2021',
    '0600',
    '+1 202-555-0143',
  ],
  ...[
    'two',
    'twenty',
    'hundred',
    'million',
    'billion',
    'dozen',
    'dozens',
    'thousands',
    'of',
    'half a',
    'a',
    'and',
    'one',
    'several',
  ],
  ...['some', 'at least', 'up to', 'between', 'or so', 'or more', 'to', 'from', 'minus', 'more than', 'about'],
  ...[
    'soldiers',
    'the',
    'dead',
    'kilometers',
    'percent',
    'euros',
    'cents',
    'tons',
    'year-old',
    'Article',
    'Boeing',
    'said.',
    '\n\n',
    '"',
    '-',
  ],
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

test('spans slice to trimmed words and never overlap; values are finite and ranges rise', () => {
  fc.assert(
    fc.property(text, (text) => {
      let reached = 0;
      for (const { start, end, value, upTo, unit, counted } of quantitiesIn(text)) {
        const words = text.slice(start, end);
        expect(words).toBe(words.trim());
        expect(words).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(reached);
        reached = end;
        expect(Number.isFinite(value)).toBe(true);
        expect(unit).not.toBe('');
        if (upTo !== undefined) expect(upTo).toBeGreaterThan(value);
        if (counted) expect(text.slice(counted.start, counted.end).trim()).not.toBe('');
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text twice gives the same bytes', () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(JSON.stringify(quantitiesIn(text))).toBe(JSON.stringify(quantitiesIn(text)));
    }),
    { numRuns: 100 },
  );
});

test('a paragraph added at the end changes no quantity before it', () => {
  fc.assert(
    fc.property(text, (text) => {
      const before = quantitiesIn(text);
      expect(quantitiesIn(`${text}\n\nThe river rose by two meters.`).slice(0, before.length)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
