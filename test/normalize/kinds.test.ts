// Whole kinds of files that lost or added words: words within sentences, hidden ones, lists of stories, whole pages in a field.
import { expect, test } from 'vitest';
import { articleOf, readWords, refusalOf } from './reading.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry sails again in Halvik</title>${head}</head><body><article><h1>Ferry sails again in Halvik</h1>${body}</article></body></html>`;
const MORE =
  '<p>The harbour master said on Monday that the ferry had passed all its tests, and that it would sail every day from May on.</p><p>Passengers in Halvik waited since the autumn, when the old engine was taken out and sent to the yard in Orla.</p>';
const textOf = async (words: string, key = 'inbox/a.html') => articleOf(await readWords(words, key)).text;

test.each(
  'keyword keywords tag tags related related-link share sharing tooltip popup modal promo social follow comment reply register login search skip ad sponsor newsletter legal terms trending popular credit caption gallery author-info'.split(
    ' ',
  ),
)('a link called "%s" within a sentence keeps its words', async (name) => {
  const text = await textOf(
    page(
      `<p>The minister, <a class="${name}" href="/r">Anna Rudd</a>, said that <span class="${name}">Halvik Marine</span> had denied the charge.</p>${MORE}`,
    ),
  );
  expect(text).toContain('The minister, Anna Rudd, said that Halvik Marine had denied the charge.');
});

test('what a term shows when it is pointed at, and a row of buttons, are not of the sentence', async () => {
  const text = await textOf(
    page(
      `<p>Divers used <span class="tooltip">sonar<span class="tooltip-text">Finding things by sound</span></span> to look for the hull below the harbour wall.</p>${MORE}<p class="share"><a class="share" href="/s">Share</a> <a class="share" href="/m">Mail</a></p>`,
    ),
  );
  expect(text).toContain('Divers used sonar to look for the hull');
  expect(text).not.toMatch(/Finding things|Share/);
});

test('a letter set apart for the eye is read, its copy for screen readers is not', async () => {
  const text = await textOf(
    page(
      `<p><span class="sr-only">The</span><span aria-hidden="true">T</span>he divers found the hull on Monday, and said so to reporters.</p>${MORE}`,
    ),
  );
  expect(text).toContain('\n\nThe divers found');
});

test.each([
  ['its own style', '', '<p style="display: none">Members only: the ferry is paid for by the crown, they say.</p>'],
  [
    'the page’s style sheet',
    '<style>@media print { .x { color: red } } .preview, #y { display: none !important }</style>',
    '<p class="preview">Members only: the ferry is paid for by the crown, they say.</p>',
  ],
  [
    'a box of no size',
    '',
    '<div style="max-height:0;overflow:hidden"><p>Members only: the ferry is paid for by the crown, they say.</p></div>',
  ],
])('words hidden by %s are not read', async (_, head, hidden) => {
  expect(await textOf(page(`${hidden}${MORE}`, head))).not.toContain('Members only');
});

test('a style for small screens, or for print, hides nothing', async () => {
  const style =
    '<style>@media (max-width: 600px) { .lead { display: none } }</style><style media="print">.lead { display: none }</style>';
  expect(
    await textOf(page(`<p class="lead">Nobody in the town believed it until the horn was heard.</p>${MORE}`, style)),
  ).toContain('Nobody in the town');
});

const stories = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<div class="card"><h2><a href="/s/${index}">Minister number ${index} says the ferry will sail</a></h2><p>The transport minister said on Monday that ferry number ${index} would sail in May.</p></div>`,
  ).join('');

test('a home page and the results of a search are refused by their names', async () => {
  const home = await readWords(
    `<html><head><title>Coast News</title></head><body><h1><a href="/">Coast News</a></h1>${stories(8)}</body></html>`,
    'inbox/index.html',
  );
  expect(refusalOf(home)).toBe('text.no-article');
  expect(JSON.stringify(home)).toContain('home page');
  const search = await readWords(
    `<html><head><title>You searched for ferry - Coast News</title></head><body><h1>Search results for “ferry”</h1>${stories(5)}</body></html>`,
    'inbox/search.html',
  );
  expect(refusalOf(search)).toBe('text.no-article');
  expect(JSON.stringify(search)).toContain('search results');
});

test('a short story with many others beside it is a story', async () => {
  expect(await textOf(page(`${MORE}</article>${stories(8)}<article>`))).toContain('had passed all its tests');
});

test('a whole page in a field of JSON is read as a page', async () => {
  const text = await textOf(
    JSON.stringify({
      url: 'https://coast.example/f',
      html: page(`<nav><a href="/">Home</a></nav>${MORE}<aside>Most read</aside>`),
    }),
    'inbox/a.json',
  );
  expect(text).toMatch(/^Ferry sails again in Halvik\n\nThe harbour master/);
  expect(text).not.toMatch(/Home|Most read/);
});

test('controls that were Windows-1252 before some program read them as Latin-1 are the marks they were', async () => {
  expect(
    await textOf('Ferry sails\n\nAnna Rudd said: \u0093It isn\u0092t late\u0085 yet.\u0094', 'inbox/a.txt'),
  ).toContain('Anna Rudd said: “It isn’t late… yet.”');
});

test('the body of a mail that says it is UTF-8 and is not', async () => {
  const mail =
    'From: Desk <d@coast.example>\nSubject: Ferry sails\nDate: Tue, 10 Mar 2015 14:17:01 -0700\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nAnna Rudd said the ferry isn=92t late, and that =93all is well=94 in the harbour.\n';
  expect(await textOf(mail, 'inbox/a.eml')).toContain('isn’t late, and that “all is well” in');
});

test('a text cut into tokens is put together again, and a stray space is left alone', async () => {
  expect(
    await textOf(
      "Plant closes\n\nHALVIK - `` The plant will close , '' Kolb said . `` It is too old . ''\n\n\" He does n't know ( yet ) , \" Kolb 's aide said .",
      'inbox/a.txt',
    ),
  ).toBe(
    "Plant closes\n\nHALVIK - ``The plant will close,'' Kolb said. ``It is too old.''\n\n\"He doesn't know (yet),\" Kolb's aide said.",
  );
  expect(await textOf('Plant closes\n\nThe plant will close , he said. It is old.', 'inbox/a.txt')).toContain(
    'close , he',
  );
});

test('a speaker’s label and a headline in capitals are no datelines; a place and a day in their own line are', async () => {
  const of = async (words: string) => articleOf(await readWords(words, 'inbox/a.txt')).dateline;
  expect(await of('NEWSROOM TRANSCRIPT\n\nCORBEN: Let us begin.\n\nSANDS: I never lied.')).toBeUndefined();
  expect(await of('FERRY - HALVIK GETS ITS SHIP\n\nThe ferry sailed on Friday.')).toBeUndefined();
  expect(await of('FERRY - HALVIK GETS ITS SHIP\n\nORLA, Estrava 1996-12-06\n\nThe ferry sailed on Friday.')).toEqual({
    place: 'ORLA, Estrava',
    date: '1996-12-06',
  });
});

const markdown = (words: string) => textOf(`# Ferry sails {#ferry .lead}\n\n${words}\n`, 'inbox/a.md');

test('escaped marks of Markdown are what they show, and stars between numbers are stars', async () => {
  expect(await markdown('A \\*star\\*, 5 * 3 * 2, snake_case_word, *one* and **two _three_ four**, ~~gone~~.')).toBe(
    'Ferry sails\n\nA *star*, 5 * 3 * 2, snake_case_word, one and two three four, gone.',
  );
});

test('addresses with brackets, notes and tasks of Markdown keep their words', async () => {
  const text = await markdown(
    'See [the report](https://x.example/a_(b)) and [map][1].[^1]\n\n[1]: https://y.example\n\n[^1]: Says the yard.\n\n- [x] paint it',
  );
  expect(text).toBe('Ferry sails\n\nSee the report and map.\n\nSays the yard.\n\n- paint it');
});

test('a heading set between rows of stars is the headline without them', async () => {
  expect(await textOf('****** Ferry sails ******\n\nAnna Rudd said *so* on Monday.', 'inbox/a.txt')).toMatch(
    /^Ferry sails\n\nAnna Rudd said \*so\*/,
  );
});

test.each([
  ['a web archive', 'WARC/1.0\r\nWARC-Type: response\r\n\r\n<p>Deal signed</p>', 'a.warc', 'WARC'],
  ['LaTeX', '% made by hand\n\\documentclass{article}\n\\begin{document}Deal\\end{document}', 'a.tex', 'LaTeX'],
  [
    'an e-book of XML',
    '<?xml version="1.0"?>\n<FictionBook><body><section><p>Deal</p></section></body></FictionBook>',
    'a.fb2',
    'XML',
  ],
  [
    'DocBook',
    '<?xml version="1.0"?>\n<article xmlns="http://docbook.org/ns/docbook"><title>Deal</title><para>Signed</para></article>',
    'a.xml',
    'XML',
  ],
  ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR', 'a.ics', 'calendar'],
])('%s is refused by its name', async (_, words, name, called) => {
  const read = await readWords(words, `inbox/${name}`);
  expect(refusalOf(read)).toBe('format.unsupported');
  expect(JSON.stringify(read)).toContain(called);
});
