import { expect, test } from 'vitest';
import { lemmaOf } from '../../shared/language/lemma.ts';

test.each([
  ['accuses', 'VERB', 'VBZ', 'accuse'],
  ['denied', 'VERB', 'VBD', 'deny'],
  ['said', 'VERB', 'VBD', 'say'],
  ['told', 'VERB', 'VBN', 'tell'],
  ['forbade', 'VERB', 'VBD', 'forbid'],
  ['withdrew', 'VERB', 'VBD', 'withdraw'],
  ['overran', 'VERB', 'VBD', 'overrun'],
  ['admitting', 'VERB', 'VBG', 'admit'],
  ['rebutted', 'VERB', 'VBD', 'rebut'],
  ['hoped', 'VERB', 'VBD', 'hope'],
  ['decried', 'VERB', 'VBD', 'decry'],
  ['castigating', 'VERB', 'VBG', 'castigate'],
  ['is', 'AUX', 'VBZ', 'be'],
  ['n’t', 'PART', 'RB', 'not'],
  ['’s', 'PART', 'POS', "'s"],
  ['’ve', 'AUX', 'VBP', 'have'],
  ['children', 'NOUN', 'NNS', 'child'],
  ['spokeswomen', 'NOUN', 'NNS', 'spokeswoman'],
  ['referenda', 'NOUN', 'NNS', 'referendum'],
  ['allies', 'NOUN', 'NNS', 'ally'],
  ['Yerevan', 'PROPN', 'NNP', 'Yerevan'],
  ['Azerbaijanis', 'PROPN', 'NNPS', 'Azerbaijani'],
  ['worse', 'ADJ', 'JJR', 'bad'],
  ['Them', 'PRON', 'PRP', 'they'],
  ['zzzzed', 'VERB', 'VBD', 'zzzz'],
])('%s (%s %s) → %s', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});
