import { expect, test } from 'vitest';
import { articleOf, readWords } from './reading.ts';

const BODY =
  '<p>The council of Varden approved a new water levy on Monday after a debate that lasted nine hours, officials said, and the mayor signed it.</p>'.repeat(
    4,
  );
const HEADLINE = '<h1>Council approves water levy</h1>';
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Council approves water levy</title>${head}</head><body>${body}</body></html>`;
const story = (line: string, head = '') => page(`<article>${HEADLINE}${line}${BODY}</article>`, head);
const dateOf = async (html: string) => articleOf(await readWords(html, 'a.html')).publishedAt?.value;

test.each([
  ['a script’s attribute', '<span class="ts" data-published-at="2021-05-03T10:00:00Z">2 hours ago</span>'],
  ['seconds since 1970', '<time data-timestamp="1620036000">2 hours ago</time>'],
  ['milliseconds in datetime', '<time datetime="1620036000000">today</time>'],
  ['RDFa', '<span property="schema:datePublished" content="2021-05-03T10:00">Monday</span>'],
  ['Dublin Core in RDFa', '<span property="dc:date dc:created" content="2021-05-03T10:00:00+02:00">Monday</span>'],
  ['a date with dots', '<span class="date">03.05.2021 10:32</span>'],
  ['what a line calls published', '<p>Updated: May 5, 2021; Published: May 3, 2021</p>'],
  ['a script’s number', '<time>today</time><script>window.state={"publishedAt":1620036000000}</script>'],
])('published by %s', async (_, line) => {
  expect(await dateOf(story(line))).toMatch(/^2021-05-03/);
});

test.each([
  ['cXenseParse:publishtime', '2021-05-03T10:00:00Z'],
  ['weibo: article:create_at', '2021-05-03 10:00:00'],
  ['gsa_publish_date', '2021-05-03'],
  ['ptime', '20210503'],
])('published by the meta element %s', async (name, content) => {
  expect(await dateOf(story('', `<meta name="${name}" content="${content}">`))).toMatch(/^2021-05-03/);
});

test('a page that gives only the day of its last change says that day, and not that it was published then', async () => {
  const changed = async (words: string) => articleOf(await readWords(words, 'inbox/a.html'));
  for (const one of [
    await changed(story('<div class="date"><span>Updated: </span>August 13, 2010, 5:02 PM ET</div>')),
    await changed(story('', '<meta name="last-modified" content="2010-08-13">')),
  ]) {
    expect(one.publishedAt).toBeUndefined();
    expect(one.modifiedAt?.value).toMatch(/^2010-08-13/);
  }
});

test.each([
  ['a sentence', story('<p>The dam opened on May 3, 1999, officials said.</p>')],
  [
    'a tweet',
    story(
      '<blockquote class="twitter-tweet"><p>Never.</p>— Tomas Vey (@tomasvey) <a href="/x">May 3, 2011</a></blockquote>',
    ),
  ],
  [
    'the day on which the page was fetched',
    page(`<header><div class="date">Wednesday, June 9, 2027</div></header><article>${HEADLINE}${BODY}</article>`),
  ],
  [
    'a comment',
    page(
      `<article>${HEADLINE}${BODY}</article><div class="comments"><time class="date" datetime="2021-06-01">June 1</time><p>Shame.</p></div>`,
    ),
  ],
  [
    'another story',
    page(
      `<article>${HEADLINE}${BODY}</article><div class="related"><h3><a href="/2">Ferry sails again</a></h3><span class="date">2 May 2021</span></div>`,
    ),
  ],
  ['the beginning of time', story('', '<meta property="article:published_time" content="1970-01-01T00:00:00Z">')],
])('%s is no publication', async (_, html) => {
  expect(await dateOf(html)).toBeUndefined();
});

test('of several articles in linked data the page’s own is meant', async () => {
  const data = [
    { '@type': 'NewsArticle', headline: 'Ferry sails again on Tuesday', datePublished: '2020-01-01' },
    { '@type': 'NewsArticle', headline: 'Council approves water levy', datePublished: '2021-05-03' },
  ];
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(await dateOf(story('', head))).toBe('2021-05-03');
});

test('a month in the address dates an article to the month, and a dateline in it to the day', async () => {
  const head = '<link rel="canonical" href="https://post.example/2021/05/levy">';
  expect(articleOf(await readWords(story('', head), 'a.html')).publishedAt).toEqual({
    value: '2021-05',
    precision: 'month',
    from: 'url',
  });
  const datelined = story('<p>VARDEN, May 3 (AP) — The council said on Monday that it would go on.</p>', head);
  expect(await dateOf(datelined)).toBe('2021-05-03');
});
