import { describe, expect, test } from 'vitest';
import { alignment, containment, longestRun, overlap, stemsOf, tellingBy, wordsOf } from '../../shared/across/words.ts';

const everyWordTells = (): number => 1;

describe('the words of a claim', () => {
  test('numbers are one however they are written', () => {
    expect([...wordsOf('three of 3,500 rockets').numbers]).toEqual(['3', '3500']);
  });
  test('names, quotations and negation are told', () => {
    const words = wordsOf('the army did not cross at Senn, “we stayed on our side”');
    expect([...words.names]).toEqual(['senn']);
    expect(words.quoted.join(' ')).toBe('we stayed on our side');
    expect(words.negated).toBe(true);
    expect(wordsOf("they won't leave").negated).toBe(true);
  });
  test('other forms of the same words overlap; other words do not', () => {
    const a = wordsOf('troops crossed the border');
    expect(overlap(a, wordsOf('the troop is crossing borders'))).toBeCloseTo(1);
    expect(overlap(a, wordsOf('a bakery opened'))).toBe(0);
  });
  test('a short report of a long statement is contained in it', () => {
    const long = wordsOf('the ferry carried far more passengers than it was licensed for, and the crew knew');
    expect(containment(wordsOf('the ferry carried far more passengers'), long)).toBeCloseTo(1);
  });
  test('words of near meaning align, and what a title says tells little', () => {
    const a = wordsOf('the company dismissed 900 workers');
    const b = wordsOf('the firm fired 900 employees');
    const other = wordsOf('the ministry opened 900 bakeries');
    expect(alignment(a, b, everyWordTells).longer).toBeGreaterThan(alignment(a, other, everyWordTells).longer);
    const telling = tellingBy(stemsOf('Another 900 lose their work'), stemsOf('A town waits'));
    expect(telling('900')).toBeLessThan(telling('bakeri'));
  });
  test('the longest run of words in both', () => {
    expect(longestRun('we counted every ticket twice'.split(' '), 'he counted every ticket'.split(' '))).toBe(3);
    expect(longestRun(['a'], ['b'])).toBe(0);
  });
});
