import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { normalize } from '../../shared/normalize/index.ts';
import { metadataIn } from '../../shared/normalize/sidecar.ts';
import { articleOf, refusalOf } from './reading.ts';

const bytes = (words: string) => new TextEncoder().encode(words);
const WORDS = 'Levy approved\n\nThe council of Varden approved a new water levy on Monday, officials said.';

test('fields that are known are read', () => {
  expect(metadataIn('\ufeff{"published": "2021-05-03", "byline": "Ana Sarel"}')).toEqual({
    published: '2021-05-03',
    byline: 'Ana Sarel',
  });
});

test.each([
  ['{"publishd": "2021-05-03"}', '"publishd" is not known'],
  ['{"published": 2021}', '"published" is no text'],
  ['["published"]', 'no JSON object'],
  ['{"published"', 'no JSON object'],
  ['{"__proto__": {"published": "2021"}}', '"__proto__" is not known'],
])('%s is told, with what is taken', (words, why) => {
  expect(() => metadataIn(words)).toThrow(why);
  expect(() => metadataIn(words)).toThrow('It takes published, modified, url');
});

test('a member of an archive whose metadata is not understood is refused, and its neighbours are read', async () => {
  const zip = zipSync({
    'a.txt': bytes(WORDS),
    'a.txt.metadata.json': bytes('{"publishd": "2021-05-03"}'),
    'b.txt': bytes(WORDS),
    'b.txt.metadata.json': bytes('{"published": "2021-05-03"}'),
  });
  const found = await normalize({ bytes: zip, key: 'x.zip', revision: '1' });
  expect(found).toHaveLength(2);
  expect(refusalOf(found)).toBe('format.corrupt');
  expect(JSON.stringify(found[0])).toContain('publishd');
  expect(articleOf(found, 1).publishedAt?.value).toBe('2021-05-03');
});
