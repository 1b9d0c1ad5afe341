// A page → when it says the article was published and changed, best source first: linked data, meta elements, time elements, then words near the headline.
// <time datetime="2021-05-03T09:00Z" class="published"> → { kind: "published", raw: "2021-05-03T09:00Z", from: "time-element" }.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { type Json, record, text } from '../formats/json.ts';
import type { Element } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { datedElements, isUpdate } from './dated-elements.ts';
import type { Meta } from './meta.ts';
import { otherDates } from './other-dates.ts';

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
  if (!found.some(({ kind }) => kind === 'published')) found.push(...otherDates(page, blocks, reading));
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
