// Affairs told in several articles, read and compared: what two articles say alike, where it was got, who says how many.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Comparison, compare, type Reading, summaryOf } from '../../shared/across/index.ts';
import { extract } from '../../shared/extract.ts';
import { normalize } from '../../shared/normalize/index.ts';

async function read(key: string, outlet: string, published: string, text: string): Promise<Reading> {
  const [found] = await normalize({
    bytes: new TextEncoder().encode(text),
    key,
    revision: '1',
    metadata: { outlet, published },
  });
  if (!found || 'refused' in found) throw new Error(`${key} is not read`);
  return extract(found.article);
}

const told: Record<string, Reading> = {};
let comparison: Comparison;

beforeAll(async () => {
  const quake = `Quake kills 9 in Tessin valley

The regional governor, Nora Felt, said 9 people had died in the earthquake in the Tessin valley. "We had no warning whatsoever from the institute," Felt said.`;
  told.a = await read('a.txt', 'Valley Post', '2031-04-01', `${quake}\n\nReporting by NNA.`);
  told.b = await read('b.txt', 'Orla Times', '2031-04-01', quake);
  told.c = await read(
    'c.txt',
    'The Kavarian',
    '2031-04-03',
    `Tessin toll rises

Governor Nora Felt said 14 people had died in the earthquake in the Tessin valley. Felt complained again: "We had no warning whatsoever from the institute."

The seismological institute said it would publish its measurements. Three more people were pulled out alive on Thursday, Felt said.`,
  );
  comparison = compare(Object.values(told));
});

describe('claims of several articles', () => {
  test('the same quotation of the same speaker is one claim in all of them', () => {
    const wordsOf = (key: string, id: string): string => {
      const reading = Object.values(told).find(({ article }) => article.key === key) as Reading;
      const claim = reading.claims.find((one) => one.id === id);
      return (claim?.content ?? []).map(({ start, end }) => reading.article.text.slice(start, end)).join(' ');
    };
    const thread = comparison.threads.find(({ claims }) =>
      claims.every(({ key, claim }) => wordsOf(key, claim).includes('no warning whatsoever')),
    );
    expect(thread?.claims.map(({ key }) => key)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
  test('two papers with one text are one origin, and the third is another', () => {
    const [thread] = comparison.threads.filter(({ claims }) => claims.length === 3);
    expect(thread?.origins.known).toBe(2);
    expect(thread?.origins.edges.map(({ reason }) => reason)).toContain('reuse');
  });
  test('the same words with another number are not the same claim', () => {
    const holding = (key: string, number: string): string | undefined => {
      const { article, claims } = Object.values(told).find((one) => one.article.key === key) as Reading;
      return claims.find(({ content }) =>
        content.some(({ start, end }) => article.text.slice(start, end).includes(`${number} people`)),
      )?.id;
    };
    const [nine, fourteen] = [holding('a.txt', '9'), holding('c.txt', '14')];
    expect(nine && fourteen).toBeDefined();
    expect(comparison.same.filter(({ a, b }) => a.claim === nine && a.key === 'a.txt' && b.key === 'c.txt')).toEqual(
      [],
    );
    expect(comparison.same.some(({ a, b }) => a.claim === nine && a.key === 'a.txt' && b.key === 'b.txt')).toBe(true);
  });
  test('every tie says why', () => {
    for (const { why } of [...comparison.same, ...comparison.answers, ...comparison.changes])
      expect(why.length).toBeGreaterThan(0);
  });
  test('the order of the articles does not matter', () => {
    expect(compare(Object.values(told).reverse())).toEqual(comparison);
  });
});

describe('figures', () => {
  test('lowest, highest, latest of the dead, and "three more" are not a total', () => {
    const summary = summaryOf(comparison.figures, 'person') ?? summaryOf(comparison.figures, 'people');
    expect([summary?.lowest.value, summary?.highest.value, summary?.latest.value]).toEqual([9, 14, 14]);
    expect(summary?.all.filter(({ additional }) => additional).map(({ value }) => value)).toEqual([3]);
  });
  test('nothing is summed up of what nobody counts', () => {
    expect(summaryOf(comparison.figures, 'bridge')).toBeUndefined();
  });
});
