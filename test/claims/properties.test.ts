// What holds of every reading, whatever the sentences: spans slice, a direct quotation keeps all of its words, ids and parents fit.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Claim } from '../../shared/model/claim.ts';
import { readClaims } from './read-claims.ts';

const who = fc.constantFrom(
  'Velk',
  'the ministry',
  'Maria Novak of Orla',
  'officials in Orla',
  'She',
  'Kavaria and Estrava',
);
const said = fc.constantFrom('said', 'told reporters', 'added', 'wrote on Facebook', 'warned', 'replied');
const words = fc.constantFrom(
  'we came too late',
  'nobody told us about the dam, and nobody asked',
  'the road to Senn is closed',
  'talks with "the other side" have failed',
  'it rained',
);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = fc.oneof(
  fc.tuple(who, said, words).map(([a, b, c]) => `${capital(a)} ${b} that ${c}.`),
  fc.tuple(who, said, words).map(([a, b, c]) => `“${capital(c)},” ${a} ${b}.`),
  fc.tuple(who, said, words, words).map(([a, b, c, d]) => `“${capital(c)},” ${a} ${b}. “${capital(d)}.”`),
  fc.tuple(who, words).map(([a, c]) => `According to ${a}, ${c}.`),
  fc.tuple(who, words).map(([a, c]) => `${capital(a)} rejected the claim, saying ${c}.`),
  words.map((c) => `${capital(c)}.`),
  fc.constantFrom('“', '”', '"', "'", 'Velk: No.', 'said said said', '…', 'He said', '“What?” he asked.'),
);
const article = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts
      .map(([text, gap]) => text + gap)
      .join('')
      .trim(),
  );

test('every claim obeys the contract and every span slices to words of the text', () => {
  fc.assert(
    fc.property(article, (text) => {
      const { claims } = readClaims(text);
      const ids = new Set(claims.map(({ id }) => id));
      expect(ids.size).toBe(claims.length);
      for (const claim of claims) {
        Claim.parse(claim);
        if (claim.parent !== undefined) expect(ids).toContain(claim.parent);
        const spans = [
          claim.source,
          claim.cue,
          claim.addressee,
          claim.target,
          claim.medium,
          ...claim.content,
          ...claim.hedges,
          ...(claim.via ?? []),
        ];
        for (const span of spans) {
          if (!span) continue;
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a direct quotation loses no word and gains none', () => {
  fc.assert(
    fc.property(who, said, words, (a, b, c) => {
      const text = `“${capital(c)},” ${a} ${b}.`;
      const { claims } = readClaims(text);
      const direct = claims.filter(({ form, parent }) => form === 'direct' && parent === undefined);
      expect(direct.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' '))).toEqual([
        `“${capital(c)},”`,
      ]);
    }),
    { numRuns: 40 },
  );
});

test('all quotation marks are accounted for', () => {
  fc.assert(
    fc.property(article, (text) => {
      const { quotations, claims } = readClaims(text);
      for (const quotation of quotations) {
        if (quotation.status === 'claim') expect(claims.some(({ id }) => id === quotation.claim)).toBe(true);
        if (quotation.status === 'unresolved') expect(quotation.reason).toBeTruthy();
      }
    }),
    { numRuns: 40 },
  );
});

test('the same text twice gives the same claims', () => {
  const text = 'Norvia accused Tarsk of shelling a town. “That is a lie,” Tarsk said.';
  expect(readClaims(text).claims).toEqual(readClaims(text).claims);
});
