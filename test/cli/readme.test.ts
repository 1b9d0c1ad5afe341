import { expect, test } from 'vitest';
import { freshReadme, readme } from '../../cli/readme.ts';

test('the README prints the formats, limits and refusal codes that the code has (npm run readme brings it up to date)', () => {
  expect(readme()).toBe(freshReadme(readme()));
});

test('a README without a place for a table is told so', () => {
  expect(() => freshReadme('# On Record')).toThrow('no place for its table of formats');
});
