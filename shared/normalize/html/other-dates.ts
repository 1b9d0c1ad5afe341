// A page that puts its date in none of the usual places → the date in a line that says so, or in the data of its scripts.
// "First published on 3 May 2021" below the text, or "publishedAt":"2021-05-03T09:15:00Z" among a script's fields.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { type Element, findAll, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';

export const otherDates = (page: Element, blocks: readonly Block[], reading: DateReading): readonly FoundDate[] => [
  ...labelled(blocks, reading),
  ...inScripts(page),
];

function labelled(blocks: readonly Block[], reading: DateReading): readonly FoundDate[] {
  const stamp = blocks.find(({ text: words }) => words.length < 160 && LABEL.test(words) && readDate(words, reading));
  const read = stamp && readDate(stamp.text, reading);
  return read ? [{ kind: 'published', raw: read.value, from: 'text' }] : [];
}

const LABEL = /\b(?:published|posted|written|created|date|release)\b/i;

/** A field of the page's own data, for pages that put their facts nowhere else. */
function inScripts(page: Element): readonly FoundDate[] {
  for (const script of findAll(page, ({ name }) => name === 'script').slice(0, 200)) {
    const raw = FIELD.exec(rawText(script, 500_000))?.[1];
    if (raw && readDate(raw)) return [{ kind: 'published', raw, from: 'meta' }];
  }
  return [];
}

const FIELD =
  /["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publishedDate|firstPublished|firstPublishedAt|publicationDate|pubDate|pub_date|published_time)\\?["']\s{0,5}:\s{0,5}\\?["']((?:19|20)\d{2}-[\dT:+.Z -]{5,40})/;
