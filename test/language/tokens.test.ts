import { expect, test } from 'vitest';
import { tokenize } from '../../shared/language/tokenize.ts';

const tokens = (text: string): string =>
  tokenize(text, { start: 0, end: text.length })
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

test.each([
  ["Macron's team didn't say.", "Macron|'s|team|did|n't|say|."],
  ['It’s what we’ve said; players’ wages', 'It|’s|what|we|’ve|said|;|players|’|wages'],
  ['She cannot go, he’s gonna', 'She|can|not|go|,|he|’s|gon|na'],
  ['the U.S.-led, co-founded Anglo-American firm', 'the|U.S.|-|led|,|co-founded|Anglo|-|American|firm'],
  ['Ban Ki-moon and Wu Chi-wai', 'Ban|Ki-moon|and|Wu|Chi-wai'],
  ['US$10 billion, $5.5m, 40%', 'US$|10|billion|,|$|5.5|m|,|40|%'],
  ['10km at 6:00am, the 1990s, the 3rd', '10|km|at|6:00|am|,|the|1990s|,|the|3rd'],
  ['on 9/11 or 2021-05-14, and/or 555-1234', 'on|9/11|or|2021-05-14|,|and|/|or|555-1234'],
  ['Mail a.b@example.org or see https://example.org/x?y=1.', 'Mail|a.b@example.org|or|see|https://example.org/x?y=1|.'],
  ['“No,” he said—twice...', '“|No|,|”|he|said|—|twice|...'],
  ["rock 'n' roll in the '90s with O'Brien", "rock|'|n|'|roll|in|the|'90s|with|O'Brien"],
  ['(see [1]) — 20–30 people!?', '(|see|[|1|]|)|—|20|–|30|people|!?'],
  ['the end.He left', 'the|end|.|He|left'],
  ['I w- I went in a pre- and post-war U- boat', 'I|w-|I|went|in|a|pre|-|and|post-war|U-|boat'],
  ['AT&T and R&D', 'AT&T|and|R&D'],
  ['#vote @mayor 👩‍🚒🇫🇷', '#vote|@mayor|👩‍🚒|🇫🇷'],
])('%s', (text, wanted) => {
  expect(tokens(text)).toBe(wanted);
});

test('clitics without end are cut without end of the stack', () => {
  const text = "n't".repeat(20_000);
  const cut = tokenize(text, { start: 0, end: text.length });
  expect(cut.at(-1)?.end).toBe(text.length);
});
