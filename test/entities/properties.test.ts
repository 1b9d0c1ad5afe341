import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Entity } from '../../shared/model/entity.ts';
import { contains, overlaps } from '../../shared/model/span.ts';
import { entitiesIn } from './reading.ts';

const SENTENCES = [
  'Armenia accused Azerbaijani troops of crossing the border near Lake Sev.',
  'Prime Minister Tomas Velk informed President Irina Sadova of his decision.',
  'The Foreign Ministry said it had no comment.',
  '"We will not leave," Velk told reporters in Orla.',
  'The United Nations (UN) said Monday that 1,200 people had fled to France.',
  'Mr. Velk and Mrs. Velk disagree, his office said.',
  'Baku rejects the claim; the country’s army denies it.',
  'MARENA — The Kremlin warned the bloc.',
  'Gen. Omar Haddad Jr., 54, a spokesman for the rebels, fled.',
  '[Moscow’s] answer “was late,” she said.',
  'İstanbul’da Δelta 北京 said.',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'grapheme', maxLength: 30 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('\n\n'));

describe('entities of any text', () => {
  test('obey the contract, slice to words, and overlap only where one lies within the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const entities = entitiesIn(text);
        const mentions = entities.flatMap((one) => Entity.parse(one).mentions);
        for (const { start, end } of mentions) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
        for (const a of mentions)
          for (const b of mentions) if (a !== b && overlaps(a, b)) expect(contains(a, b) || contains(b, a)).toBe(true);
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
      }),
      { numRuns: 60 },
    );
  });

  test('keep their ids when an unrelated paragraph follows', () => {
    const more = 'Prices of flour rose again last year, and bakers raised theirs.';
    fc.assert(
      fc.property(fc.subarray(SENTENCES.slice(0, 9), { minLength: 2 }), (parts) => {
        const text = parts.join('\n\n');
        expect(entitiesIn(`${text}\n\n${more}`).map(({ id }) => id)).toEqual(entitiesIn(text).map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });

  test('are the same each time', () => {
    const text = SENTENCES.join('\n\n');
    expect(JSON.stringify(entitiesIn(text))).toBe(JSON.stringify(entitiesIn(text)));
  });
});
