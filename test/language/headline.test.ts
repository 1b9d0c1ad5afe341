import { expect, test } from 'vitest';
import { headlineVerb, isHeadline, recase } from '../../shared/language/headline.ts';
import { analyze } from '../../shared/language/index.ts';

test('a headline is a line whose capitals tell nothing', () => {
  expect(isHeadline('Mayor Accuses Council of Fraud'.split(' '))).toBe(true);
  expect(isHeadline('MAYOR ACCUSES COUNCIL'.split(' '))).toBe(true);
  expect(isHeadline('The mayor accused the Council of Velsa'.split(' '))).toBe(false);
});

test('it is read as a plain sentence: names keep their capitals, words lose them', () => {
  expect(recase(['Mayor', 'Accuses', 'EU', 'Council'], ['PROPN', 'PROPN', 'PROPN', 'NOUN'])).toEqual([
    'Mayor',
    'accuses',
    'EU',
    'council',
    '.',
  ]);
  expect(recase(['VELSA', 'EATS', 'NEW', 'FISH', '!'], ['PROPN', 'VERB', 'ADJ', 'NOUN', 'PUNCT'])).toEqual([
    'Velsa',
    'eats',
    'new',
    'fish',
    '!',
  ]);
});

test('verbs that headlines turn on', () => {
  expect([headlineVerb('Accuses'), headlineVerb('DENIES'), headlineVerb('Paris'), headlineVerb('Accuse')]).toEqual([
    'accuse',
    'deny',
    undefined,
    undefined,
  ]);
});

test.each([
  'Mayor Accuses Council of Hiding Report',
  'MAYOR ACCUSES COUNCIL OF HIDING REPORT',
  'Mayor accuses council of hiding report',
])('%s', (headline) => {
  const [sentence] = analyze(headline).sentences;
  const verb = sentence?.tokens[1];
  expect([verb?.lemma, verb?.upos, verb?.head]).toEqual(['accuse', 'VERB', -1]);
  expect(sentence?.tokens[0]).toMatchObject({ relation: 'nsubj', head: 1 });
  expect(sentence?.tokens[2]).toMatchObject({ relation: 'obj', head: 1 });
});
