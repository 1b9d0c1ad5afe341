import { describe, expect, test } from 'vitest';
import { type Features, parseWeights } from '../../shared/scoring/index.ts';
import { crossValidate, judge, weightsFile } from '../../training/scoring/cross-validate.ts';
import { decision, type Example, fit } from '../../training/scoring/fit.ts';

/** Rainy days want umbrellas, one in ten apart from the rule; the day's name says nothing. */
const days: readonly Example[] = Array.from({ length: 60 }, (_, day) => {
  const rain = day % 2 === 0;
  const odd = day % 10 === 3;
  return decision(`week ${day % 12}`, { 'it rains': rain ? 1 : 0, bias: 1, [`day ${day}`]: 1 }, rain !== odd);
});

describe('fitting', () => {
  test('finds what tells the candidates apart, and leaves out what was seen too seldom', () => {
    const weights = fit(days);
    expect(weights.get('it rains')).toBeGreaterThan(1);
    expect([...weights.keys()]).toEqual(['bias', 'it rains']);
  });
  test('gives the same weights every time', () => {
    expect([...fit(days)]).toEqual([...fit(days)]);
  });
  test('shares the likelihood among several right candidates', () => {
    const choices = Array.from({ length: 20 }, (_, i): Example => {
      const candidates: readonly Features[] = [{ near: 1 }, { near: 1, far: 1 }, {}];
      return { document: `${i}`, candidates, right: [0, 1] };
    });
    const weights = fit(choices);
    expect(weights.get('near')).toBeGreaterThan(0.5);
    expect(judge(choices, weights).logLoss).toBeLessThan(0.1);
  });
  test('is judged on documents it has not seen', () => {
    const { right, of } = crossValidate(days, { folds: 4 });
    expect([right, of]).toEqual([54, 60]);
  });
  test('writes a file that reads as the same weights, rounded to thousandths', () => {
    const weights = fit(days);
    const read = parseWeights(weightsFile(['umbrellas'], weights));
    expect(read.get('it rains')).toBeCloseTo(weights.get('it rains') as number, 3);
  });
});
