// A page that puts its date in none of the usual places → the date in a line that says so, or in the data of its scripts.
// "First published on 3 May 2021" below the text, or "publishedAt":"2021-05-03T09:15:00Z" among a script's fields.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { stampsIn } from '../facts/stamp.ts';
import { type Element, findAll, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';

/** The line that names itself the day of publication. */
export function labelledDates(blocks: readonly Block[], reading: DateReading): readonly FoundDate[] {
  for (const { text: words } of blocks) {
    if (words.length > 160 || !LABEL.test(words)) continue;
    const stamp = stampsIn(words, reading).find(({ kind }) => kind === 'published');
    if (stamp) return [{ kind: 'published', raw: stamp.date.value, from: 'text' }];
  }
  return [];
}

const LABEL = /\b(?:published|posted|written|created|date|release)\b/i;

/** A field of the page's own data, for pages that put their facts nowhere else. */
export function datesInScripts(page: Element): readonly FoundDate[] {
  for (const script of findAll(page, ({ name }) => name === 'script').slice(0, 200)) {
    const found = FIELD.exec(rawText(script, 500_000));
    const raw = found?.[1] ?? (found?.[2] && new Date(Number(found[2].padEnd(13, '0'))).toISOString());
    if (raw && readDate(raw)) return [{ kind: 'published', raw, from: 'meta' }];
  }
  return [];
}

const FIELD =
  /["'](?:datePublished|publishedAt|published_at|publishDate|publish_date|publishedDate|firstPublished|firstPublishedAt|publicationDate|pubDate|pub_date|published_time|publishedTime|publishTime|datePosted)\\?["']\s{0,5}:\s{0,5}(?:\\?["']((?:19|20)\d{2}-[\dT:+.Z -]{5,40})|["']?(1\d{9}(?:\d{3})?)\b)/;
