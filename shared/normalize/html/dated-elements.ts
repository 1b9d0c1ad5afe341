// The elements of a page that hold a date, by their tag, property or class, in document order.
// <time datetime="2021-05-03T09:00Z" class="published"> → published, sure; <span class="date">3 May 2021</span> after the headline → beside it.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { attribute, descendants, type Element, rawText } from '../markup/tree.ts';
import { namesOf } from './names.ts';

const NAMED_PUBLISHED =
  /(?<=[ -])(?:published|publish|pubdate|pub-date|datepublished|entry-date|post-date|postdate|article-date|articledate|date-published|publication-date|created|posted|dateline|timestamp|date|datetime|byline|meta|info)(?=[ -])/;
const DATE_NAMED = /(?<=[ -])(?:date|time|timestamp|datetime|published|pubdate|posted|dateline)(?=[ -])/;
const NAMED_MODIFIED = /(?<=[ -])(?:updated|modified|datemodified|update|last-updated)(?=[ -])/;
/** Most that are looked at. */
const MOST = 100;

export interface Timed {
  readonly date: FoundDate;
  /** It calls itself the publication's date. */
  readonly sure: boolean;
  /** It is the first that stands after the headline. */
  readonly beside: boolean;
}

/** Dates of time elements and of elements marked or named as dates, in document order. */
export function datedElements(page: Element, title: string, reading: DateReading): readonly Timed[] {
  const found: Timed[] = [];
  let passed: 'no' | 'headline' | 'date' = 'no';
  for (const element of descendants(page)) {
    if (found.length > MOST) break;
    if (element.name === 'meta' || element.name === 'script') continue;
    if (
      passed === 'no' &&
      /^h[1-3]$/.test(element.name) &&
      title !== '' &&
      fold(rawText(element, 1000)) === fold(title)
    )
      passed = 'headline';
    const property = attribute(element, 'itemprop').toLowerCase();
    const marked = property === 'datepublished' || property === 'datemodified' || property === 'datecreated';
    const timed = element.name === 'time' || (element.name === 'abbr' && element.attributes.has('title'));
    const own = namesOf(element);
    const named = DATE_NAMED.test(own);
    if (!timed && !marked && !named) continue;
    const words = rawText(element, 300).trim();
    if (named && !timed && !marked && words.length > 80) continue;
    const read = [attribute(element, 'datetime'), attribute(element, 'content'), attribute(element, 'title'), words]
      .map((value) => readDate(value, reading))
      .find((value) => value !== undefined && value.precision !== 'year');
    if (!read) continue;
    const names = own + (element.parent ? namesOf(element.parent) : '');
    const modified =
      property === 'datemodified' || isUpdate(words) || (NAMED_MODIFIED.test(names) && !NAMED_PUBLISHED.test(own));
    const beside = passed === 'headline' && !modified;
    if (beside) passed = 'date';
    const sure = marked || (timed && (element.attributes.has('pubdate') || NAMED_PUBLISHED.test(names)));
    found.push({
      date: { kind: modified ? 'modified' : 'published', raw: read.value, from: 'time-element' },
      sure,
      beside,
    });
  }
  return found;
}

export const isUpdate = (words: string) =>
  /\b(?:updated|modified)\b/i.test(words) && !/\b(?:published|posted|created|written)\b/i.test(words);

const fold = (words: string): string =>
  words
    .slice(0, 600)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
