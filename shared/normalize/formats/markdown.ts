// Markdown with or without front matter → its draft.
// "---\ntitle: Deal signed\ndate: 2021-05-03\n---\nVARDEN -- **Both** sides…" → the title and date of the front matter, the words without marks.
// Measured against marked 18.2.1, which takes 105 s for 120 KB of "__a__b" and overflows the stack at 5,000 nested quotations; this is linear in a line.
import { parse } from 'yaml';
import type { Draft, FoundDate } from '../draft.ts';
import { blocksOf } from '../html/blocks.ts';
import { namesIn } from '../html/linked-data.ts';
import { parseMarkup } from '../markup/parse.ts';
import { decode } from '../text/decode.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { type Json, record, text } from './json.ts';
import type { Source } from './source.ts';

const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The same in TOML, as some site makers have it. */
const FRONT_TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/;

export const hasFrontMatter = (head: string): boolean =>
  /^\uFEFF?(?:---[ \t]*\r?\n[A-Za-z_]{1,40}[ \t]*:|\+\+\+[ \t]*\r?\n[A-Za-z_]{1,40}[ \t]*=)/.test(head);

export function readMarkdown({ bytes, charset, title: own }: Source): Draft {
  const words = decode(bytes, charset);
  const front = FRONT.exec(words) ?? FRONT_TOML.exec(words);
  const facts = front ? (/^\uFEFF?\+/.test(front[0]) ? factsOfToml : factsOf)(front[1] as string) : {};
  const lines = words.slice(front?.[0].length ?? 0).split(/\r?\n/);
  const heading = lines.findIndex((line) => line.trim() !== '');
  const first = headingOf(lines[heading] ?? '') ?? underlined(lines, heading);
  const title = text(facts.title) ?? text(facts.headline) ?? (first === undefined ? undefined : plain(first)) ?? own;
  const date = (kind: FoundDate['kind'], raw: Json | undefined): FoundDate[] =>
    text(raw) ? [{ kind, raw: text(raw) as string, from: 'front-matter' }] : [];
  return {
    title,
    summary: text(facts.subtitle) ?? text(facts.standfirst),
    paragraphs: paragraphsOf(unmarked(lines.join('\n')), title),
    authors: namesIn(facts.authors ?? facts.author ?? facts.byline),
    outlet: text(facts.outlet) ?? text(facts.publisher) ?? text(facts.source) ?? text(facts.publication),
    dates: [
      ...date('published', facts.date ?? facts.published ?? facts.publishedAt ?? facts.pubDate),
      ...date('modified', facts.updated ?? facts.modified ?? facts.lastmod),
    ],
    url: text(facts.url) ?? text(facts.canonical_url) ?? text(facts.canonical) ?? text(facts.link),
    language: text(facts.language) ?? text(facts.lang),
    dateline: text(facts.dateline),
  };
}

/** YAML with plain values only; dates stay as written, aliases can't multiply. What is no YAML is no facts. */
function factsOf(yaml: string): Readonly<Record<string, Json>> {
  try {
    return record(parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' }) as Json) ?? {};
  } catch {
    return {};
  }
}

/** The strings, dates and lists of strings before the first table; all else is of no use here. */
function factsOfToml(toml: string): Readonly<Record<string, Json>> {
  const facts: Record<string, Json> = Object.create(null);
  for (const line of toml.split(/\r?\n/).slice(0, 500)) {
    if (line.startsWith('[')) break;
    const [, name, value = ''] = /^\s*([A-Za-z_][\w-]{0,40})\s*=\s*(.{1,2000})$/.exec(line) ?? [];
    const strings = [...value.matchAll(/"((?:[^"\\]|\\.){0,1000})"|'([^']{0,1000})'/g)].map(([, a, b]) =>
      (a ?? b ?? '').replace(/\\(["\\])/g, '$1'),
    );
    if (name)
      facts[name] = strings.length === 0 ? value.trim() : value.startsWith('[') ? strings : (strings[0] as string);
  }
  return facts;
}

/** "## Deal signed ##" → "Deal signed". */
function headingOf(line: string): string | undefined {
  const marks = /^\s{0,3}#{1,6}(?=\s)/.exec(line.slice(0, 12));
  if (!marks) return undefined;
  let end = line.length;
  while (end > marks[0].length && ' \t\r#'.includes(line[end - 1] as string)) end--;
  // "Deal signed {#deal .lead}": an anchor, as pandoc writes them
  return line
    .slice(marks[0].length, end)
    .trim()
    .replace(/ ?\{[#.][^{}]{0,200}\}$/, '');
}

/** "Deal signed\n===========". */
function underlined(lines: readonly string[], at: number): string | undefined {
  return at >= 0 && /^(?:={3,}|-{3,})\s*$/.test(lines[at + 1]?.slice(0, 200) ?? '') ? lines[at] : undefined;
}

function withoutComments(words: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = words.indexOf('<!--'); open >= 0; open = words.indexOf('<!--', at)) {
    const close = words.indexOf('-->', open);
    if (close < 0) break;
    pieces.push(words.slice(at, open));
    at = close + 3;
  }
  return pieces.join('') + words.slice(at);
}

/** Fenced code is nobody's words. */
function withoutCode(lines: readonly string[]): readonly string[] {
  let fenced = false;
  return lines.filter((line) => {
    const fence = line.startsWith('```') || line.startsWith('~~~');
    if (fence) fenced = !fenced;
    return !fence && !fenced;
  });
}

/** The words without Markdown's marks, line by line. */
function unmarked(words: string): string {
  const lines = withoutCode(withoutComments(words).split('\n')).flatMap((line) => {
    if (
      /^\s{0,3}(?:[-*_]\s?){3,}$/.test(line) ||
      /^\s{0,3}=+\s*$/.test(line) ||
      /^\s{0,3}\[(?!\^)[^\]]{1,100}\]:\s/.test(line)
    )
      return [''];
    if (line.startsWith('|')) return /^[|\s:-]+$/.test(line) ? [] : ['', plain(line.split('|').join(' ').trim())];
    const heading = headingOf(line);
    return heading !== undefined ? ['', plain(heading), ''] : [plain(line.replace(/^\s{0,3}(?:>\s?){1,5}/, ''))];
  });
  return lines.join('\n');
}

const ADDRESS = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,500}")?\)`;
const PICTURE = new RegExp(String.raw`!\[[^\][]{0,500}\]${ADDRESS}`, 'g');
const LINK = new RegExp(String.raw`\[([^\][]{1,1000})\](?:${ADDRESS}|\[[^\][]{0,100}\])`, 'g');

/** Escaped marks are put aside, where no mark is looked for: "\*" is a star. */
const ASIDE = 0xf000;
const aside = (words: string): string =>
  words.replace(/\\([\\`*_{}[\]()#+.!>~'"$^|<-])/g, (_, mark: string) =>
    String.fromCharCode(ASIDE + mark.charCodeAt(0)),
  );
const back = (words: string): string =>
  words.replace(/[\uf021-\uf07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - ASIDE));

/** One line without marks for links, pictures, emphasis, code, notes, tasks and tags. */
function plain(line: string): string {
  const bare = aside(line)
    .replace(PICTURE, '')
    .replace(LINK, '$1')
    .replace(/\[\^[^\]\s]{1,60}\](?:: )?/g, '')
    .replace(/^(\s{0,20}[-*+] )\[[ xX]\] /, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^\n]{1,2000}?\S?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,1000})(?<!\s)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,1000})`/g, '$1');
  const words = withoutTags(bare);
  return back(words);
}

function withoutTags(bare: string): string {
  return /<\/?[a-z][^>]{0,500}>|&[a-z#0-9]{2,10};/i.test(bare)
    ? blocksOf(parseMarkup(bare))
        .map((block) => block.text)
        .join(' ')
    : bare;
}
