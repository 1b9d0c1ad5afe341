// How well a page's article is found: kept and dropped words over gold pages, with and without what was learned of the page's own site, beside two libraries.
// Run: npm ci --prefix bench/articles && npm run score -- articles PAGES.jsonl
// Gold: one page a line { url, html: file (.gz), gold?: body, with?: segments, without?: segments, date? }. Figures: 4-grams, averaged over pages.
// Gold dates are in part those of the last change, which the reading never calls the day of publication: the last column counts either.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../shared/model/article.ts';
import { compose } from '../../shared/normalize/compose.ts';
import { languages } from '../../shared/normalize/facts/language.ts';
import { blocksOf } from '../../shared/normalize/html/blocks.ts';
import { ENTRIES, type Entry, type Lists, listsOf } from '../../shared/normalize/html/lists.ts';
import { namesOf } from '../../shared/normalize/html/names.ts';
import { readHtml } from '../../shared/normalize/html/page.ts';
import { parseMarkup } from '../../shared/normalize/markup/parse.ts';
import { descendants } from '../../shared/normalize/markup/tree.ts';
import { decode } from '../../shared/normalize/text/decode.ts';
import { type GoldPage, type Read, Tally } from '../articles/tally.ts';

interface Page {
  readonly gold: GoldPage;
  readonly site: string;
  readonly bytes: Uint8Array;
}

/** Whether lines of JSON are gold pages: each says where its HTML lies. */
export function isPages(path: string): boolean {
  if (!path.endsWith('.jsonl')) return false;
  const first = readFileSync(path, 'utf8').split('\n', 1)[0] ?? '';
  return first !== '' && typeof (JSON.parse(first) as Partial<GoldPage>).html === 'string';
}

const languageOf = await languages();

const pagesOf = (file: string): readonly Page[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldPage)
    .map((gold) => {
      const packed = readFileSync(resolve(dirname(file), gold.html));
      return { gold, site: siteOf(gold.url), bytes: gold.html.endsWith('.gz') ? gunzipSync(packed) : packed };
    });

/** The registered name, near enough: "edition.cnn.com" and "cnn.com" are one site. */
function siteOf(url: string): string {
  const host = /^\w+:\/*([^/]+)/.exec(url)?.[1] ?? url;
  const parts = host.split('.');
  return parts.slice(/^(?:co|com|org|gov|ac|net)$/.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}

function ours(bytes: Uint8Array, lists?: Lists): Read {
  try {
    const draft = readHtml({ bytes, name: 'page.html' }, lists);
    const article: Article = compose(draft, { key: 'page.html', revision: '1' }, languageOf);
    const { start, end } = article.parts.body;
    return {
      text: article.text,
      body: article.text.slice(start, end),
      date: article.publishedAt?.value,
      changed: article.modifiedAt?.value,
    };
  } catch {
    return { text: '', body: '' };
  }
}

/** The sites on whose pages an entry of a list says something. */
function sitesOf(
  entry: Entry,
  looks: readonly { site: string; names: string; lines: readonly string[] }[],
): Set<string> {
  const lists = listsOf([entry]);
  const says = lists[entry.list];
  return new Set(
    looks
      .filter(({ names, lines }) => (entry.list === 'names' ? says.test(names) : lines.some((line) => says.test(line))))
      .map(({ site }) => site),
  );
}

/** For each site the lists without what says something on that site alone: as if its pages had never been seen. */
function listsBySite(pages: readonly Page[]): ReadonlyMap<string, Lists> {
  const looks = pages.map(({ site, bytes }) => {
    const page = parseMarkup(decode(bytes));
    const names = [...new Set(descendants(page).map(namesOf))].join('\n');
    return { site, names, lines: blocksOf(page).map(({ text }) => text.slice(0, 600)) };
  });
  const own = ENTRIES.map((entry) => ({ entry, sites: sitesOf(entry, looks) }));
  return new Map(
    [...new Set(pages.map(({ site }) => site))].map((site) => [
      site,
      listsOf(own.filter(({ sites }) => !(sites.size === 1 && sites.has(site))).map(({ entry }) => entry)),
    ]),
  );
}

const COLUMNS = [
  'body P',
  'body R',
  'body F1',
  'wanted kept',
  'boilerplate dropped',
  'publication date',
  '… or of the last change',
];

type Reader = (page: Page) => Read | Promise<Read>;

/** The table of all readers over the pages, and with `verbose` each one's faults under its line. */
export async function scoreArticles(file: string, { verbose }: { verbose: boolean }): Promise<string> {
  const pages = pagesOf(file);
  const bySite = listsBySite(pages);
  const { readers, missing } = await libraries();
  const all: readonly (readonly [string, Reader])[] = [
    ['On Record', ({ bytes }) => ours(bytes)],
    ['… without words known from the page’s own site alone', ({ bytes, site }) => ours(bytes, bySite.get(site))],
    ['… without any list of words', ({ bytes }) => ours(bytes, listsOf(NONE()))],
    ...readers,
  ];
  const table = [`| reader | ${COLUMNS.join(' | ')} |`, `| --- |${' --- |'.repeat(COLUMNS.length)}`];
  for (const [name, read] of all) {
    const tally = new Tally();
    for (const page of pages) tally.add(page.gold, await read(page));
    table.push(`| ${name} | ${tally.cells().join(' | ')} |`, ...(verbose ? tally.errors : []));
  }
  return `${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites\n\n${table.join('\n')}\n${missing}`;
}

/** A pattern needs something that never stands on a page. */
function NONE(): readonly Entry[] {
  return (['names', 'whole', 'start', 'ends', 'mail'] as const).map((list) => ({ list, words: 'qqqqnothing' }));
}

const require = createRequire(new URL('../articles/package.json', import.meta.url));
interface Readable {
  readonly textContent?: string | null;
  readonly content?: string | null;
  readonly title?: string | null;
  readonly publishedTime?: string | null;
  readonly published?: string | null;
}
/** Their markup as lines, so that all are scored alike. */
const lines = (html: string): string =>
  blocksOf(parseMarkup(html))
    .map(({ text }) => text)
    .join('\n\n');

/** The libraries of bench/articles/package.json, or why they are not here. */
async function libraries(): Promise<{ readers: readonly (readonly [string, Reader])[]; missing: string }> {
  try {
    const { parseHTML } = require('linkedom') as { parseHTML: (html: string) => { document: unknown } };
    const { Readability } = require('@mozilla/readability') as {
      Readability: new (document: unknown) => { parse(): Readable | null };
    };
    const { default: Defuddle } = (await import(require.resolve('defuddle'))) as {
      default: new (document: unknown, options: object) => { parse(): Readable };
    };
    const { dependencies } = require('./package.json') as { dependencies: Readonly<Record<string, string>> };
    const named = (name: string) => `${name} ${dependencies[name]} with linkedom ${dependencies.linkedom}`;
    return {
      readers: [
        [
          named('@mozilla/readability'),
          ({ bytes }) => {
            const found = new Readability(parseHTML(decode(bytes)).document).parse();
            const body = lines(found?.content ?? '');
            return { text: `${found?.title ?? ''}\n\n${body}`, body, date: found?.publishedTime ?? undefined };
          },
        ],
        [
          named('defuddle'),
          ({ bytes, gold }) => {
            try {
              const found = new Defuddle(parseHTML(decode(bytes)).document, { url: gold.url }).parse();
              const body = lines(found.content ?? '');
              return { text: `${found.title ?? ''}\n\n${body}`, body, date: found.published ?? undefined };
            } catch {
              return { text: '', body: '' };
            }
          },
        ],
      ],
      missing: '',
    };
  } catch (error) {
    const why = (error as Error).message.split('\n')[0];
    return { readers: [], missing: `\nThe libraries are not here (npm ci --prefix bench/articles): ${why}\n` };
  }
}
