// The words by which boilerplate is known: names of elements, and phrases of lines. All other signs are measured on the page itself.
// LISTS.whole.test('Read more') → true; listsOf(some of ENTRIES) has those alone, for measuring what a page unlike all others would cost.
import { readFileSync } from 'node:fs';
import { BOILERPLATE_NAMES, words } from './names.ts';

export interface Lists {
  /** Of classes, ids and roles. */
  readonly names: RegExp;
  /** A whole line, how a short line begins, what stands anywhere in a line near either end, how a newsletter's line begins. */
  readonly whole: RegExp;
  readonly start: RegExp;
  readonly ends: RegExp;
  readonly mail: RegExp;
}

const SECTIONS = ['whole', 'start', 'ends', 'mail'] as const;
type Section = (typeof SECTIONS)[number];

const FILE = readFileSync(new URL('./stray-lines.txt', import.meta.url), 'utf8').split('\n');

function linesOf(section: Section): readonly string[] {
  const from = FILE.indexOf(`[${section}]`) + 1;
  const to = FILE.findIndex((line, index) => index >= from && line.startsWith('['));
  return FILE.slice(from, to < 0 ? undefined : to).filter((line) => line !== '' && !line.startsWith('#'));
}

export interface Entry {
  readonly list: keyof Lists;
  readonly words: string;
}

/** Every entry of every list. */
export const ENTRIES: readonly Entry[] = [
  ...BOILERPLATE_NAMES.trim()
    .split(/\s+/)
    .map((name): Entry => ({ list: 'names', words: name })),
  ...SECTIONS.flatMap((list) => linesOf(list).map((line): Entry => ({ list, words: line }))),
];

export function listsOf(entries: readonly Entry[]): Lists {
  const of = (list: keyof Lists) => entries.filter((entry) => entry.list === list).map((entry) => entry.words);
  return {
    names: words(of('names').join(' ')),
    whole: pattern('whole', of('whole')),
    start: pattern('start', of('start')),
    ends: pattern('ends', of('ends')),
    mail: pattern('mail', of('mail')),
  };
}

/** The phrases of one section as one pattern; "*" stands for up to 80 characters. */
function pattern(section: Section, lines: readonly string[]): RegExp {
  const phrases = lines.map((line) =>
    line
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.{0,80}?')
      .replaceAll('’', "['’]"),
  );
  const any = `(?:${phrases.join('|')})`;
  if (section === 'whole') return new RegExp(`^[\\s\\p{P}]{0,3}${any}[\\s\\p{P}]{0,3}$`, 'iu');
  if (section === 'ends') return new RegExp(`(?<![\\p{L}])${any}(?![\\p{L}])`, 'iu');
  return new RegExp(`^[\\s\\p{P}]{0,3}${any}(?![\\p{L}])`, 'iu');
}

export const LISTS: Lists = listsOf(ENTRIES);
