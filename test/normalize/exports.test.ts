import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { normalize } from '../../shared/normalize/index.ts';
import { articleOf, partOf, readWords, refusalOf } from './reading.ts';

const LEVY = 'The council of Varden approved a new water levy on Monday, officials said.';
const DENIED = 'The mayor denied that the vote was rushed.';
const BODY = `${LEVY}\n\n${DENIED}`;

test('each row of a table is read by its columns, or refused by its number', async () => {
  const found = await readWords(
    `id;headline;body;published;source\n1;"Levy ""approved""";"${BODY}";2021-05-03;Varden Post\n2;Ferry sails;;;\n`,
    'week.csv',
  );
  expect(found.map(({ key }) => key).sort()).toEqual(['week.csv#1', 'week.csv#2']);
  const article = articleOf(found);
  expect(article.text).toBe(`Levy "approved"\n\n${BODY}`);
  expect([article.publishedAt?.value, article.outlet]).toEqual(['2021-05-03', 'Varden Post']);
  expect(refusalOf(found, 1)).toBe('text.empty');
});

test('a row keeps its key whatever rows come above it, by its id, its address, or its words', async () => {
  const keys = async (csv: string) => (await readWords(csv, 'week.csv')).map(({ key }) => key);
  const [one, two] = await keys(`title,text\nLevy,"${LEVY}"\nVote,"${DENIED}"\n`);
  const more = await keys(`title,text\nFerry,"${BODY}"\nLevy,"${LEVY}"\nVote,"${DENIED}"\n`);
  expect(more.slice(1)).toEqual([one, two]);
  expect(new Set(more).size).toBe(3);
  expect(await keys(`text,url\n"${LEVY}",https://post.example/levy\n`)).toEqual(['week.csv#https://post.example/levy']);
  // A column that names several rows alike is no name of theirs: their words tell them apart, in any order.
  const section = await keys(`id,text\n7,"${LEVY}"\n7,"${DENIED}"\n`);
  const turned = await keys(`id,text\n7,"${DENIED}"\n7,"${LEVY}"\n`);
  expect(turned).toEqual([section[1], section[0]]);
  expect(await keys(`id,text\n7,"${LEVY}"\n7,"${LEVY}"\n`)).toEqual([section[0], `${section[0]}~2`]);
});

test('06/03/2020 is read as the other rows show, and told where none does', async () => {
  const read = async (dates: readonly string[]) => {
    const rows = dates.map((date, i) => `${i},${date},"${BODY}"\n`).join('');
    const found = await readWords(`id,Date,text\n${rows}`, 'week.csv');
    return dates.map((_, i) => {
      const { publishedAt, unreadDate } = articleOf(found, i);
      return publishedAt?.value ?? `? ${unreadDate}`;
    });
  };
  expect(await read(['06/03/2020', '22/10/2020'])).toEqual(['2020-03-06', '2020-10-22']);
  expect(await read(['06/03/2020', '10/22/2020'])).toEqual(['2020-06-03', '2020-10-22']);
  expect(await read(['06/03/2020', '07/03/2020'])).toEqual(['? 06/03/2020', '? 07/03/2020']);
  expect(await read(['06/03/2020', '22/10/2020', '10/22/2020'])).toEqual(['? 06/03/2020', '2020-10-22', '2020-10-22']);
});

test('a table is told by its first row too, and with tabs', async () => {
  expect(articleOf(await readWords(`title,text,date\nLevy,"${BODY}",2021-05-03\n`, 'export')).title).toBe('Levy');
  expect(articleOf(await readWords(`title\ttext\nLevy\t${LEVY}\n`, 'a.tsv')).text).toBe(`Levy\n\n${LEVY}`);
});

test.each([
  ['a,b\n1,2\n', 'format.unsupported'],
  ['title,text\n', 'format.unsupported'],
  [`title,text\nLevy,"${LEVY}\n`, 'format.corrupt'],
])('a table without articles is refused: %j', async (words, code) => {
  expect(refusalOf(await readWords(words, 'a.csv'))).toBe(code);
});

test('lines above the text that name its parts are its facts, and the map of offsets still holds', async () => {
  const words = `Headline: Levy approved\r\nBy: Ana Sarel\r\nDate: May 3, 2021\r\nSource: Varden Post\r\nSection: News\r\n\r\n${LEVY}\r\n\r\n${DENIED}\r\n`;
  const article = articleOf(await readWords(words));
  expect(article.text).toBe(`Levy approved\n\n${BODY}`);
  expect([article.byline?.names, article.publishedAt?.value, article.outlet]).toEqual([
    ['Ana Sarel'],
    '2021-05-03',
    'Varden Post',
  ]);
  const at = article.text.indexOf('mayor');
  const pair = article.offsets?.findLast(([start]) => start <= at);
  expect(pair && words.startsWith('mayor', pair[1] + at - pair[0])).toBe(true);
});

test('a line with a colon is no header by itself', async () => {
  for (const words of [`Date: never\n\n${BODY}`, `Sarel: No.\nVey: Yes.\n\n${BODY}`])
    expect(articleOf(await readWords(words)).text).toContain(words.split('\n', 1)[0]);
});

const older = (number: number, headline: string) =>
  `\n${number} of 2 DOCUMENTS\n\nVarden Post\n\nMay 3, 2021 Monday\n\nFirst Edition\n\n${headline}\n\nBYLINE: Ana Sarel\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 212 words\n\nDATELINE: VARDEN\n\nBODY:\n\n${BODY}\n\nLOAD-DATE: May 4, 2021\n\nLANGUAGE: ENGLISH\n\nCopyright 2021 Varden Post\nAll Rights Reserved\n`;
const newer = `Levy approved\nVarden Post\nMay 3, 2021 Monday\n\nCopyright 2021 Varden Post All Rights Reserved\n\nSection: NEWS; Pg. 4\nLength: 212 words\nByline: Ana Sarel\nDateline: VARDEN\n\nBody\n\n${BODY}\n\nLoad-Date: May 4, 2021\n\nEnd of Document\n`;

test('the export of a news database is read article by article', async () => {
  const two = await readWords(older(1, 'Levy approved') + older(2, 'Ferry sails again'));
  expect(two.map(({ key }) => key)).toEqual(['inbox/a.txt#1', 'inbox/a.txt#2']);
  expect(articleOf(two, 1).title).toBe('Ferry sails again');
  for (const found of [two, await readWords(older(1, 'Levy approved')), await readWords(newer)]) {
    const article = articleOf(found);
    expect(article.title).toBe('Levy approved');
    expect(partOf(article, 'body')).toBe(BODY);
    expect(article).toMatchObject({
      byline: { names: ['Ana Sarel'] },
      dateline: { place: 'VARDEN' },
      outlet: 'Varden Post',
      publishedAt: { value: '2021-05-03' },
    });
  }
});

test('a text that begins as Markdown does is Markdown', async () => {
  expect(articleOf(await readWords(`# Levy approved\n\n**${LEVY}**`)).text).toBe(`Levy approved\n\n${LEVY}`);
});

test('what is packed as zip and no archive is refused as what it is', async () => {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const of = async (names: readonly string[]) =>
    normalize({
      bytes: zipSync(
        Object.fromEntries(names.map((name) => [name, [bytes('application/epub+zip'), { level: 0 }]])),
        {},
      ),
      key: 'a.zip',
      revision: '1',
    });
  for (const [names, word] of [
    [['mimetype', 'OEBPS/a.xhtml'], 'e-book'],
    [['[Content_Types].xml', 'xl/workbook.xml'], 'spreadsheet'],
    [['[Content_Types].xml', 'ppt/presentation.xml'], 'presentation'],
  ] as const) {
    const found = await of(names);
    expect(refusalOf(found)).toBe('format.unsupported');
    expect(JSON.stringify(found)).toContain(word);
  }
  expect(await of(['a.txt', 'xl/workbook.xml'])).toHaveLength(2);
});

test('subtitles are refused', async () => {
  expect(refusalOf(await readWords(`1\n00:00:01,000 --> 00:00:04,000\n${LEVY}\n`, 'a.srt'))).toBe('format.unsupported');
  expect(refusalOf(await readWords(`WEBVTT\n\n00:01.000 --> 00:04.000\n${LEVY}\n`, 'a.vtt'))).toBe(
    'format.unsupported',
  );
});
