import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { read } from '../../library/index.ts';
import {
  checkIn,
  type Finding,
  hashesOf,
  type Passages,
  passagesOf,
  quotationsIn,
  sketchOf,
} from '../../shared/check/index.ts';
import { isSpeaker, namesSomebody } from '../../shared/check/speaker.ts';

const TEXT = `Kavaria Keeps Its Hills

ORLA, May 14 (Orla Times) – "We will not give up a single meter of our land," Prime Minister Tomas Velk told reporters on Friday. "The soldiers have to leave, and nobody will be left behind."

Irina Sadova, the president of Estrava, called this "a game with 3,500 lives."
`;
let text = '';
let passages: Passages;
beforeAll(async () => {
  const reading = await read(TEXT);
  text = reading.article.text;
  passages = passagesOf(reading);
});
const check = (words: string, speaker?: string): Finding | undefined => checkIn(words, speaker, text, passages);

describe('a quotation of a draft', () => {
  test('is verbatim where its words stand so, whatever the marks, the capitals and the comma of the article', () => {
    for (const words of [
      'We will not give up a single meter of our land',
      'we will NOT give up a single meter of our land.',
      'give up a single meter',
      'a game with 3500 lives',
    ])
      expect(check(words), words).toMatchObject({ verdict: 'verbatim', altered: [], leftOut: [] });
    expect(check('We will not give up a single meter', 'President Velk')).toMatchObject({
      verdict: 'verbatim',
      speaker: true,
    });
  });

  test('is verbatim across the words in which the article says who speaks', () => {
    expect(check('a single meter of our land. The soldiers have to leave')?.verdict).toBe('verbatim');
  });

  test('is shortened where it says so, and tells what it leaves out', () => {
    expect(check('We will not give up … our land', 'Tomas Velk')).toMatchObject({
      verdict: 'shortened',
      leftOut: ['a single meter of'],
    });
    expect(check('The soldiers […] will be left behind')?.verdict).toBe('shortened');
  });

  test('is altered where words are exchanged, put in or left out unsaid, and tells which', () => {
    expect(check('We will never give up a single meter of our land')).toMatchObject({
      verdict: 'altered',
      altered: [{ draft: 'never', record: 'not' }],
    });
    expect(check('We will not give up a single meter of our own land')?.altered).toEqual([
      { draft: 'own', record: '' },
    ]);
    expect(check('We will give up a single meter of our land')?.altered).toEqual([{ draft: '', record: 'not' }]);
  });

  test('is altered where what it says that it leaves out is a "not"', () => {
    expect(check('We will … give up a single meter of our land')?.verdict).toBe('altered');
  });

  test('is of another speaker where the article gives the words to somebody else', () => {
    expect(check('We will not give up a single meter of our land', 'Irina Sadova')).toMatchObject({
      verdict: 'other_speaker',
      speaker: false,
    });
    expect(check('a game with 3,500 lives', 'Sadova')?.verdict).toBe('verbatim');
  });

  test('is not on record where nothing like it is quoted, though the article says it in its own words', () => {
    expect(check('The harbour of Tolsay will close for a week')).toBeUndefined();
    expect(check('told reporters on Friday')).toBeUndefined();
    expect(check('!')).toBeUndefined();
  });

  test('never passes as verbatim with a word put in, exchanged or taken out', () => {
    const words = 'The soldiers have to leave and nobody will be left behind'.split(' ');
    const at = fc.integer({ min: 1, max: words.length - 2 });
    const word = fc.constantFrom('not', 'never', 'hills', 'meter');
    fc.assert(
      fc.property(at, word, fc.constantFrom(0, 1), (i, other, gone) => {
        const altered = [...words.slice(0, i), other, ...words.slice(i + gone)];
        expect(check(altered.join(' '))?.verdict).not.toBe('verbatim');
        expect(check([...words.slice(0, i), ...words.slice(i + 1)].join(' '))?.verdict).not.toBe('verbatim');
      }),
    );
  });
});

test('names are one speaker where one holds what the other tells', () => {
  expect(isSpeaker('Prime Minister Velk', ['Tomas Velk'])).toBe(true);
  expect(isSpeaker('Ana Velk', ['Tomas Velk'])).toBe(false);
  expect(isSpeaker('the ministry', ['Kavarian Defence Ministry'])).toBe(true);
  expect(['She', 'The minister', 'a spokesman'].map(namesSomebody)).toEqual([false, false, false]);
  expect(namesSomebody('Velk’s office')).toBe(true);
});

test('an article is found by its sketch from half of a quotation, or one with a word changed', () => {
  const sketch = new Set(sketchOf(['We will not give up a single meter of our land', 'a game with lives'], 128));
  for (const words of ['not give up a single meter', 'We will not give up a whole meter of our land', 'a game'])
    expect(
      hashesOf(words).some((hash) => sketch.has(hash)),
      words,
    ).toBe(true);
});

test('a sketch has no more than it may, and something of every quotation', () => {
  const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
  const sketch = sketchOf([long, 'a disgrace', 'on the up and up'], 128);
  expect(sketch).toHaveLength(128);
  for (const words of ['a disgrace', 'on the up and up'])
    expect(hashesOf(words).every((one) => sketch.includes(one))).toBe(true);
});

test('quotations are found in a draft by their marks', () => {
  const draft = 'He said: “We won’t go, ever.” She called it "a bad joke" and «rien à voir ici»; the “Pact” stays.';
  expect(quotationsIn(draft).map(({ words }) => words)).toEqual([
    'We won’t go, ever.',
    'a bad joke',
    'rien à voir ici',
  ]);
  for (const { words, start, end } of quotationsIn(draft)) expect(draft.slice(start, end)).toBe(words);
});
