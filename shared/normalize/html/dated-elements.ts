// The elements of a page that hold a date, by their tag, property or class, in document order.
// <time datetime="2021-05-03T09:00Z" class="published"> → published, sure; <span class="date">3 May 2021</span> after the headline → beside it.
import type { FoundDate } from '../draft.ts';
import { type DateReading, type ReadDate, readDate } from '../facts/date.ts';
import { stampsIn } from '../facts/stamp.ts';
import { attribute, type Element, isElement, rawText } from '../markup/tree.ts';
import { fold } from './fold.ts';
import { namesOf } from './names.ts';

const NAMED_PUBLISHED =
  /(?<=[ -])(?:published|publish|pubdate|pub-date|datepublished|entry-date|post-date|postdate|article-date|articledate|date-published|publication-date|created|posted|dateline|timestamp|date|datetime|byline|meta|info)(?=[ -])/;
const DATE_NAMED = /(?<=[ -])(?:date|time|timestamp|datetime|published|pubdate|posted|dateline)(?=[ -])/;
const NAMED_MODIFIED = /(?<=[ -])(?:updated|modified|datemodified|update|last-updated)(?=[ -])/;
/** Of schema.org and Dublin Core, in microdata and RDFa. */
const PROPERTY_PUBLISHED =
  /(?:^|[\s:])(?:datepublished|datecreated|dc:date|dc:created|dcterms:issued|dc:issued|article:published_time)(?=\s|$)/i;
const PROPERTY_MODIFIED = /(?:^|[\s:])(?:datemodified|dcterms:modified|dc:modified)(?=\s|$)/i;
/** Attributes that hold what a script will show as "2 hours ago". */
const DATA =
  /^data-(?:\w+-){0,3}?(?:published|publish|publication|pubdate|date|datetime|time|timestamp|epoch|utc|created|seconds-since-epoch)(?:-?(?:at|on|date|time|timestamp|utc|iso))?$/;
const DATA_MODIFIED = /modif|updat/;
/** Most that are looked at. */
const MOST = 100;
/** Characters after the headline within which a date stands beside it. */
const NEAR = 2500;

export interface Timed {
  readonly date: FoundDate;
  /** It calls itself the publication's date. */
  readonly sure: boolean;
  /** It is the first that stands after the headline, and not far from it. */
  readonly beside: boolean;
  /** It stands among comments or other stories. */
  readonly aside: boolean;
  /** It stands before the headline. */
  readonly before: boolean;
  readonly element: Element;
}

/** Dates of time elements and of elements marked or named as dates, in document order. `ofOthers` tells comments and other stories. */
export function datedElements(
  page: Element,
  title: string,
  reading: DateReading,
  ofOthers: (element: Element) => boolean,
): readonly Timed[] {
  const found: Timed[] = [];
  const wanted = fold(title);
  let passed: 'no' | 'headline' | 'date' = 'no';
  let since = 0;
  const visit = (element: Element, outside: boolean) => {
    if (found.length > MOST || element.name === 'meta' || element.name === 'script') return;
    if (passed === 'no' && /^h[1-3]$/.test(element.name) && wanted !== '' && fold(rawText(element, 1000)) === wanted)
      passed = 'headline';
    const before = passed === 'no' && wanted !== '';
    for (const { date, sure } of datesOf(element, reading)) {
      const beside = passed === 'headline' && since < NEAR && date.kind === 'published' && !outside;
      if (beside) passed = 'date';
      found.push({ date, sure: sure && !outside, beside, aside: outside, before, element });
    }
    for (const child of element.children) {
      if (isElement(child)) visit(child, outside || ofOthers(child));
      else if (passed === 'headline') since += child.trim().length;
    }
  };
  for (const child of page.children) if (isElement(child)) visit(child, ofOthers(child));
  return found;
}

function datesOf(element: Element, reading: DateReading): readonly { date: FoundDate; sure: boolean }[] {
  const property = `${attribute(element, 'itemprop')} ${attribute(element, 'property')}`;
  const published = PROPERTY_PUBLISHED.test(property);
  const marked = published || PROPERTY_MODIFIED.test(property);
  const timed = element.name === 'time' || (element.name === 'abbr' && element.attributes.has('title'));
  const own = namesOf(element);
  const hidden = fromData(element);
  if (!timed && !marked && !hidden && !DATE_NAMED.test(own)) return [];
  const words = rawText(element, 300).replace(/\s+/g, ' ').trim();
  if (!timed && !marked && !hidden && words.length > 80) return [];
  const names = own + (element.parent ? namesOf(element.parent) : '');
  const sure = marked || (timed && (element.attributes.has('pubdate') || NAMED_PUBLISHED.test(names)));
  const asDate = (date: ReadDate, modified: boolean) => ({
    date: {
      kind: modified ? ('modified' as const) : ('published' as const),
      raw: date.value,
      from: 'time-element' as const,
    },
    sure,
  });
  const isChange = () =>
    (marked && !published) || isUpdate(words) || (NAMED_MODIFIED.test(names) && !NAMED_PUBLISHED.test(own));
  const exact = [attribute(element, 'datetime'), attribute(element, 'content'), attribute(element, 'title')]
    .map((value) => readDate(value, reading) ?? fromEpoch(value))
    .find((value) => value !== undefined && value.precision !== 'year');
  if (exact) return [asDate(exact, isChange())];
  if (hidden) return [asDate(hidden.date, hidden.modified || isChange())];
  const stamps = stampsIn(words, reading);
  if (stamps.length > 1) return stamps.map(({ kind, date }) => asDate(date, kind === 'modified'));
  const read = timed || marked ? readDate(words, reading) : stamps[0]?.date;
  return read && read.precision !== 'year' ? [asDate(read, isChange())] : [];
}

/** The date in an attribute made for scripts. */
function fromData(element: Element): { date: ReadDate; modified: boolean } | undefined {
  for (const [name, value] of element.attributes) {
    if (!name.startsWith('data-') || value.length > 60 || !DATA.test(name)) continue;
    const date = /^\s*(?:19|20)\d{2}-\d{2}-\d{2}/.test(value) ? readDate(value) : fromEpoch(value);
    if (date) return { date, modified: DATA_MODIFIED.test(name) };
  }
  return undefined;
}

/** Seconds or milliseconds since 1970, of this age. */
function fromEpoch(value: string): ReadDate | undefined {
  if (!/^\s*1\d{9}(?:\d{3})?\s*$/.test(value)) return undefined;
  const number = Number(value);
  return readDate(new Date(number > 1e11 ? number : number * 1000).toISOString());
}

const isUpdate = (words: string) =>
  /\b(?:updated|modified)\b/i.test(words) && !/\b(?:published|posted|created|written)\b/i.test(words);
