// Why lines of a page were kept or dropped, as `onrecord extract --explain-body` shows it; and what stands at a text's end.
import { expect, test } from 'vitest';
import { explainBody } from '../../shared/normalize/explain-body.ts';
import { articleOf, fileBytes, partOf, readWords } from './reading.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Ferry sails again in Halvik</title></head><body><article><h1>Ferry sails again in Halvik</h1>${body}</article></body></html>`;
const MORE =
  '<p>The harbour master said on Monday that the ferry had passed all its tests, and that it would sail every day from May on.</p><p>Passengers in Halvik waited since the autumn, when the old engine was taken out and sent to the yard in Orla.</p>';

test('each line of a page says what became of it', () => {
  const { lines = [], refused } = explainBody(fileBytes('page.html'), 'page.html') ?? {};
  const why = (start: string) => lines.find(({ text }) => text.startsWith(start))?.dropped;
  expect(refused).toBeUndefined();
  expect(why('VARDEN, May 3')).toBeUndefined();
  expect(why('World')).toBe('the tag <nav>');
  expect(why('The Ketter dam, seen')).toBe('a caption');
  expect(why('Varden Daily')).toMatch(/called “newsletter”|fields to fill in/);
  expect(why('Both sides claim')).toBe('the summary, kept apart');
  expect(why('By Ana Sarel')).toBe('who wrote it, or when: read apart');
});

test('what is no page needs no telling; a refused page says why', () => {
  expect(explainBody(new TextEncoder().encode('Ferry sails\n\nIt sails.'), 'a.txt')).toBeUndefined();
  expect(
    explainBody(
      new TextEncoder().encode('<html><title>404 Not Found</title><body><p>Gone.</p></body></html>'),
      'a.html',
    )?.refused,
  ).toContain('404');
});

test.each([
  ['a label with nothing below', '<p>Explore further</p>'],
  [
    'words to the reader with an address',
    '<p>Do you know more? Write to us at <a href="mailto:desk@coast.example">desk@coast.example</a> and tell us your story.</p>',
  ],
  [
    'words to the reader, set apart',
    '<p><em>We rely on your help to bring the news of the coast to all who live by it.</em></p>',
  ],
  [
    'fields to fill in',
    '<div><h4>Harbour Lines</h4><p>All the news of the ferries, every morning in your letter box.</p><input type="email"></div>',
  ],
])('%s at the end is none of the article', async (_, end) => {
  const article = articleOf(await readWords(page(MORE + end), 'inbox/a.html'));
  expect(partOf(article, 'body')).toMatch(/sent to the yard in Orla\.$/);
});

test('what is said to readers by somebody in the story stays', async () => {
  const said = '“We need your help,” she said, and asked passengers to call us.';
  const article = articleOf(await readWords(page(`${MORE}<p>${said}</p>`), 'inbox/a.html'));
  expect(partOf(article, 'body')).toContain(said);
});
