import { describe, expect, test } from 'vitest';
import { cosine, meaningOf, rarity, similarity } from '../../shared/vectors/index.ts';

describe('word vectors', () => {
  test('words of near meaning are nearer than others', () => {
    for (const [word, near, far] of [
      ['dismissed', 'fired', 'bridge'],
      ['soldiers', 'troops', 'bananas'],
      ['denied', 'rejected', 'painted'],
    ] as const)
      expect(similarity(word, near)).toBeGreaterThan(similarity(word, far) + 0.2);
  });
  test('a sentence in other words is nearer than another affair', () => {
    const said = meaningOf(['laid', 'off', 'two', 'hundred', 'employees']);
    const again = meaningOf(['dismissed', 'two', 'hundred', 'workers']);
    const other = meaningOf(['shelled', 'two', 'hundred', 'houses']);
    if (!said || !again || !other) throw new Error('a word is not known');
    expect(cosine(said, again)).toBeGreaterThan(cosine(said, other));
    expect(cosine(said, said)).toBeCloseTo(1);
  });
  test('an unknown word has no meaning, is as rare as can be, and equals itself', () => {
    expect(meaningOf(['qzxv'])).toBeUndefined();
    expect(rarity('qzxv')).toBe(1);
    expect(similarity('qzxv', 'Qzxv')).toBe(1);
    expect(rarity('the')).toBeLessThan(0.1);
  });
});
