import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { normalize } from '../../shared/normalize/index.ts';
import { articleOf, fileBytes, readWords, refusalOf } from './reading.ts';

const WORDS =
  'The minister said on Monday that the talks on the water would go on, and denied that anybody had ended them.';
const utf8 = (words: string) => new TextEncoder().encode(words);

beforeEach(() => {
  vi.stubGlobal('fetch', () => {
    throw new Error('the network was asked');
  });
});
afterEach(() => vi.unstubAllGlobals());

test('HTML a hundred thousand tags deep is read', async () => {
  for (const tag of ['div', 'b', 'table', 'p'])
    expect(
      articleOf(await readWords(`<html><body>${`<${tag}>`.repeat(100_000)}<p>${WORDS}</p>`, 'a.html')).text,
    ).toContain(WORDS);
  const closed = `${'<div>'.repeat(100_000)}${WORDS}${'</div></b></p>'.repeat(100_000)}`;
  expect(articleOf(await readWords(`<html>${closed}`, 'a.html')).text).toBe(WORDS);
});

test('a tar archive that is cut off is damaged, wherever it is cut', async () => {
  const whole = fileBytes('pax.tar');
  for (const length of [700, 1300, 1600])
    expect(refusalOf(await normalize({ bytes: whole.subarray(0, length), key: 'inbox/a.tar', revision: '1' }))).toBe(
      'format.corrupt',
    );
});

test('a line of half a million characters is read', async () => {
  const { text } = articleOf(await readWords(`${WORDS} `.repeat(4_000)));
  expect(text.length).toBeGreaterThan(430_000);
}, 60_000);

test('a line of ten million characters is refused by its words', async () => {
  expect(refusalOf(await readWords(`${WORDS} `.repeat(90_000)))).toBe('size.limit');
}, 60_000);

test('XML’s entities are not expanded, and nothing outside the file is read', async () => {
  const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const nitf = (declared: string, used: string) =>
    `<?xml version="1.0"?><!DOCTYPE nitf [${declared}]><nitf><body><body.content><p>${used} ${WORDS}</p></body.content></body></nitf>`;
  expect(articleOf(await readWords(nitf(`<!ENTITY l0 "ha">${laughs}`, '&l20;'), 'a.xml')).text.length).toBeLessThan(
    200,
  );
  const outside = articleOf(await readWords(nitf('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'), 'a.xml'));
  expect(outside.text).not.toContain('root:');
});

test('a page that asks for the network gets none', async () => {
  const page = `<html><head><meta http-equiv="refresh" content="0;url=https://x.example"><base href="https://x.example/"><script>fetch('https://x.example')</script><link rel="stylesheet" href="https://x.example/a.css"></head><body><article><img src="https://x.example/a.png"><iframe src="https://x.example"></iframe><p>${WORDS}</p></article></body></html>`;
  expect(articleOf(await readWords(page, 'a.html')).text).toBe(WORDS);
});

test('JSON that would pollute prototypes is only read', async () => {
  const json = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"Talks go on","body_text":${JSON.stringify(WORDS)},"uri":"x"}`;
  expect(articleOf(await readWords(json, 'a.json')).title).toBe('Talks go on');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a million brackets are refused', async () => {
  for (const bracket of ['[', '{"a":'])
    expect(refusalOf(await readWords(bracket.repeat(1_000_000), 'a.json'))).toBe('format.corrupt');
});

test('NUL bytes and invalid UTF-8 are taken out, and binary is refused', async () => {
  expect(articleOf(await readWords(`Talks\0 go on.\n\n${WORDS}`)).text).toContain('Talks go on.');
  const broken = Uint8Array.from([...utf8(`Talks “go on”. ${WORDS}`), 0xff, 0xfe, 0x80]);
  expect(articleOf(await normalize({ bytes: broken, key: 'a.txt', revision: '1' })).text).toContain('“go on”');
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256);
  expect(refusalOf(await normalize({ bytes: noise, key: 'a.txt', revision: '1' }))).toBe('format.unsupported');
});

const bomb = () => new Uint8Array(40 * 1024 * 1024);
const drop = (bytes: Uint8Array, key = 'a.zip') => normalize({ bytes, key, revision: '1' });

test('a zip bomb is refused by its ratio', async () => {
  expect(refusalOf(await drop(zipSync({ 'a.txt': bomb() })))).toBe('container.ratio');
  expect(refusalOf(await drop(gzipSync(bomb()), 'a.txt.gz'))).toBe('container.ratio');
});

test('a member that says it is smaller than it is gains nothing', async () => {
  const zip = zipSync({ 'a.txt': bomb() });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 30 < zip.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  expect(refusalOf(await drop(zip))).toBe('container.ratio');
});

test('archives within archives are opened three deep', async () => {
  let inner: Uint8Array = zipSync({ 'a.txt': utf8(WORDS) });
  inner = zipSync({ 'b.zip': inner });
  inner = zipSync({ 'c.zip': inner });
  expect(articleOf(await drop(inner)).key).toBe('a.zip#c.zip#b.zip#a.txt');
  expect(refusalOf(await drop(zipSync({ 'd.zip': inner })))).toBe('container.depth');
});

test('too many files are refused', async () => {
  const files = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, utf8('x')]));
  expect(refusalOf(await drop(zipSync(files)))).toBe('container.members');
});

test('a name that leads outside is refused, and its neighbours are read', async () => {
  const found = await drop(
    zipSync({ '../../etc/passwd': utf8(WORDS), 'a.txt': utf8(WORDS), '/b.txt': utf8(WORDS), 'C:\\c.txt': utf8(WORDS) }),
  );
  expect(found.map((one) => ('refused' in one ? one.refused.code : one.key)).sort()).toEqual(
    ['a.zip#a.txt', 'container.path', 'container.path', 'container.path'].sort(),
  );
});

test.each([
  ['', 'text.empty'],
  ['   \n\n ', 'text.empty'],
  ['<html><body><nav><a href="/">Home</a></nav></body></html>', 'text.no-article'],
  ['{"a":1}', 'format.unsupported'],
  ['\x89PNG\r\n\x1a\n', 'format.unsupported'],
  ['%PDF-1.7\nnothing', 'format.corrupt'],
])('%j is refused as %s', async (words, code) => {
  const bytes = Uint8Array.from(words, (character) => character.charCodeAt(0));
  expect(refusalOf(await drop(bytes, 'a'))).toBe(code);
});
