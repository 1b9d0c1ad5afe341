import { expect, test } from 'vitest';
import { articleOf, partOf, readWords, refusalOf } from './reading.ts';

const P = [
  'VARDEN, May 3 (Reuters) - Varden and its neighbour Sorel signed an agreement on sharing the water of the Imber on Monday, ending nine months of talks, officials said.',
  '“We have what we came for: a written guarantee,” Foreign Minister Tomas Vey told reporters in the capital. He said that the first releases would begin in June.',
  'Sorel’s water authority rejected a claim by opposition parties that the text gives up control of the dam. “Nothing of the sort was ever discussed,” its head, Mira Oldan, said.',
];
const BODY = P.join('\n\n');
const OTHER =
  'The ferry between Varden and Imber sails again from Tuesday, the harbour master said, after three weeks of repairs, two of them spent waiting for parts, and one for the weather.';
const paragraphs = (attributes = '') => P.map((words) => `<p${attributes}>${words}</p>`).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Water deal signed</title>${head}</head><body>${body}</body></html>`;
const bodyOf = async (html: string) => partOf(articleOf(await readWords(html, 'a.html')), 'body');

test.each([
  [
    'paragraphs cut by an advertisement between sections',
    `<h1>Water deal signed</h1><section class="story-part">${paragraphs()}</section>`,
  ],
  [
    'text parted by line breaks',
    `<table><tr><td class="menu"><a href="/">Home</a></td><td><h1>Water deal signed</h1><div>${P.join('<br><br>')}</div></td></tr></table>`,
  ],
  [
    'a form around the whole page',
    `<form id="aspnetForm"><div class="nav"><a href="/">Home</a></div><h1>Water deal signed</h1><div>${paragraphs()}</div></form>`,
  ],
  [
    'paragraphs marked for subscribers',
    `<h1>Water deal signed</h1><div class="content">${paragraphs(' class="paywall"')}</div>`,
  ],
  [
    'an entry filed under comments',
    `<h1>Water deal signed</h1><div class="post-12 post type-post hentry category-comments tag-legal">${paragraphs()}</div>`,
  ],
  [
    'a wrapper that says there is a sidebar',
    `<div class="with-sidebar has-ads"><h1>Water deal signed</h1>${paragraphs()}</div>`,
  ],
  [
    'a paragraph to a row of a table',
    `<h1>Water deal signed</h1><table>${[...P, P[0]?.replace('Varden', 'Tarn'), P[2]?.replace('Sorel', 'Tarn')].map((words) => `<tr><td>${words}</td></tr>`).join('')}</table>`,
    [...P, P[0]?.replace('Varden', 'Tarn'), P[2]?.replace('Sorel', 'Tarn')].join('\n\n'),
  ],
  [
    'parts with names of their own',
    `<h1>Water deal signed</h1><div><div class="byline"><p>Ana Sarel</p></div><div class="area"><div class="firstPar"><p>${P[0]}</p></div><div class="secondPar"><p>${P[1]}</p></div><div class="body"><p>${P[2]}</p></div></div></div>`,
  ],
  ['lines that end with a break', `<h1>Water deal signed</h1><div>${P.join('<br>')}</div>`],
  [
    'a page as old as the web',
    `<font size=5><b>Water deal signed</b></font><br><i>By Ana Sarel</i><br>May 3, 2021<p>${P.join('<p>')}<hr><a href="/">Back</a>`,
  ],
  [
    'text set as typed',
    `<pre>Water deal signed\n\n${P.map((words) => words.replace(/(.{50}\S*) /g, '$1\n')).join('\n\n')}</pre>`,
  ],
  [
    'an accelerated page',
    `<article><h1>Water deal signed</h1>${paragraphs()}<amp-ad>Buy now</amp-ad><amp-list>More of it</amp-list></article>`,
  ],
  [
    'a shadow root',
    `<h1>Water deal signed</h1><x-story><template shadowrootmode="open">${paragraphs()}</template></x-story>`,
  ],
  [
    'a pull quote that repeats the text',
    `<article><h1>Water deal signed</h1>${paragraphs()}<blockquote class="pullquote">“We have what we came for”</blockquote></article>`,
  ],
  [
    'unclosed paragraphs',
    `<h1>Water deal signed</h1><div><p>${P.join('<p>')}</div><div id="footer"><p>All rights reserved by the Varden Post and its partners.</div>`,
  ],
] as [string, string, string?][])('%s', async (_, html, body = BODY) => {
  expect(await bodyOf(page(html))).toBe(body);
});

test.each([
  ['marked up', { article: { title: 'Water deal signed', body: paragraphs() } }],
  [
    'a list',
    { story: { headline: 'Water deal signed', content_elements: P.map((content) => ({ type: 'text', content })) } },
  ],
])('a page that only its scripts fill is read from their data: %s', async (_, pageProps) => {
  const bare = (script: string) => page(`<div id="root">Loading…</div>${script}`);
  const json = JSON.stringify({ props: { pageProps } });
  expect(await bodyOf(bare(`<script id="__NEXT_DATA__" type="application/json">${json}</script>`))).toBe(BODY);
  expect(await bodyOf(bare(`<script>window.__STATE__ = ${json};</script>`))).toBe(BODY);
});

test.each([
  ['404 Not Found', 'Sorry, what you are looking for does not exist, or has been moved. Check the address.'],
  ['Just a moment...', 'Checking your browser. You will be sent on shortly. Please enable JavaScript and cookies.'],
  ['Access Denied', 'You don’t have permission to see this page on this server. Reference 18.2f3b1002.1573.'],
  ['Before you continue', 'We and our partners store and read information on a device, to measure and to improve.'],
])('“%s” is no article, and the refusal says so', async (title, words) => {
  const html = `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`;
  const [one] = await readWords(html, 'a.html');
  expect(one).toMatchObject({ refused: { code: 'text.no-article', reason: expect.stringContaining(title) } });
});

test('a headline may begin as an error does', async () => {
  for (const title of [
    '404 houses burn down in Varden',
    '500 arrested after march',
    'Access to water denied, court says',
  ])
    expect(
      await bodyOf(page(`<article><h1>${title}</h1>${paragraphs()}</article>`).replace('Water deal signed', title)),
    ).toBe(BODY);
});

test('of several articles on a page the one under its headline is read', async () => {
  const next = `<article><h2><a href="/2">Ferry sails again</a></h2>${`<p>${OTHER}</p>`.repeat(12)}</article>`;
  const first = `<article><h1>Water deal signed</h1>${paragraphs()}${paragraphs().replaceAll('Varden', 'Sorel')}</article>`;
  const body = await bodyOf(page(first + next));
  expect(body).toContain(BODY);
  expect(body).not.toContain('ferry');
});

test('an article cut into sections is read whole', async () => {
  const sections = P.map(
    (words) =>
      `<div class="chunk"><p>${words}</p><p>${words.replace('Sorel', 'Tarn')}</p></div><div class="ad-slot"><p>Advertisement</p></div>`,
  );
  const body = await bodyOf(page(`<h1>Water deal signed</h1><div class="sections">${sections.join('')}</div>`));
  for (const words of P) expect(body).toContain(words);
  expect(body).not.toContain('Advertisement');
});

test('readers’ comments are no article, however long', async () => {
  const comments = `<div id="comments">${`<div class="comment"><p>${OTHER}</p></div>`.repeat(30)}</div>`;
  expect(await bodyOf(page(`<h1>Water deal signed</h1><div class="text">${paragraphs()}</div>${comments}`))).toBe(BODY);
});

const CARDS = ['Ferry', 'Bread', 'Rain', 'Bridge', 'Hens', 'Cows'].map(
  (word) =>
    `<div class="x"><a href="/${word}"><h3>${word} prices rise again in the north</h3></a><p>The ${word.toLowerCase()} office said on Monday that nothing could be done, and that all should wait for the summer.</p></div>`,
);

test('cards of other stories are no article, though they outweigh a short one', async () => {
  const short = `<h1>Water deal signed</h1><div class="t"><p>${P[0]}</p></div><div class="y">${CARDS.join('')}</div>`;
  expect(await bodyOf(page(short))).toBe(P[0]);
  expect(await bodyOf(page(`<article>${short}</article>`))).toBe(P[0]);
});

test.each([
  ['a home page', `<main>${CARDS.join('')}</main>`],
  ['a page of search results', `<main><h1>Search results for “water”</h1>${CARDS.join('')}</main>`],
])('%s is refused', async (_, body) => {
  expect(refusalOf(await readWords(page(body), 'a.html'))).toBe('text.no-article');
});

test('a list of what an article recommends is the article', async () => {
  const head = '<meta property="og:type" content="article">';
  const body = await bodyOf(page(`<h1>Six things to know</h1><div>${CARDS.join('')}</div>`, head));
  expect(body).toContain('The ferry office said on Monday');
});

test.each([
  ['Related stories', `<p>${OTHER.slice(0, 120)}.</p>`],
  ['24 comments', `<p>${OTHER}</p>`.repeat(9)],
  ['Readers’ comments', `<p>${OTHER}</p>`.repeat(9)],
  ['More from Sport', `<ul><li>${OTHER}</li></ul>`],
  ['Already a subscriber?', '<p>Log in to read this story, and thousands of others, on all of your devices.</p>'],
])('what a line announces as “%s” is no article', async (line, rest) => {
  const html = page(`<h1>Water deal signed</h1><div>${paragraphs()}<div class="z"><h4>${line}</h4>${rest}</div></div>`);
  expect(await bodyOf(html)).toBe(BODY);
});

test('a part of the article that tells more about its matter stays', async () => {
  const html = page(
    `<article><h1>Water deal signed</h1>${paragraphs()}<section><h2>More about the dam</h2><p>${OTHER}</p><p>${OTHER}</p></section>${paragraphs()}</article>`,
  );
  expect(await bodyOf(html)).toContain(OTHER);
});

test.each(['content-with-sidebar', 'section-human-rights', 'print-content'])(
  'a short article in a wrapper called %s is read, whatever stands beside it',
  async (name) => {
    const comments = `<div id="comments">${`<div class="comment"><p>${OTHER}</p></div>`.repeat(60)}</div>`;
    const html = `<div class="${name}"><h1>Water deal signed</h1>${paragraphs()}</div>`;
    expect(await bodyOf(page(html + comments))).toBe(BODY);
    expect(await bodyOf(page(`${html}<div class="y">${CARDS.join('').repeat(5)}</div>`))).toBe(BODY);
  },
);

test('a sentence full of linked names stays', async () => {
  const first = 'Ana Sarel has resigned from the Varden Council.';
  const linked = first
    .replace('Ana Sarel', '<a href="/s">Ana Sarel</a>')
    .replace('Varden Council', '<a href="/c">Varden Council</a>');
  expect(await bodyOf(page(`<h1>Water deal signed</h1><div><p>${linked}</p>${paragraphs()}</div>`))).toBe(
    `${first}\n\n${BODY}`,
  );
});

test('the author’s life is no article, and the byline is kept', async () => {
  const life =
    '<div class="post-author"><h4>Ana Sarel</h4><p>Ana Sarel has covered the council for ten years. She lives in Varden with two cats.</p></div>';
  const html = page(`<article><h1>Water deal signed</h1><p>By Ana Sarel</p>${paragraphs()}${life}</article>`);
  const article = articleOf(await readWords(html, 'a.html'));
  expect(partOf(article, 'body')).toBe(BODY);
  expect(article.byline?.names).toEqual(['Ana Sarel']);
});

test('what a name shows under the pointer is no part of its sentence', async () => {
  const card =
    '<span class="q"><a href="/vey">Tomas Vey</a><span class="r"><img src="v.jpg"><a href="/vey">Tomas Maria Vey</a><a href="/1">Vey signs</a> <a href="/2">Vey resigns</a></span></span>';
  const html = page(`<h1>Water deal signed</h1><div>${paragraphs().replace('Tomas Vey', card)}</div>`);
  expect(await bodyOf(html)).toBe(BODY);
});

test('a lead is the body’s, a standfirst is not', async () => {
  const text = paragraphs().replace('<p>', '<p class="lead">');
  expect(await bodyOf(page(`<h1>Water deal signed</h1><div>${text}</div>`))).toBe(BODY);
  const standfirst = '<p class="standfirst">Both sides claim success after nine months of talks.</p>';
  const article = articleOf(
    await readWords(
      page(`<article><h1>Water deal signed</h1>${standfirst}<div>${paragraphs()}</div></article>`),
      'a.html',
    ),
  );
  expect(partOf(article, 'body')).toBe(BODY);
  expect(partOf(article, 'summary')).toBe('Both sides claim success after nine months of talks.');
});

test('the date beside the headline goes before one that a field gives in another time zone', async () => {
  const meta = '<meta property="article:published_time" content="2021-05-04T01:10:00Z">';
  const html = page(`<article><h1>Water deal signed</h1><time>May 3, 2021</time>${paragraphs()}</article>`, meta);
  expect(articleOf(await readWords(html, 'a.html')).publishedAt?.value).toBe('2021-05-03');
});

test('a date of change is no date of publication', async () => {
  const html = page(
    `<article><h1>Water deal signed</h1><p class="date">Published 3 May 2021. Updated 9 May 2021</p>${paragraphs()}</article>`,
    '<meta property="article:modified_time" content="2021-05-09T10:00:00Z">',
  );
  const article = articleOf(await readWords(html, 'a.html'));
  expect(article.publishedAt?.value).toBe('2021-05-03');
  expect(article.modifiedAt?.value).toBe('2021-05-09T10:00:00Z');
});

test('no date is made up', async () => {
  expect(
    articleOf(await readWords(page(`<h1>Water deal signed</h1>${paragraphs()}`), 'a.html')).publishedAt,
  ).toBeUndefined();
});

test('the outlet’s name is no part of the title', async () => {
  for (const title of ['Water deal signed in Varden | Varden Post', 'Water deal signed in Varden - Varden Post']) {
    const html = `<html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Varden Post"></head><body>${paragraphs()}</body></html>`;
    expect(articleOf(await readWords(html, 'a.html')).title).toBe('Water deal signed in Varden');
  }
});
