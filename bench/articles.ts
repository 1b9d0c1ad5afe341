// How well a page's article is found: kept and dropped words over gold pages, with and without what was learned of the page's own site, beside two libraries.
// Run: npm ci --prefix bench/articles && node bench/articles.ts [../shared/eval/articles/dev.jsonl]
// Gold: one page a line { url, html: file (.gz), gold?: body, with?: segments, without?: segments, date? }. Figures: 4-grams, averaged over pages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../shared/model/article.ts';
import { compose } from '../shared/normalize/compose.ts';
import { blocksOf } from '../shared/normalize/html/blocks.ts';
import { ENTRIES, type Entry, type Lists, listsOf } from '../shared/normalize/html/lists.ts';
import { namesOf } from '../shared/normalize/html/names.ts';
import { readHtml } from '../shared/normalize/html/page.ts';
import { parseMarkup } from '../shared/normalize/markup/parse.ts';
import { descendants } from '../shared/normalize/markup/tree.ts';
import { decode } from '../shared/normalize/text/decode.ts';
import { type GoldPage, type Read, Tally } from './articles/tally.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '../shared/eval/articles/dev.jsonl';
const pages = readFileSync(file, 'utf8')
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
    const article: Article = compose(readHtml({ bytes, name: 'page.html' }, lists), {
      key: 'page.html',
      revision: '1',
    });
    const { start, end } = article.parts.body;
    return { text: article.text, body: article.text.slice(start, end), date: article.publishedAt?.value };
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
function listsBySite(): ReadonlyMap<string, Lists> {
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

function report(name: string, read: (page: (typeof pages)[number]) => Read): void {
  const tally = new Tally();
  for (const page of pages) tally.add(page.gold, read(page));
  console.log(`| ${name} | ${tally.cells().join(' | ')} |`);
  if (process.argv.includes('--errors')) console.log(tally.errors.join('\n'));
}

console.log(`${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites\n`);
console.log('| reader | body P | body R | body F1 | wanted kept | boilerplate dropped | publication date |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
report('On Record', ({ bytes }) => ours(bytes));
const bySite = listsBySite();
report('On Record, without words known from the page’s own site alone', ({ bytes, site }) =>
  ours(bytes, bySite.get(site)),
);
report('On Record, without any list of words', ({ bytes }) => ours(bytes, listsOf(NONE())));

/** A pattern needs something that never stands on a page. */
function NONE(): readonly Entry[] {
  return (['names', 'whole', 'start', 'ends', 'mail'] as const).map((list) => ({ list, words: 'qqqqnothing' }));
}

const require = createRequire(new URL('./articles/package.json', import.meta.url));
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
try {
  const { parseHTML } = require('linkedom') as { parseHTML: (html: string) => { document: unknown } };
  const { Readability } = require('@mozilla/readability') as {
    Readability: new (document: unknown) => { parse(): Readable | null };
  };
  report('@mozilla/readability 0.6.0 with linkedom', ({ bytes }) => {
    const found = new Readability(parseHTML(decode(bytes)).document).parse();
    const body = lines(found?.content ?? '');
    return { text: `${found?.title ?? ''}\n\n${body}`, body, date: found?.publishedTime ?? undefined };
  });
  const { default: Defuddle } = (await import(require.resolve('defuddle'))) as {
    default: new (document: unknown, options: object) => { parse(): Readable };
  };
  report('defuddle 0.19.4 with linkedom', ({ bytes, gold }) => {
    try {
      const found = new Defuddle(parseHTML(decode(bytes)).document, { url: gold.url }).parse();
      const body = lines(found.content ?? '');
      return { text: `${found.title ?? ''}\n\n${body}`, body, date: found.published ?? undefined };
    } catch {
      return { text: '', body: '' };
    }
  });
} catch (error) {
  console.log(
    `\nThe libraries are not here (npm ci --prefix bench/articles): ${(error as Error).message.split('\n')[0]}`,
  );
}
