// What holds for the times of any text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timesIn } from './times-of.ts';

const VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:T?(?:\d+(?:\.\d+)?|X)(?:[YQMWDHS]|DE|CE))|[\dX]{2,4}|[\dX]{4}-(?:(?:[01]\d|XX)(?:-(?:[0-3]\d|XX)(?:T(?:\d\d:\d\dZ?|MO|MI|AF|EV|NI))?)?|W(?:\d\d|XX)(?:-(?:WE|[1-7](?:T(?:\d\d:\d\dZ?|MO|MI|AF|EV|NI))?))?|Q[1-4X]|H[12]|SP|SU|FA|WI))$/;

/** Words that times are made of, so that chance puts together what no example has. */
const WORDS = [
  ...[
    'on',
    'in',
    'the',
    'a',
    'of',
    'last',
    'next',
    'this',
    'late',
    'early',
    'mid-',
    'from',
    'to',
    'and',
    'between',
    'by',
    'until',
  ],
  ...[
    'May',
    'March',
    'Sept.',
    'Friday',
    'Sunday,',
    '13',
    '31',
    '2021',
    '1999,',
    '30',
    '12-13',
    '9 a.m.',
    '0600 GMT',
    "'82",
    '1990s',
  ],
  ...[
    '10,000',
    '900',
    'decades',
    'century',
    'day',
    'days',
    'week',
    'weekend',
    'months',
    'years',
    'quarter',
    'first',
    'two',
    'ago',
    'later',
    'earlier',
    'before',
    'after',
  ],
  ...[
    'summer',
    'morning',
    'night',
    'yesterday',
    'today',
    'Christmas Day',
    'will',
    'met',
    'said.',
    '\n\n',
    '"',
    '—',
    '2021-05-14',
    '7/8/07',
  ],
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

test('spans slice to trimmed words and never overlap; values are TIMEX3', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, '2021', '2021-05', '2021-05-15'), (text, published) => {
      let reached = 0;
      for (const { start, end, value, until } of timesIn(text, published)) {
        const words = text.slice(start, end);
        expect(words).toBe(words.trim());
        expect(words).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(reached);
        reached = end;
        expect(value).toMatch(VALUE);
        if (until) expect(until).toMatch(VALUE);
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text twice gives the same bytes', () => {
  fc.assert(
    fc.property(text, (text) => {
      expect(JSON.stringify(timesIn(text, '2021-05-15'))).toBe(JSON.stringify(timesIn(text, '2021-05-15')));
    }),
    { numRuns: 100 },
  );
});

test('a paragraph added at the end changes no time before it', () => {
  fc.assert(
    fc.property(text, (text) => {
      const before = timesIn(text, '2021-05-15');
      const after = timesIn(`${text}\n\nThe river rose by two meters in June 1978.`, '2021-05-15');
      expect(after.slice(0, before.length)).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
