// What the article says of a claim's standing stands on the claim that it concerns, and claims nothing itself.
import { expect, test } from 'vitest';
import { extract } from '../../shared/extract.ts';
import { articleOf } from './read-claims.ts';

/** `claim's cue: kind (words)` of each caveat; those on the article under "article". */
function caveatsIn(text: string): readonly string[] {
  const { claims, caveats = [] } = extract(articleOf(text));
  const words = (span: { start: number; end: number } | null): string => (span ? text.slice(span.start, span.end) : '');
  return [
    ...claims.flatMap(({ cue, caveats: own = [] }) =>
      own.map((one) => `${words(cue)}: ${one.kind} (${words(one.words)})`),
    ),
    ...caveats.map((one) => `article: ${one.kind} (${words(one.words)})`),
  ];
}

test.each([
  [
    'Rebels said they had taken the town of Senn. The report could not be independently verified.',
    'said: unverified (could not be independently verified)',
  ],
  [
    'The army said 40 men had died, a figure that the Courier could not independently confirm.',
    'said: unverified (could not independently confirm)',
  ],
  [
    'Ida Moor accused Halden Bank of fraud. Halden Bank declined to comment.',
    'accused: no_comment (declined to comment)',
  ],
  [
    'Ida Moor accused Halden Bank of fraud. Halden Bank did not immediately respond to a request for comment.',
    'accused: no_response (did not immediately respond)',
  ],
  [
    'Ida Moor accused Rolf Tamm of fraud. Tamm could not be reached for comment.',
    'accused: not_reached (could not be reached)',
  ],
  [
    'The minister said the vote had been rigged, without giving any evidence.',
    'said: no_evidence (without giving any evidence)',
  ],
  ['The minister said the vote had been rigged. He offered no evidence.', 'said: no_evidence (offered no evidence)'],
])('%s', (text, caveat) => {
  expect(caveatsIn(text)).toEqual([caveat]);
});

test('a silence is no rejection and no claim', () => {
  const { claims } = extract(articleOf('Kolb accused the firm of theft. The firm declined to comment.'));
  expect(claims.map(({ act }) => act)).toEqual(['accuse']);
});

test('what somebody says in his own words is his statement', () => {
  expect(caveatsIn('"We could not verify the report," Kolb said.')).toEqual([]);
});

test('a caveat on no claim in particular stands on the article', () => {
  expect(caveatsIn('Shells fell on the town. The army did not respond to a request for comment.')).toEqual([
    'article: no_response (did not respond)',
  ]);
});
