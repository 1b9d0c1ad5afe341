// A page → when it says the article was published and changed, best source first: linked data, meta elements, time elements, then words near the headline.
// <time datetime="2021-05-03T09:00Z" class="published"> → { kind: "published", raw: "2021-05-03T09:00Z", from: "time-element" }.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { type Json, record, text } from '../formats/json.ts';
import { attribute, descendants, type Element, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import type { Meta } from './meta.ts';
import { namesOf } from './names.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'published_date',
  'date_published',
  'published',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism.publicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'rnews:datepublished',
  'vr:published_time',
  'originalpublicationdate',
  'article.published',
  'article_date_original',
  'displaydate',
  'datecreated',
  'creation_date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'article:modified',
  'revised',
];
const NAMED_PUBLISHED =
  /(?<=[ -])(?:published|publish|pubdate|pub-date|datepublished|entry-date|post-date|postdate|article-date|articledate|date-published|publication-date|created|posted|dateline|timestamp|date|datetime|byline|meta|info)(?=[ -])/;
const DATE_NAMED = /(?<=[ -])(?:date|time|timestamp|datetime|published|pubdate|posted|dateline)(?=[ -])/;
const NAMED_MODIFIED = /(?<=[ -])(?:updated|modified|datemodified|update|last-updated)(?=[ -])/;
/** Lines around the headline in which a written date is taken for the publication's. */
const NEAR = 14;
/** Days by which a date beside the headline and one in the page's fields may differ and still be of the same publication. */
const NEARBY = 45;

export interface DatedPage {
  readonly page: Element;
  readonly blocks: readonly Block[];
  /** The headline's place among the blocks, and its words. */
  readonly headline: number;
  readonly title: string;
  readonly meta: Meta;
  readonly thing: Readonly<Record<string, Json>> | undefined;
  /** The page's language tag and address, which tell how 02/10/2020 is meant. */
  readonly language: string;
  readonly url: string;
}

export function pageDates({
  page,
  blocks,
  headline,
  title,
  meta,
  thing,
  language,
  url,
}: DatedPage): readonly FoundDate[] {
  const reading = { dayFirst: daysFirst(language, url) };
  const found: FoundDate[] = [];
  const add = (kind: FoundDate['kind'], words: string | undefined, from: FoundDate['from']) => {
    const read = words ? readDate(words, reading) : undefined;
    if (read) found.push({ kind, raw: read.value, from });
  };
  add('published', text(thing?.datePublished) ?? text(record(thing?.mainEntity)?.datePublished), 'json-ld');
  add('modified', text(thing?.dateModified), 'json-ld');
  for (const name of PUBLISHED) add('published', meta(name), 'meta');
  for (const name of MODIFIED) add('modified', meta(name), 'meta');
  add('published', text(thing?.dateCreated) ?? text(thing?.uploadDate), 'json-ld');
  const timed = datedElements(page, title, reading);
  for (const one of timed) if (one.sure) found.push(one.date);
  const shown = [
    ...shownDates(blocks, headline, reading),
    ...timed.filter(({ beside }) => beside).map(({ date }) => date),
  ];
  found.push(...shown);
  for (const one of timed) if (!one.sure) found.push(one.date);
  return shownFirst(found, shown);
}

/** Whether the day comes before the month in the page's country; undefined where the country isn't known. */
function daysFirst(language: string, url: string): boolean | undefined {
  if (/^en-(?:GB|AU|NZ|IE|IN|ZA|SG|NG|KE|PK|BD|GH)$/i.test(language)) return true;
  if (/^https?:\/\/[^/]{1,200}\.(?:uk|au|nz|ie|in|za|ng|ke|pk|bd|gh|eu)(?:[/:]|$)/i.test(url)) return true;
  return /^en-US$/i.test(language) ? false : undefined;
}

/** Dates written in short lines between the headline and the text, or just above the headline. */
function shownDates(blocks: readonly Block[], headline: number, reading: DateReading): readonly FoundDate[] {
  if (headline < 0) return [];
  const after = blocks.slice(headline + 1, headline + NEAR);
  const body = after.findIndex((block) => block.text.length > 250);
  const near = [...after.slice(0, body < 0 ? undefined : body), ...blocks.slice(Math.max(0, headline - 4), headline)];
  return near.flatMap(({ text: words }) => {
    const read = words.length > 160 ? undefined : readDate(words, reading);
    if (!read || read.precision === 'year' || read.precision === 'month') return [];
    return [{ kind: isUpdate(words) ? 'modified' : 'published', raw: read.value, from: 'text' } as const];
  });
}

const isUpdate = (words: string) =>
  /\b(?:updated|modified)\b/i.test(words) && !/\b(?:published|posted|created|written)\b/i.test(words);

/**
 * The date beside the headline goes before one of another day nearby in the fields, which give the day in another time zone,
 * or of an earlier edition. A date of the same day is taken from the fields, for its time of day.
 */
function shownFirst(found: readonly FoundDate[], shown: readonly FoundDate[]): readonly FoundDate[] {
  const beside = shown.find(({ kind }) => kind === 'published');
  const stated = found.find(({ kind }) => kind === 'published');
  if (!beside || !stated) return found;
  const [a, b] = [dayOf(beside), dayOf(stated)];
  return a !== b && Math.abs(a - b) <= NEARBY ? [beside, ...found] : found;
}

/** Days since 1970. */
const dayOf = ({ raw }: FoundDate): number => Date.parse(raw.slice(0, 10)) / 86_400_000;

interface Timed {
  readonly date: FoundDate;
  /** It calls itself the publication's date. */
  readonly sure: boolean;
  /** It is the first that stands after the headline. */
  readonly beside: boolean;
}

/** Dates of time elements and of elements marked or named as dates, in document order. */
function datedElements(page: Element, title: string, reading: DateReading): readonly Timed[] {
  const found: Timed[] = [];
  let passed: 'no' | 'headline' | 'date' = 'no';
  for (const element of descendants(page)) {
    if (found.length > 100) break;
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

const fold = (words: string): string =>
  words
    .slice(0, 600)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
