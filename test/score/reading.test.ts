import { describe, expect, test } from 'vitest';
import { goldenArticle, idsOf } from '../../bench/score/golden.ts';
import { claimsF1, sum } from '../../bench/score/reading/counts.ts';
import { judge } from '../../bench/score/reading/judge.ts';
import { sameName } from '../../bench/score/reading/same-name.ts';
import { extract } from '../../shared/extract.ts';
import type { Extraction } from '../../shared/model/extraction.ts';

const golden = await goldenArticle('court-report');
const reading = extract(golden.article);
const judged = (changed: Partial<Extraction>) => judge(golden, { ...reading, ...changed });
const faultsOf = (changed: Partial<Extraction>): readonly string[] => [
  ...new Set(judged(changed).faults.map(({ kind }) => kind)),
];

describe('scoring a reading', () => {
  test('a claim that is not given is missed, one that gold does not have is extra', () => {
    const [first, second] = reading.claims;
    expect(faultsOf({ claims: reading.claims.slice(1) })).toContain('missed');
    if (!first || !second) throw new Error('the article has claims');
    const elsewhere = {
      ...first,
      id: 'c99',
      cue: second.content[0] ?? null,
      content: [second.cue ?? { start: 0, end: 1 }],
    };
    expect(judged({ claims: [...reading.claims, elsewhere] }).counts.plain.extra).toBe(1);
  });
  test('a content cut short is found, but not exact', () => {
    const claims = reading.claims.map((claim) =>
      claim.content.length === 1
        ? {
            ...claim,
            content: claim.content.map(({ start, end }) => ({ start, end: end - 1 - Math.floor((end - start) / 4) })),
          }
        : claim,
    );
    expect(faultsOf({ claims })).toContain('content');
    expect(judged({ claims }).counts.plain.found).toBeGreaterThan(6);
  });
  test("another's entity, act and polarity are faults of their own kinds", () => {
    const weber = reading.claims.find(({ source }) => source?.entity?.includes('weber'))?.source?.entity as string;
    const claims = reading.claims.map((claim) => ({
      ...claim,
      act: 'perform' as const,
      polarity: 'negative' as const,
      source: claim.source && { ...claim.source, entity: weber },
    }));
    expect(faultsOf({ claims })).toEqual(expect.arrayContaining(['entity', 'act', 'polarity']));
  });
  test('an answer tied to what it does not answer is false', () => {
    const [first, second] = reading.claims.map(({ id }) => id) as [string, string];
    const why = { reason: '', words: [] };
    const dispute = { id: 'd9', from: second, to: first, kind: 'denies' as const, why, confidence: 1 };
    expect(judged({ disputes: [dispute] }).counts.plain.disputeFalse).toBe(1);
  });
  test('gold fed back as a reading has no faults of claims', async () => {
    const all = (
      await Promise.all(['border-accusation', 'flood', 'speech', 'tariffs'].map((name) => goldenArticle(name)))
    ).map((one) => {
      const claims = one.gold.claims.map(({ id, source, cue, content, act, polarity, parent }) => ({
        id,
        form: 'direct' as const,
        act: act as 'state',
        polarity: (polarity ?? 'positive') as 'positive',
        source,
        cue,
        content,
        hedges: [],
        about: [],
        rule: 'gold',
        confidence: 1,
        ...(parent ? { parent } : {}),
      }));
      const reading = { ...extract(one.article), claims, disputes: [] } as Extraction;
      return judge(one, reading).counts;
    });
    const total = sum(all);
    expect([claimsF1(total), total.figures.exact, total.figures.source[0]]).toEqual([
      100,
      [total.plain.gold, total.plain.gold],
      total.plain.gold,
    ]);
    expect(total.figures.parents[0]).toBe(total.figures.parents[1]);
  });
});

describe('names', () => {
  test.each([
    ['Velk', 'Tomas Velk', true],
    ['the Kavarian Ministry of Finance', 'Kavarian Ministry of Finance', true],
    ['Ministry', 'Interior Ministry', false],
    ['Tomas Velk', 'Irina Velk', false],
    ["Velk's", 'Velk', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});

describe('a golden article', () => {
  test('says which of two claims is meant, or that more must be written', () => {
    const written = new Map([
      ['c1', { who: 'Velk', cue: 'said', act: 'state', says: 'we will not leave' }],
      ['c2', { who: 'Velk', cue: 'said', act: 'state', says: 'nobody came' }],
    ]);
    expect(idsOf('Velk said: nobody', written)).toEqual(['c2']);
    expect(() => idsOf('Velk said', written)).toThrow(/means 2 claims/);
  });
});
