// Each way of attributing reads the examples of its kind: who, by which words, what.
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../training/scoring/claim-examples.ts';
import { claimsIn, readClaims } from './read-claims.ts';

describe.each(Object.entries(EXAMPLES))('%s', (_way, sentences) => {
  test.each(sentences)('%s', (text, ...claims) => {
    expect(claimsIn(text).toSorted()).toEqual(claims.toSorted());
  });
});
test('what is laid on bad weather blames the weather', () => {
  const { claims, words } = readClaims('Oss blamed the delay on bad weather.');
  expect(claims.map(({ content, target }) => [words(content[0]), words(target)])).toEqual([
    ['the delay on bad weather', 'bad weather'],
  ]);
});

test('what neither side says is not said; "Never" within marks negates nothing outside of them', () => {
  expect(readClaims('Neither Velk nor Oss would say who had paid.').claims[0]?.polarity).toBe('negative');
  expect(readClaims('"Never," he repeated.').claims[0]?.polarity).toBe('positive');
});

test('a short quotation goes on with the last speaker of its paragraph', () => {
  expect(claimsIn('"The deal is dead," Velk said. He shrugged. "War, perhaps."')).toEqual([
    'Velk | said | The deal is dead',
    'Velk | - | War, perhaps',
  ]);
});

test('what one points to while speaking is not said', () => {
  expect(claimsIn('“Nobody pays us to be sick,” says Maria Oss, pointing to sores on her arms.')).toEqual([
    'Maria Oss | says | Nobody pays us to be sick',
  ]);
});

test('what he was asked is not what he said', () => {
  expect(claimsIn('Asked whether he would be charged, he laughed and said: “Ask them.”')).toEqual([
    'he | said | Ask them',
  ]);
});

test('a quotation at the end of a paragraph is not the next paragraph’s', () => {
  expect(
    claimsIn('“We have his signature,” Okoro said. “What more does he want?”\n\nVelk claims that it was forged.'),
  ).toEqual(['Okoro | said | We have his signature … What more does he want?', 'Velk | claims | that it was forged']);
});

test.each([
  ['‘I was never asked’: ex-minister rebuts report', 'ex-minister | : | I was never asked'],
  ['“We are ready”: mayor promises quick repairs', 'mayor | : | We are ready'],
])('a headline opens with a quotation: %s', (headline, claim) => {
  expect(claimsIn(`${headline}\n\nSales fell on Monday.`, { headline: true })).toContain(claim);
});

test('a headline of several verbs has one subject', () => {
  expect(claimsIn('Chipmaker Norden cuts outlook, blames export curbs\n\nSales fell.', { headline: true })).toEqual([
    'Chipmaker Norden | blames | export curbs',
  ]);
});

describe('one speaker, several cues', () => {
  test('a quotation over two paragraphs is one claim', () => {
    expect(claimsIn('"We came too late," Novak said. "Nobody told us.\n\n"And nobody will."')).toEqual([
      'Novak | said | We came too late … Nobody told us … And nobody will',
    ]);
  });
});

test('who is accused on some day is accused of what stands behind the day', () => {
  expect(claimsIn('Tarsk accused Velmar on Friday of firing on a fishing boat.')).toEqual([
    'Tarsk | accused | Velmar on Friday of firing on a fishing boat',
  ]);
});

test('a quotation of which a noun stands before the speaker is whole', () => {
  expect(claimsIn('"The deal," said Ida Renko, "will stay shut."')).toEqual([
    'Ida Renko | said | The deal … will stay shut',
  ]);
});
