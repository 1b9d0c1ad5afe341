import { describe, expect, test } from 'vitest';
import { choose, parseWeights, replaceWeights, scorerOf } from '../../shared/scoring/index.ts';

const weights = parseWeights('# a card\nspoke last\t1.5\nstands inside the quotation\t-3\nno candidate\t0.2\n');
const scorer = scorerOf('example', () => weights);

describe('a scorer', () => {
  test('sums the weights of the features that are there; one without a weight counts nothing', () => {
    expect(scorer.score({ 'spoke last': 1, 'never seen': 1 })).toBe(1.5);
    expect(scorer.score({ 'spoke last': 0.5 })).toBe(0.75);
    expect(scorer.probability({})).toBe(0.5);
  });
  test('says what spoke for and against, the strongest first', () => {
    expect(scorer.contributions({ 'spoke last': 1, 'stands inside the quotation': 1, 'never seen': 1 })).toEqual([
      { feature: 'stands inside the quotation', value: 1, weight: -3 },
      { feature: 'spoke last', value: 1, weight: 1.5 },
    ]);
  });
  test('names the line of a file that is not one', () => {
    expect(() => parseWeights('spoke last\t1\nno weight')).toThrow(/line 2/);
  });
  test('takes other weights while measuring, and its own again after', () => {
    replaceWeights('example', new Map([['spoke last', 9]]));
    expect(scorer.score({ 'spoke last': 1 })).toBe(9);
    replaceWeights('example', undefined);
    expect(scorer.score({ 'spoke last': 1 })).toBe(1.5);
  });
});

describe('a choice', () => {
  test('takes the likeliest candidate, and the probabilities of all sum to one', () => {
    const choice = choose(
      scorer,
      [
        { value: 'Sadov', features: { 'stands inside the quotation': 1 } },
        { value: 'Velk', features: { 'spoke last': 1 } },
      ],
      { 'no candidate': 1 },
    );
    expect(choice?.value).toBe('Velk');
    expect(choice?.ranking.map(({ value }) => value)).toEqual(['Velk', undefined, 'Sadov']);
    expect(choice?.ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });
  test('takes none where every candidate is worse than none', () => {
    const choice = choose(scorer, [{ value: 'Sadov', features: { 'stands inside the quotation': 1 } }], {
      'no candidate': 1,
    });
    expect(choice?.value).toBeUndefined();
  });
});
