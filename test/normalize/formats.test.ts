import { expect, test } from 'vitest';
import { Article } from '../../shared/model/article.ts';
import { articleOf, partOf, readFile, refusalOf } from './reading.ts';

/** How each file was made stands in fixtures/README.md. All tell the same story, so all must give the same words. */
const STORY = [
  'utf-8.txt',
  'utf-16.txt',
  'windows-1252.txt',
  'mac-roman.txt',
  'labelled.txt',
  'wrapped.txt',
  'front-matter.md',
  'page.html',
  'page.mhtml',
  'mail.eml',
  'libreoffice.docx',
  'libreoffice.odt',
  'libreoffice.rtf',
  'libreoffice.pdf',
  'ninjs-1.json',
  'ninjs-2.json',
  'ninjs-3.json',
  'schema-org.json',
  'nitf.xml',
  'newsml-g2.xml',
  'feed.rss',
  'feed.atom',
  'week.jsonl',
  'table.csv',
  'mailbox.mbox',
  'story.txt.gz',
  'windows-1252.eml',
  'called-latin-1.eml',
  'newsletter.eml',
  'windows-1252.mhtml',
  'ninjs-3-lead.json',
  'ninjs-3-xhtml.json',
  'nitf-byttl.xml',
  'newsml-g2-typed.xml',
  'newsml-1.xml',
  'iptc-7901.txt',
  'anpa-1312.txt',
  'feedgen.rss',
  'pdfkit.pdf',
  'front-matter-toml.md',
  'pandoc.md',
  'pandoc.docx',
  'pandoc.odt',
  'pandoc.rtf',
  'pax.tar',
];

test.each(STORY)('%s is read as the same article, word for word', async (name) => {
  const [plain, article] = [articleOf(await readFile('utf-8.txt')), articleOf(await readFile(name))];
  expect(partOf(article, 'body')).toBe(partOf(plain, 'body'));
  expect(article.title).toBe('Varden and Sorel sign water agreement');
  expect(partOf(article, 'headline')).toBe(article.title);
  expect(partOf(article, 'dateline')).toBe('VARDEN, May 3 (Reuters)');
  expect(article.dateline).toEqual({ place: 'VARDEN', date: 'May 3' });
  expect(partOf(article, 'credit')).toBe('With reporting by TASS and the Associated Press.');
  expect(article.credits).toEqual(['Reuters', 'TASS', 'AP']);
  expect(article.language).toBe('en');
  expect(Article.parse(article)).toEqual(article);
});

test('a text without blank lines keeps its words, and parts where a sentence ends in a line that had room', async () => {
  const [plain, tight] = [articleOf(await readFile('utf-8.txt')), articleOf(await readFile('html2text.txt'))];
  expect(tight.title).toBe(plain.title);
  expect(tight.text.split(/\s+/)).toEqual(plain.text.split(/\s+/));
  expect(tight.text).toContain('from both sides said.\n\n“We have what');
});

test.each(['utf-8.txt', 'page.html', 'libreoffice.docx', 'libreoffice.pdf', 'nitf.xml', 'newsml-g2.xml'])(
  '%s keeps the byline in the text, and the name apart from it',
  async (name) => {
    const article = articleOf(await readFile(name));
    expect(partOf(article, 'byline')).toBe('By Ana Sarel');
    expect(article.byline).toEqual({ names: ['Ana Sarel'] });
  },
);

test.each([
  ['page.html', '2021-05-03T09:15:00+04:00', 'json-ld'],
  ['page.mhtml', '2021-05-03T09:15:00+04:00', 'json-ld'],
  ['front-matter.md', '2021-05-03', 'front-matter'],
  ['mail.eml', '2021-05-03T05:15:00Z', 'header'],
  ['ninjs-2.json', '2021-05-03T05:00:00Z', 'document'],
  ['nitf.xml', '2021-05-03T09:15:00+04:00', 'document'],
  ['feed.rss', '2021-05-03T09:15:00+04:00', 'feed'],
  ['schema-org.json', '2021-05-03T09:15:00+04:00', 'json-ld'],
  ['newsml-1.xml', '2021-05-03T09:15:00+04:00', 'document'],
  ['iptc-7901.txt', '2021-05-03T05:15Z', 'header'],
  ['anpa-1312.txt', '2021-05-03T05:15', 'header'],
  ['front-matter-toml.md', '2021-05-03T09:15:00+04:00', 'front-matter'],
])('%s says when it was published, and where that stands', async (name, value, from) => {
  expect(articleOf(await readFile(name)).publishedAt).toMatchObject({ value, from });
});

test('a page is read without its menus, captions, teasers, prompts and comments', async () => {
  const { text } = articleOf(await readFile('page.html'));
  for (const words of [
    'Politics',
    'cookies',
    'Read also',
    'Farmers march',
    'READ MORE',
    'Photograph',
    'newsletter',
    'I was at the dam',
    'Most read',
    '©',
  ])
    expect(text).not.toContain(words);
});

test('the line under a headline is kept in the text, apart from the body', async () => {
  const article = articleOf(await readFile('page.html'));
  expect(partOf(article, 'summary')).toBe('Both sides claim success after nine months of talks over the Imber.');
  expect(partOf(article, 'body')).not.toContain('Both sides claim');
});

test('a PDF in two columns is read column by column, without heads and page numbers, its hyphens undone', async () => {
  const article = articleOf(await readFile('two-columns.pdf'));
  expect(article.title).toBe('Varden and Sorel sign water agreement');
  expect(article.text).toContain('names the observatory at Tarn as referee.\n\nOpposition leader Ivo Renn');
  expect(article.text).toContain(
    'At least 14 villages downstream lost their harvest last year, according to a well-known farmers’ union.',
  );
  expect(article.text).not.toMatch(/Varden Monitor|Page \d/);
});

test('words that a typesetter cut at line ends, across columns and pages, are whole again', async () => {
  const { text } = articleOf(await readFile('groff.pdf'));
  const long =
    'The representatives of both administrations characterised the negotiations as extraordinarily complicated; international observers acknowledged considerable disagreements concerning responsibilities.';
  expect(text.split('\n\n').filter((paragraph) => paragraph === long)).toHaveLength(12);
  expect(text.match(/a well-known farmers’ union\./g)).toHaveLength(4);
});

test('an archive gives one result for each file in it, by its path', async () => {
  for (const name of ['archive.zip', 'archive.tar.gz']) {
    const found = await readFile(name);
    const keys = found.map(({ key }) => key).sort();
    expect(keys).toEqual(
      ['dam.png', 'page.html', 'statement.docx', 'water.txt'].map((path) => `inbox/${name}#may/${path}`),
    );
    expect(new Set(found.map((one) => ('article' in one ? one.article.id : one.key))).size).toBe(4);
    const picture = found.find(({ key }) => key.endsWith('.png'));
    expect(picture && 'refused' in picture && picture.refused.code).toBe('format.unsupported');
  }
});

test('NAME.metadata.json in an archive speaks for NAME and is no article', async () => {
  const water = (await readFile('archive.zip')).findIndex(({ key }) => key.endsWith('water.txt'));
  const article = articleOf(await readFile('archive.zip'), water);
  expect(article.publishedAt).toEqual({ value: '2021-05-03', precision: 'day', from: 'object-metadata' });
  expect(article.outlet).toBe('Varden Post');
});

test('each entry of a feed, each line of JSON and each attachment is an article of its own', async () => {
  expect((await readFile('feed.rss')).map(({ key }) => key)).toEqual([
    'inbox/feed.rss#post-41',
    'inbox/feed.rss#post-42',
  ]);
  expect((await readFile('week.jsonl')).map(({ key }) => key)).toEqual([
    expect.stringMatching(/^inbox\/week\.jsonl#~[0-9a-f]{12}$/),
    'inbox/week.jsonl#urn:post.example:42',
  ]);
  expect((await readFile('mail.eml')).map(({ key }) => key)).toEqual([
    'inbox/mail.eml',
    'inbox/mail.eml#statement.docx',
  ]);
  expect((await readFile('newsml-g2.xml')).map(({ key }) => key)).toEqual([
    'inbox/newsml-g2.xml#urn:newsml:post.example:20210503:41',
    'inbox/newsml-g2.xml#urn:newsml:post.example:20210503:42',
  ]);
});

test.each([
  ['encrypted.pdf', 'format.encrypted'],
  ['encrypted.zip', 'format.encrypted'],
  ['encrypted.docx', 'format.encrypted'],
  ['scanned.pdf', 'text.no-text-layer'],
])('%s is refused as %s', async (name, code) => {
  expect(refusalOf(await readFile(name))).toBe(code);
});

test('content counts before the name', async () => {
  for (const key of ['inbox/a.pdf', 'inbox/a', 'inbox/a.xml'])
    expect(articleOf(await readFile('page.html', { key })).outlet).toBe('Varden Post');
  expect(articleOf(await readFile('libreoffice.docx', { key: 'inbox/a.zip' })).title).toContain('Varden');
});

test('the user’s own facts win', async () => {
  const metadata = {
    published: '2021-04-30',
    url: 'https://mirror.example/7',
    outlet: 'Mirror',
    title: 'Our title',
    language: 'en-GB',
  };
  const article = articleOf(await readFile('page.html', { metadata }));
  expect(article).toMatchObject({
    outlet: 'Mirror',
    title: 'Our title',
    url: 'https://mirror.example/7',
    language: 'en',
  });
  expect(article.publishedAt).toEqual({ value: '2021-04-30', precision: 'day', from: 'object-metadata' });
});

test('the same bytes give the same article', async () => {
  for (const name of STORY) expect(await readFile(name)).toEqual(await readFile(name));
});
