// Twenty thousand inputs and more: every file of fixtures mutated, and markup made at random. Each must end soon as a valid Article or a refusal.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Article } from '../../shared/model/article.ts';
import { Refusal } from '../../shared/model/refusal.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { fileBytes } from './reading.ts';

/** CPU milliseconds that one small input may take; a hang takes seconds. */
const SOON = 1000;
const NAMES = readdirSync(new URL('./fixtures/', import.meta.url)).filter((name) => name !== 'README.md');
const SEEDS = NAMES.map((name) => ({ name, bytes: Uint8Array.from(fileBytes(name)) }));

async function holds(bytes: Uint8Array, key: string): Promise<void> {
  const before = process.threadCpuUsage();
  const found = await normalize({ bytes, key, revision: '1' });
  const { user } = process.threadCpuUsage(before);
  expect(user / 1000).toBeLessThan(SOON);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) {
    if ('refused' in one) Refusal.parse(one.refused);
    else {
      const { text, parts } = Article.parse(one.article);
      for (const span of Object.values(parts)) expect(span.start <= span.end && span.end <= text.length).toBe(true);
    }
  }
}

type Change = {
  readonly kind: 'byte' | 'cut' | 'double' | 'drop' | 'splice';
  readonly at: number;
  readonly length: number;
  readonly value: number;
};
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('byte', 'cut', 'double', 'drop', 'splice'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  value: fc.nat(255),
});

/** Bytes that mean something in one format or another. */
const SPLICES = [
  '<',
  '>',
  '&#0;',
  '<!--',
  ']]>',
  '"',
  '}',
  '[',
  '\0',
  '\r\n\r\n',
  '--x',
  '<script>',
  '<!ENTITY x "y">',
  '\\u',
  '{\\',
  'PK\x03\x04',
  '\xff\xfe',
  '---\n',
  '+++\n',
  '\x01',
  '\x02',
  '\x92',
  'style="display:none"',
];

function changed(bytes: Uint8Array, { kind, at, length, value }: Change): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [head, middle, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ];
  const splice = Uint8Array.from(SPLICES[value % SPLICES.length] as string, (character) => character.charCodeAt(0));
  const parts = {
    byte: [head, Uint8Array.of(value), middle.subarray(1), tail],
    cut: [head],
    double: [head, middle, middle, tail],
    drop: [head, tail],
    splice: [head, splice, middle, tail],
  }[kind];
  return Uint8Array.from(Buffer.concat(parts));
}

/** PDFs take pdf.js some milliseconds each, so they get fewer turns. */
const slow = (name: string) => name.endsWith('.pdf');
const mutations = (seeds: typeof SEEDS) =>
  fc.tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 6 }));
const mutate = async ([seed, changes]: [(typeof SEEDS)[number], Change[]]) =>
  holds(changes.reduce(changed, seed.bytes), `inbox/${seed.name}`);

test('18,000 damaged files of every format', async () => {
  await fc.assert(fc.asyncProperty(mutations(SEEDS.filter(({ name }) => !slow(name))), mutate), {
    numRuns: 18_000,
    seed: 20_210_503,
  });
}, 300_000);

test('400 damaged PDFs', async () => {
  await fc.assert(fc.asyncProperty(mutations(SEEDS.filter(({ name }) => slow(name))), mutate), {
    numRuns: 400,
    seed: 20_210_503,
  });
}, 120_000);

const tag = fc.constantFrom(
  'div',
  'p',
  'b',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'article',
  'aside',
  'script',
  'style',
  'title',
  'body',
  'svg',
  'select',
  'time',
  'br',
  'nitf',
  'item',
  'input',
  'em',
  'span',
  'NewsML',
  'NewsItem',
  'NewsComponent',
  'ContentItem',
  'DataContent',
);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc
    .tuple(
      tag,
      fc.constantFrom('class', 'id', 'itemprop', 'datetime', 'style', '__proto__'),
      fc.string({ maxLength: 12 }),
    )
    .map(([name, key, value]) => `<${name} ${key}="${value}">`),
  fc.constantFrom(
    'The minister said on Monday that talks would go on. ',
    '“No,” he said. ',
    'By Ana Sarel',
    'May 3, 2021',
    '&amp;&#x41;&bogus;',
    '<!-- -->',
    '<![CDATA[x]]>',
    '<style>.x { display: none } @media print { p { color: red } }</style>',
    '<a class="related" href="/a">Ferry service in the north resumes</a>',
    '\u0001eca1 i 1\r\n\u0002Deal signed =\r\n   Both sides signed.\u0003',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('3,000 pages of tags and words at random', async () => {
  const page = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  const key = fc.constantFrom('a.html', 'a.xml', 'a.md', 'a.txt', 'a.eml', 'a.json');
  await fc.assert(
    fc.asyncProperty(page, key, (words, name) => holds(new TextEncoder().encode(words), name)),
    { numRuns: 3000, seed: 20_210_503 },
  );
}, 120_000);
