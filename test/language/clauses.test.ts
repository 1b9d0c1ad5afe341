import { expect, test } from 'vitest';
import { agentOf, clauseOf, isNegated, isPassive, objectOf, subjectOf } from '../../shared/language/clauses.ts';
import { analyze, type Sentence, type Token } from '../../shared/language/index.ts';
import { phraseOf, rootOf, spanOf } from '../../shared/language/syntax-tree.ts';

const read = (text: string): { sentence: Sentence; find: (form: string) => Token } => {
  const sentence = analyze(text).sentences[0] as Sentence;
  return { sentence, find: (form) => sentence.tokens.find((token) => token.form === form) as Token };
};

test('the subject of a verb, its own or that of the verb it is joined to', () => {
  const { sentence, find } = read('The mayor of Velsa visited the port and said that the ferry had sunk.');
  expect(subjectOf(sentence, find('visited'))?.form).toBe('mayor');
  expect(subjectOf(sentence, find('said'))?.form).toBe('mayor');
  expect(subjectOf(sentence, find('sunk'))?.form).toBe('ferry');
});

test('a relative pronoun stands for the noun before it', () => {
  const { sentence, find } = read('The captain, who denied the charges, left the town.');
  expect(subjectOf(sentence, find('denied'))?.form).toBe('captain');
});

test('passive verbs and who did it', () => {
  const { sentence, find } = read('The ministry was accused by the union of hiding the report.');
  expect(isPassive(sentence, find('accused'))).toBe(true);
  expect(agentOf(sentence, find('accused'))?.form).toBe('union');
  const active = read('The union accused the ministry.');
  expect(isPassive(active.sentence, active.find('accused'))).toBe(false);
  expect(objectOf(active.sentence, active.find('accused'))?.form).toBe('ministry');
});

test.each([
  ['The army did not confirm the attack.', 'confirm', true],
  ['The army has never confirmed it.', 'confirmed', true],
  ['No officials confirmed the attack.', 'confirmed', true],
  ['Nobody confirmed the attack.', 'confirmed', true],
  ['The army confirmed that no one died.', 'confirmed', false],
])('%s', (text, verb, negated) => {
  const { sentence, find } = read(text);
  expect(isNegated(sentence, find(verb))).toBe(negated);
});

test('a clause and a phrase as they stand in the text', () => {
  const text = 'Officials said that three people were killed near the old port.';
  const { sentence, find } = read(text);
  const { start, end } = spanOf(clauseOf(sentence, find('killed')));
  expect(text.slice(start, end)).toBe('that three people were killed near the old port');
  const port = spanOf(phraseOf(sentence, find('port')));
  expect(text.slice(port.start, port.end)).toBe('near the old port');
  expect(rootOf(sentence).form).toBe('said');
});
