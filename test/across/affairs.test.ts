import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affairsOf, type Told } from '../../shared/across/affairs.ts';

const told = (key: string, title: string, text: string): Told => ({ key, title, text });
const ARTICLES: readonly Told[] = [
  told(
    'a',
    'Ferry sinks off Tarn Point',
    'A ferry sank in heavy seas off Tarn Point and at least 14 passengers drowned, the coast guard said.',
  ),
  told(
    'b',
    'Toll of Halvik ferry rises',
    'Divers found more drowned passengers of the ferry that sank off Tarn Point, the coast guard said.',
  ),
  told(
    'c',
    'Rower suspended',
    'The rowing champion Ansel Brook was suspended after a positive doping test, his federation said.',
  ),
  told(
    'd',
    'Champion blames medicine',
    'Rowing champion Ansel Brook blamed a cold medicine for his positive doping test.',
  ),
  told('e', 'Bakery opens', 'A bakery opened on the market square of Orla.'),
];

describe('affairs', () => {
  test('articles of one event stand together, others alone', () => {
    expect(affairsOf(ARTICLES)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });
  test('the order of the articles does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ARTICLES], { minLength: ARTICLES.length }), (shuffled) => {
        expect(affairsOf(shuffled)).toEqual(affairsOf(ARTICLES));
      }),
      { numRuns: 20 },
    );
  });
  test('no articles, no affairs', () => {
    expect(affairsOf([])).toEqual([]);
  });
});
