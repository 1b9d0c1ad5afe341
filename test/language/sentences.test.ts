import { expect, test } from 'vitest';
import { sentencesOf } from '../../shared/language/sentences.ts';

const sentences = (text: string): string[] =>
  sentencesOf(text).map(({ tokens }) => text.slice(tokens[0]?.start, tokens.at(-1)?.end));

test.each<[string, string[]]>([
  ['abbreviations go on', ['Lt. Gen. Ada Moss left the U.S. State Department.', 'She said no more.']],
  ['an abbreviation may end one', ['He works in the U.S.', 'The firm is Nolan Inc.', 'It grew.']],
  ['a company goes on', ['Nolan Inc. Chairman J. P. Reed resigned.']],
  ['times of day', ['It began at 5 p.m. EST on Friday.', 'It ended at 6 a.m.', 'Police left.']],
  ['decimals, versions and addresses', ['Prices rose 3.5 percent, says www.example.org/a.html.', 'See it.']],
  ['numbers of things', ['No. 5 of Art. 12 is gone.', 'Did he agree?', 'No.', 'He left.']],
  ['an ellipsis within', ['He was ... unsure.', 'They left…', 'Nobody came.']],
  ['a quote of several sentences', ['"We saw it.', 'It burned," Mr. Hale said.']],
  ['a question within a quote', ['"Who did it?" Captain Rowe asked.', '"Why not?" she said.']],
  ['closing quotes belong to what they close', ['He said: “It is done.”', 'Then he left.']],
  ['a footnote mark belongs to what it notes', ['The bridge fell in 1902. [4]', 'It was rebuilt.']],
  ['the dateline stands alone', ['VELSA, May 14 (Northwire) --', 'The mayor resigned on Friday.']],
  ['initials', ['George W. Hill and J. Carter met.']],
  ['all capitals', ['MAYOR QUITS AFTER VOTE.', 'NEW VOTE DUE.']],
])('%s', (_, wanted) => {
  expect(sentences(wanted.join(' '))).toEqual(wanted);
});

test('blank lines end a sentence, wrapped lines do not', () => {
  const text =
    'Mayor resigns\n\nThe mayor of the town said on Friday that he would\nleave his office in June after the vote of the\ncouncil.\n\n- one\n- two';
  expect(sentences(text)).toEqual([
    'Mayor resigns',
    'The mayor of the town said on Friday that he would\nleave his office in June after the vote of the\ncouncil.',
    '- one',
    '- two',
  ]);
});

test('paragraphs are counted from 0', () => {
  expect(sentencesOf('One. Two.\n\n\nThree.').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
});

test('a list without end is cut where it may be', () => {
  const list = Array.from({ length: 10_000 }, (_, at) => `item${at},`).join(' ');
  const runs = sentencesOf(list);
  expect(Math.max(...runs.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(160);
  expect(runs.slice(0, -1).every(({ tokens }) => list.slice(tokens.at(-1)?.start, tokens.at(-1)?.end) === ',')).toBe(
    true,
  );
});
