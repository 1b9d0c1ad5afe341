import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCharacters, cleanParagraph } from '../../shared/normalize/text/clean.ts';
import { decode } from '../../shared/normalize/text/decode.ts';
import { unmangled } from '../../shared/normalize/text/mangled.ts';
import { offsetsBetween } from '../../shared/normalize/text/offsets.ts';
import { paragraphsOf } from '../../shared/normalize/text/paragraphs.ts';
import { articleOf, readWords } from './reading.ts';

test('invisible characters go, every space is plain, quotes and dashes stay', () => {
  expect(cleanParagraph('Sha\u00adren\u200b  Pass\u00a0“road” — 5\u2009km\ufeff\0')).toBe('Sharen Pass “road” — 5 km');
  expect(cleanCharacters('e\u0301')).toBe('é');
});

test('hard-wrapped lines are joined, and real breaks are not', () => {
  const wrapped =
    'The minister said on Monday that the\ntalks would go on, and that nobody had\never thought of ending them before the\nsummer recess began.\n\nA second one.';
  expect(paragraphsOf(wrapped)).toEqual([
    'The minister said on Monday that the talks would go on, and that nobody had ever thought of ending them before the summer recess began.',
    'A second one.',
  ]);
  expect(paragraphsOf('One sentence here.\nAnother sentence, on its own line.\nA third.')).toHaveLength(3);
  expect(paragraphsOf('They agreed on:\n- water\n- roads\n1. schools')).toEqual([
    'They agreed on:',
    '- water',
    '- roads',
    '1. schools',
  ]);
});

const LEVY = 'The council of Varden approved a new levy on Monday, officials said.';
const CHOICE = '“We had no other choice,” Mayor Ana Sarel told reporters. The pipes leak.';

test.each([
  ['paragraphs', `Levy approved\n\n<p>${LEVY}</p><p>${CHOICE}</p>`],
  ['breaks', `Levy approved\n<br/><br/>${LEVY}<br><br>${CHOICE}`],
  ['bold type, from the first word', `<b>Levy approved</b>\n\n${LEVY}\n\n${CHOICE}`],
  ['bold type within a word', `Levy approved\n\n<b>T</b>he${LEVY.slice(3)}\n\n${CHOICE}`],
  ['entities', `Levy approved\n\n${LEVY}\n\n${CHOICE.replace('“', '&ldquo;').replace('”', '&#8221;')}`],
])('leftovers of HTML in a text part what they parted, and show no more: %s', async (_, words) => {
  const article = articleOf(await readWords(words));
  expect(article.text).toBe(`Levy approved\n\n${LEVY}\n\n${CHOICE}`);
  const at = article.text.indexOf('Mayor');
  const pair = article.offsets?.findLast(([start]) => start <= at);
  expect(pair && words.startsWith('Mayor', pair[1] + at - pair[0])).toBe(true);
});

test('other words between angle brackets are the author’s', async () => {
  const words = `${LEVY} Write to <ana@post.example>, she said: a < b and c > d.\n\n<<Never>>, said <name withheld>. ${CHOICE}`;
  expect(articleOf(await readWords(words)).text).toBe(words);
});

test.each([
  ['{"title": "Levy approved", "text": "<b>%1</b>\\n\\n%2"}'],
  ['{"title": "Levy approved", "text": "<p>%1</p><p>%2</p>"}'],
  ['{"title": "Levy approved", "text": "%1\\n\\n<p>%2</p>"}'],
  ['{"@type": "NewsArticle", "headline": "Levy approved", "articleBody": "%1\\n\\n<i>%2</i>"}'],
])('a field’s marks part no less: %s', async (json) => {
  const words = json.replace('%1', LEVY).replace('%2', CHOICE);
  expect(articleOf(await readWords(words, 'a.json')).text).toBe(`Levy approved\n\n${LEVY}\n\n${CHOICE}`);
});

test.each([
  ['UTF-8', [0xe2, 0x80, 0x9c, 0x61]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe2, 0x80, 0x9c, 0x61]],
  ['UTF-16, little end first', [0xff, 0xfe, 0x1c, 0x20, 0x61, 0x00]],
  ['UTF-16, big end first', [0xfe, 0xff, 0x20, 0x1c, 0x00, 0x61]],
  ['Windows-1252', [0x93, 0x61]],
  ['MacRoman', [0xd2, 0x61]],
])('%s is read', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toBe('“a');
});

test('MacRoman and Windows-1252 are told by where their marks stand', () => {
  const bytes = (words: string) => Buffer.from(words, 'latin1');
  expect(decode(bytes('It\xd5s \xd2fine\xd3 \xd0 a caf\x8e'))).toBe('It’s “fine” – a café');
  expect(decode(bytes('It\x92s \x93fine\x94 \x96 a caf\xe9'))).toBe('It’s “fine” – a café');
  expect(decode(bytes('\x80 500 for a caf\xe9'))).toBe('€ 500 for a café');
});

test('UTF-8 that was read as Windows-1252 and saved so is put right', async () => {
  const words = '“It’s fine,” she said – in a café… £5.';
  const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const mangled = [...Buffer.from(words)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : String.fromCharCode(byte)))
    .join('');
  expect(unmangled(mangled)).toBe(words);
  expect(unmangled(mangled.replace('\u009d', '\ufffd'))).toBe(words);
  expect(unmangled('Âge, “naïve”, Ã and â, São Tomé, crème brûlée…')).toBe(
    'Âge, “naïve”, Ã and â, São Tomé, crème brûlée…',
  );
  const article = articleOf(await readWords(`Fine\n\n${mangled} ${LEVY}`));
  expect(article.text).toBe(`Fine\n\n${words} ${LEVY}`);
  expect(article.offsets).toBeUndefined();
});

test('broken UTF-8 stays UTF-8', () => {
  expect(decode(Uint8Array.from([0xe2, 0x80, 0x9c, 0x61, 0xff, 0xe2, 0x80, 0x9d]))).toBe('“a\ufffd”');
});

test('a declared charset is believed where the bytes are no UTF-8', () => {
  expect(decode(Uint8Array.from([0xcc, 0xe8, 0xf0]), 'windows-1251')).toBe('Мир');
  expect(decode(Uint8Array.from([0xe2, 0x80, 0x9c]), 'windows-1251')).toBe('“');
});

test('a place in the text leads to its place in the original file', async () => {
  const original =
    '\ufeffDeal\u00a0signed \r\n\r\nThe\u00a0 minister  sa\u00adid: “Cafe\u0301 talks go on in the capital.”\r\nHe left.';
  const article = articleOf(await readWords(`\ufeff${original}`));
  const at = article.text.indexOf('talks');
  const pair = article.offsets?.findLast(([start]) => start <= at);
  expect(original.slice(at - (pair?.[0] ?? 0) + (pair?.[1] ?? 0))).toMatch(/^talks go on/);
});

test('every offset pair shows the same word in both', () => {
  const word = fc.constantFrom('water', 'Cafe\u0301', '“dam”', 'sha\u00adre', '𝒜b', 'a\u200bb');
  const gap = fc.constantFrom(' ', '  ', '\u00a0', '\n', '\r\n\r\n', '\t');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }), (pieces) => {
      const original = pieces.flat().join('');
      const text = paragraphsOf(original).map(cleanParagraph).join('\n\n');
      const offsets = offsetsBetween(text, original) ?? [];
      expect(offsets.length).toBeGreaterThan(0);
      for (const [from, to] of offsets)
        expect(cleanCharacters(original.slice(to, to + 2))[0]).toBe(cleanCharacters(text.slice(from, from + 2))[0]);
    }),
  );
});

test('any text comes out by the contract, and cleaning it again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), async (words) => {
      const [found] = await readWords(`${words}\n\nThe minister said on Monday that the talks would go on.`);
      if (!found || !('article' in found)) return;
      const { text } = found.article;
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/\n{3}|(?<!\n)\n(?!\n)|[\t\u00a0\u00ad\u200b\ufeff]| {2}/);
      expect(text.split('\n\n').map(cleanParagraph).join('\n\n')).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test.each([
  'Sunday 18 February 2024',
  'By Priya Raman | Jan. 9, 2025',
  'Last updated 3 December 2023',
  'NAIROBI, March 3 (Reuters) - The dam held.',
])('a long headline ends before the line under it: %s', (line) => {
  const headline = 'Keogh fumes at referee after late penalty in the cup';
  const body =
    'The match had been level for most of the second half,\nand the coach said that his players had done\nall that could be asked of them.';
  expect(paragraphsOf(`${headline}\n${line}\n\n${body}`)[0]).toBe(headline);
});

test('a wrapped line that begins with a weekday goes on', () => {
  const wrapped =
    'The minister said that the talks would go on until\nMonday, when both sides meet the mediator again in\nthe old town hall.';
  expect(paragraphsOf(wrapped)).toHaveLength(1);
});
