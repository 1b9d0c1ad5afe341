import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ScoredPair, threadsOf } from '../../shared/across/threads.ts';

const pair = (a: string, b: string, probability: number): ScoredPair => ({
  a: { key: a, claim: 'c1' },
  b: { key: b, claim: 'c1' },
  probability,
});
const keysOf = (pairs: readonly ScoredPair[]): readonly string[] =>
  threadsOf(pairs).map((thread) => thread.map(({ key }) => key).join(''));

describe('threads', () => {
  test('claims that all say the same are one', () => {
    expect(keysOf([pair('a', 'b', 0.9), pair('b', 'c', 0.8), pair('a', 'c', 0.7)])).toEqual(['abc']);
  });
  test('a chain does not swallow a topic: what only its neighbour ties to it stays apart', () => {
    const chain = ['ab', 'bc', 'cd', 'de', 'ef'].map(([a, b]) => pair(a as string, b as string, 0.7));
    for (const thread of keysOf(chain)) expect(thread.length).toBeLessThan(4);
  });
  test('the order in which pairs come does not matter', () => {
    const pairs = [
      pair('a', 'b', 0.9),
      pair('b', 'c', 0.9),
      pair('a', 'c', 0.6),
      pair('d', 'e', 0.7),
      pair('c', 'd', 0.6),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        expect(keysOf(shuffled)).toEqual(keysOf(pairs));
      }),
    );
  });
});
