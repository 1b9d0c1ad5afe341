// Plain text that names its parts → a draft of each article: header lines above the text, or the export of a news database.
// "Headline: Deal signed\nDate: May 3, 2021\nSource: Varden Post\n\nVARDEN -- …" → title, date and outlet, and the text below.
import { Refused } from '../../model/refusal.ts';
import { CONTAINER_LIMITS } from '../containers/limits.ts';
import type { Draft, FoundDate } from '../draft.ts';
import { isOnlyDate } from '../facts/date.ts';
import { paragraphsOf } from '../text/paragraphs.ts';

const NAMES: Readonly<Record<string, keyof Fields>> = {
  headline: 'title',
  title: 'title',
  head: 'title',
  by: 'author',
  byline: 'author',
  author: 'author',
  authors: 'author',
  date: 'published',
  published: 'published',
  'publication date': 'published',
  'published on': 'published',
  'pub date': 'published',
  updated: 'modified',
  'last updated': 'modified',
  source: 'outlet',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  url: 'url',
  link: 'url',
  dateline: 'dateline',
  language: 'language',
};
/** Labels whose words are of no use here. */
const OTHER =
  /^(?:section|page|pages|length|word count|words|keywords|tags|category|categories|edition|copyright|id|document id|load-date|publication-type|publication type|journal code|subject|classification|graphic|highlight|geographic|type|country|region|country\/region)$/;
const LINE = /^([A-Za-z][A-Za-z/ -]{1,24}):(?!\/\/)[ \t]*(.{0,2000})$/;
const TEXT = /^(?:body|text|article|full text|content):?\s*$/i;

interface Fields {
  title?: string;
  author?: string;
  published?: string;
  modified?: string;
  outlet?: string;
  url?: string;
  dateline?: string;
  language?: string;
}

/** Undefined where the text names no parts. */
export function readLabelled(text: string): readonly Draft[] | undefined {
  const documents = text.split(
    /^[^\S\n]*(?:\d{1,5} of \d{1,5} DOCUMENTS?|Document \d{1,5} of \d{1,5}|End of Document)[^\S\n]*\r?$/m,
  );
  const exported = documents.filter((words) => LENGTH.test(words)).map(fromDatabase);
  if (exported.length > CONTAINER_LIMITS.members)
    throw new Refused('container.members', `The file holds more than ${CONTAINER_LIMITS.members} articles. Split it.`);
  if (exported.length > 0)
    return exported.length === 1 ? exported : exported.map((draft, index) => ({ ...draft, member: String(index + 1) }));
  const draft = fromHeader(text.split('\n'));
  return draft && [draft];
}

/** What databases write above every article, and hardly anybody else. */
const LENGTH = /^length:\s{0,4}\d{1,6} words\s*$/im;

/** Two or more labelled lines at the very beginning, one of them for the headline or the date. */
function fromHeader(lines: readonly string[]): Draft | undefined {
  let at = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  const fields: Fields = {};
  let known = 0;
  for (; at < lines.length; at++) {
    const [, label = '', value = ''] = LINE.exec((lines[at] as string).trimEnd()) ?? [];
    const name = NAMES[label.trim().toLowerCase()];
    if (name) {
      fields[name] ??= value.trim();
      known++;
    } else if (!OTHER.test(label.trim().toLowerCase())) break;
  }
  if (known < 2 || !(fields.title || fields.published)) return undefined;
  if (TEXT.test(lines.slice(at).find((line) => line.trim() !== '') ?? ''))
    at = lines.findIndex((line, index) => index >= at && TEXT.test(line)) + 1;
  return { ...draftOf(fields, lines.slice(at)), original: blanked(lines, at, fields.title) };
}

/** The text with spaces for all above it but the headline: for the map of offsets. */
const blanked = (lines: readonly string[], from: number, title: string | undefined): string =>
  lines
    .map((line, index) => {
      const at = title && index < from ? line.indexOf(title) : -1;
      return index >= from
        ? line
        : at < 0 || !title
          ? ' '.repeat(line.length)
          : title.padStart(at + title.length).padEnd(line.length);
    })
    .join('\n');

/** The outlet, the date and the headline stand bare above the labels; the text between BODY and the labels that end it. */
function fromDatabase(words: string): Draft {
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  const fields: Fields = {};
  const bare: string[] = [];
  const hasText = lines.some((line) => TEXT.test(line));
  let body = -1;
  let at = 0;
  for (; at < lines.length && body < 0; at++) {
    const line = lines[at] as string;
    const [, label = '', value = ''] = LINE.exec(line) ?? [];
    const name = NAMES[label.toLowerCase()];
    if (TEXT.test(line)) body = at + 1;
    else if (name && value !== '') fields[name] ??= value;
    else if (label === '' && line !== '' && !/^(?:copyright|all rights reserved|©)/i.test(line)) bare.push(line);
    if (!hasText && /^length$/i.test(label)) body = at + 1;
  }
  const end = lines.findIndex((line, index) => index >= body && ENDS.test(line));
  const dated = bare.findIndex((line) => isOnlyDate(line) || DATED.test(line));
  if (dated >= 0)
    fields.published ??= (bare[dated] as string).replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$/i, '');
  // Older exports put the outlet first and the headline last, newer ones the headline first.
  const newer = dated >= 2;
  fields.outlet ??= bare[newer ? 1 : 0] ?? '';
  fields.title ??=
    (newer ? bare[0] : bare.slice(Math.max(1, dated + 1)).filter((line) => !/edition$/i.test(line))[0]) ?? '';
  return draftOf(fields, lines.slice(body, end < 0 ? undefined : end));
}

const DATED = /^(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\b.{0,40}$/;
const ENDS =
  /^(?:load-date|classification|graphic|publication-type|language|journal code):?\s|^(?:copyright|©) .{0,20}\d{4}\b.{0,80}$|^classification$/i;

function draftOf(fields: Fields, lines: readonly string[]): Draft {
  const date = (kind: FoundDate['kind'], raw: string | undefined): FoundDate[] =>
    raw ? [{ kind, raw, from: 'header' }] : [];
  return {
    title: fields.title || undefined,
    paragraphs: paragraphsOf(lines.join('\n'), fields.title),
    authors: fields.author ? [fields.author] : [],
    outlet: fields.outlet || undefined,
    dates: [...date('published', fields.published), ...date('modified', fields.modified)],
    url: fields.url,
    language: fields.language && /^[a-z]{2}\b/.test(fields.language) ? fields.language : undefined,
    dateline: fields.dateline,
  };
}
