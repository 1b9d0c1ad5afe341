import { expect, test } from 'vitest';
import { bylineOf } from '../../shared/normalize/facts/byline.ts';
import { agenciesIn, isCredit } from '../../shared/normalize/facts/credits.ts';
import { readDate } from '../../shared/normalize/facts/date.ts';
import { datelineOf } from '../../shared/normalize/facts/dateline.ts';
import { languages } from '../../shared/normalize/facts/language.ts';
import { dateInAddress } from '../../shared/normalize/facts/publication.ts';
import { similarity, sketchOf } from '../../shared/normalize/facts/sketch.ts';
import { stampsIn } from '../../shared/normalize/facts/stamp.ts';
import { articleOf, partOf, readFile, readWords, refusalOf } from './reading.ts';

const languageOf = await languages();

test.each([
  ['2021-05-14T09:30:00+04:00', '2021-05-14T09:30:00+04:00', 'second'],
  ['2021-05-14T09:30:15.123Z', '2021-05-14T09:30:15Z', 'second'],
  ['20210503T091500+0400', '2021-05-03T09:15:00+04:00', 'second'],
  ['Fri, 14 May 2021 09:30:00 GMT', '2021-05-14T09:30:00Z', 'second'],
  ['May 14, 2021 at 3:05 p.m.', '2021-05-14T15:05', 'minute'],
  ['14th of May 2021', '2021-05-14', 'day'],
  ['Published 14 May 2021', '2021-05-14', 'day'],
  ['2021/05/14', '2021-05-14', 'day'],
  ['31/05/2021', '2021-05-31', 'day'],
  ['03.05.2021 10:32', '2021-05-03', 'day'],
  ['2021-05', '2021-05', 'month'],
  ['May 2021', '2021-05', 'month'],
  ['2021', '2021', 'year'],
])('%s is read as %s', (words, value, precision) => {
  expect(readDate(words)).toEqual({ value, precision });
});

test('a date that can’t be, or could be two, is none', () => {
  for (const words of ['2021-02-30', '31 April 2021', 'May 40, 2021', '02/10/2020', 'on Monday', ''])
    expect(readDate(words)).toBeUndefined();
  expect(readDate('02/10/2020', { dayFirst: true })?.value).toBe('2020-10-02');
  expect(readDate('02/10/2020', { dayFirst: false })?.value).toBe('2020-02-10');
});

test.each([
  ['Varden, 3 May 2021', '2021-05-03', undefined],
  ['By Ana Sarel | AP | May 3, 2021', '2021-05-03', undefined],
  ['This story was first published on 3 May 2021.', '2021-05-03', undefined],
  ['Published at 10:32 GMT on Monday 3 May 2021', '2021-05-03', undefined],
  ['Updated: May 5, 2021; Published: May 3, 2021', '2021-05-03', '2021-05-05'],
  ['3 May 2021 (last updated 5 May 2021)', '2021-05-03', '2021-05-05'],
  ['Last updated 5 May 2021', undefined, '2021-05-05'],
])('%s stamps its article', (words, published, modified) => {
  const stamps = stampsIn(words);
  expect(stamps.find(({ kind }) => kind === 'published')?.date.value).toBe(published);
  expect(stamps.find(({ kind }) => kind === 'modified')?.date.value).toBe(modified);
});

test.each([
  'The dam opened on May 3, 1999, officials said.',
  'He was born in Varden on 3 May 1959.',
  'Vote set for May 12, 2021',
  'When: 12 June 2021, town hall',
  '— Tomas Vey (@tomasvey) May 3, 2011',
  '“We signed on May 3, 2021”',
  'The release date is May 3, 2022.',
])('%s holds a date and is no stamp', (words) => {
  expect(stampsIn(words)).toEqual([]);
});

test.each([
  ['KYIV, May 3 (Reuters) - Ukraine said on Monday', { place: 'KYIV', date: 'May 3', agency: 'Reuters' }],
  [
    'LONDON, 12 January 2024 (Science Desk) - A dose',
    { place: 'LONDON', date: '12 January 2024', agency: 'Science Desk' },
  ],
  ['YEREVAN -- Armenia accused', { place: 'YEREVAN' }],
  ['YEREVAN (Armenpress) — Prime Minister', { place: 'YEREVAN', agency: 'Armenpress' }],
  ['ST. JOSEPH, Mich. (AP) — Michigan health authorities', { place: 'ST. JOSEPH, Mich.', agency: 'AP' }],
  ['BAKU, Azerbaijan, 14 May (TASS) – Forces', { place: 'BAKU, Azerbaijan', date: '14 May', agency: 'TASS' }],
  ['NEW YORK (AP) — The', { place: 'NEW YORK', agency: 'AP' }],
  ['THE HAGUE, Netherlands (AP) — The', { place: 'THE HAGUE, Netherlands', agency: 'AP' }],
  ['St. Louis, Mo. — The', { place: 'St. Louis, Mo.' }],
  ['Kyiv, Ukraine – The', { place: 'Kyiv, Ukraine' }],
  ['NEW YORK, April 3 /PRNewswire/ -- The', { place: 'NEW YORK', date: 'April 3', agency: 'PRNewswire' }],
  ['MOSCOW, May 3. /TASS/. The', { place: 'MOSCOW', agency: 'TASS' }],
  ['NEW DELHI, May 3 (PTI) The', { place: 'NEW DELHI', date: 'May 3', agency: 'PTI' }],
  ['Nairobi, Kenya | AFP | The', { place: 'Nairobi, Kenya', agency: 'AFP' }],
  ['HAVANA, Cuba (AP) _ The', { place: 'HAVANA, Cuba', agency: 'AP' }],
  ['Kyiv, May 3 (Reuters) - Ukraine', { place: 'Kyiv', date: 'May 3', agency: 'Reuters' }],
])('%s has the dateline %o', (words, dateline) => {
  expect(datelineOf(words)).toMatchObject(dateline);
});

test('words before a dash are no dateline', () => {
  for (const words of [
    'BREAKING - Police said',
    'Armenia – which borders Iran – said',
    'The talks - long delayed - began',
    'NATO - an alliance',
    'NEW: The talks begin',
    'NEW STUDY - Most rivers fall',
    'Peace, Prosperity – The talks',
  ])
    expect(datelineOf(words)).toBeUndefined();
});

test.each([
  ['By Ana Sarel', ['Ana Sarel'], undefined],
  ['By ANA SAREL and Tomas Vey, Staff Writers', ['Ana Sarel', 'Tomas Vey'], 'Staff Writers'],
  ['By Ana Sarel | May 3, 2021', ['Ana Sarel'], undefined],
  ['Written by Jean-Luc O’Brien', ['Jean-Luc O’Brien'], undefined],
  ['By Ana Sarel in Kyiv and Tomas Vey in Paris', ['Ana Sarel', 'Tomas Vey'], undefined],
  ['By Ana Sarel, BBC News, Kyiv', ['Ana Sarel'], 'BBC News, Kyiv'],
  ['By Ana Sarel, BBC News, New York', ['Ana Sarel'], 'BBC News, New York'],
  [
    'By Ana Sarel, Political Correspondent, and Tomas Vey, Economics Editor',
    ['Ana Sarel', 'Tomas Vey'],
    'Political Correspondent, Economics Editor',
  ],
  ['By Ana Sarel Senior Varden Correspondent', ['Ana Sarel'], 'Senior Varden Correspondent'],
])('%s names %o', (words, names, role) => {
  expect(bylineOf(words)).toEqual(role ? { names, role } : { names });
});

test('a sentence is no byline', () => {
  for (const words of ['By the river they met.', 'By Monday the water had gone.', 'Ana Sarel'])
    expect(bylineOf(words)).toBeUndefined();
});

test.each([
  ['Ana Sarel, Staff Writer', ['Ana Sarel'], undefined],
  ['Ana Sarel | Varden Post', ['Ana Sarel'], undefined],
  ['By Our Correspondent', undefined, undefined],
  ['By Reuters', undefined, ['Reuters']],
  ['By the Associated Press', undefined, ['AP']],
  ['Published at 10:32 GMT', undefined, undefined],
  ['Posted by the desk on May 3, 2021', undefined, undefined],
])('the line “%s” above the text is none of the body’s', async (line, names, credits) => {
  const article = articleOf(
    await readWords(`Talks go on\n\n${line}\n\nKYIV -- The talks will go on, a minister said.`),
  );
  expect(partOf(article, 'body')).toBe('KYIV -- The talks will go on, a minister said.');
  expect(article.text).toContain(line);
  expect(article.byline?.names).toEqual(names);
  expect(article.credits).toEqual(credits);
});

test('a second headline is no byline', async () => {
  for (const line of ['Peace Talks in Geneva', 'Better Days Ahead', 'Bread, Roses']) {
    const article = articleOf(
      await readWords(`Talks go on\n\n${line}\n\nKYIV -- The talks will go on, a minister said.`),
    );
    expect(article.byline).toBeUndefined();
  }
});

test.each([
  ['(ANI)', ['ANI']],
  ['- Reuters', ['Reuters']],
  ['RFE/RL’s Armenian Service contributed to this report', ['RFE/RL']],
  ['Associated Press writers Ana Sarel in Kyiv and Tomas Vey in Paris contributed.', ['AP']],
  ['—With assistance from Tomas Vey.', undefined],
  ['This report by The Canadian Press was first published May 3, 2021.', ['CP']],
])('the last line “%s” is a credit', async (line, credits) => {
  const article = articleOf(
    await readWords(`Talks go on\n\nThe talks will go on, a minister said on Monday.\n\n${line}`),
  );
  expect(partOf(article, 'credit')).toBe(line);
  expect(article.credits).toEqual(credits);
});

test('an agency that opens the text without a place is credited', async () => {
  expect(
    articleOf(await readWords('Talks go on\n\n(Reuters) - The talks will go on, a minister said.')).credits,
  ).toEqual(['Reuters']);
});

test('agencies are known by their names, and a closing credit by its words', () => {
  expect(agenciesIn('With reporting by Reuters, TASS and the Associated Press')).toEqual(['Reuters', 'TASS', 'AP']);
  expect(agenciesIn('Copyright 2021 The Associated Press. All rights reserved.')).toEqual(['AP']);
  expect(agenciesIn('The ministry said')).toEqual([]);
  expect(isCredit('(Reporting by Ana Sarel; Editing by Tomas Vey)')).toBe(true);
  expect(isCredit('Reporting on the war has become dangerous, the union said.')).toBe(false);
});

test('a date in a web address', () => {
  expect(dateInAddress('https://post.example/2021/05/03/water')?.value).toBe('2021-05-03');
  expect(dateInAddress('https://post.example/water-2021-05-03.html')?.value).toBe('2021-05-03');
  expect(dateInAddress('https://post.example/2021/may/3/water')?.value).toBe('2021-05-03');
  expect(dateInAddress('https://post.example/water-20210503')?.value).toBe('2021-05-03');
  expect(dateInAddress('https://post.example/id/20210599/x')).toBeUndefined();
});

test('a text mostly in English is, though a paragraph of it is in another script', () => {
  const english =
    'The council of Varden approved a new water levy on Monday, officials said after nine hours of debate.';
  const russian = 'Министр сказал в понедельник, что переговоры о воде будут продолжены.';
  expect(languageOf([english, russian, english].join('\n\n'))).toBe('en');
  expect(languageOf([russian, english, russian, russian].join('\n\n'))).toBe('ru');
});

test('other languages are refused and named, whatever the page declares', async () => {
  const german =
    'Der Außenminister sagte am Montag, dass die Gespräche über das Wasser weitergehen. Niemand habe je daran gedacht, sie zu beenden.';
  const found = await readWords(
    `<html lang="en"><body><article><h1>Gespräche gehen weiter</h1><p>${german}</p></article></body></html>`,
    'a.html',
  );
  expect(found).toEqual([
    {
      key: 'a.html',
      refused: { code: 'language.unsupported', reason: 'The article is in German (de). English is read.' },
    },
  ]);
  expect(
    refusalOf(await readWords('Министр иностранных дел заявил в понедельник, что переговоры о воде будут продолжены.')),
  ).toBe('language.unsupported');
});

test.each([
  'Deal signed in Varden',
  'Azerbaijani troops crossed into Syunik, Pashinian says',
  'Kremlin denies claim',
  'Five killed in Donetsk shelling',
])('a headline alone is known as English: %s', (words) => expect(languageOf(words)).toBe('en'));

test('the same story in two outlets is alike, an updated one less, and another is not', async () => {
  const story = articleOf(await readFile('utf-8.txt'));
  const copy = articleOf(await readFile('page.html'));
  expect(similarity(story.sketch ?? [], copy.sketch ?? [])).toBe(1);
  const updated = sketchOf(
    `${story.text}\n\nThe ministry later said that the text would be published on Friday, after both parliaments had seen it.`,
  );
  expect(similarity(story.sketch ?? [], updated)).toBeGreaterThan(0.6);
  const other = sketchOf(
    'The ferry between Varden and Imber sails again from Tuesday, the harbour master said. Repairs took three weeks.',
  );
  expect(similarity(story.sketch ?? [], other)).toBeLessThan(0.1);
});
