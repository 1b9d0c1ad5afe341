// A page → when it says the article was published and changed, best source first: linked data, meta elements, time elements, then words near the headline.
// <time datetime="2021-05-03T09:00Z" class="published"> → { kind: "published", raw: "2021-05-03T09:00Z", from: "time-element" }.
import type { FoundDate } from '../draft.ts';
import { type DateReading, readDate } from '../facts/date.ts';
import { stampsIn } from '../facts/stamp.ts';
import { type Json, record, text } from '../formats/json.ts';
import type { Element } from '../markup/tree.ts';
import { type Block, blocksOf } from './blocks.ts';
import { MODIFIED, PUBLISHED } from './date-names.ts';
import { datedElements } from './dated-elements.ts';
import type { Meta } from './meta.ts';
import { namesOf } from './names.ts';
import { datesInScripts, labelledDates } from './other-dates.ts';

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
  /** Tells comments and other stories. */
  readonly ofOthers: (element: Element) => boolean;
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
  ofOthers,
}: DatedPage): readonly FoundDate[] {
  const reading = { dayFirst: daysFirst(language, url) };
  const found: FoundDate[] = [];
  const add = (kind: FoundDate['kind'], words: string | undefined, from: FoundDate['from']) => {
    const read = words ? readDate(words, reading) : undefined;
    if (read && !/^1970-01-01(?:T00:00|$)/.test(read.value)) found.push({ kind, raw: read.value, from });
  };
  add('published', text(thing?.datePublished) ?? text(record(thing?.mainEntity)?.datePublished), 'json-ld');
  add('modified', text(thing?.dateModified), 'json-ld');
  for (const name of PUBLISHED) add('published', meta(name), 'meta');
  for (const name of MODIFIED) add('modified', meta(name), 'meta');
  add('published', text(thing?.dateCreated) ?? text(thing?.uploadDate), 'json-ld');
  const timed = datedElements(page, title, reading, ofOthers);
  for (const one of timed) if (one.sure) found.push(one.date);
  const shown = [
    ...shownDates(blocks, headline, reading),
    ...timed.filter(({ beside }) => beside).map(({ date }) => date),
  ];
  found.push(...shown);
  const heading = blocks[headline]?.element;
  const isOpen = () => !found.some(({ kind }) => kind === 'published');
  if (isOpen()) found.push(...labelledDates(blocksOf(page, ofOthers), reading));
  for (const { date, sure, aside, before, element } of timed)
    if (!sure && !aside && !(before && isOfHead(element, heading))) found.push(date);
  if (isOpen()) found.push(...datesInScripts(page));
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
  const heading = blocks[headline]?.element;
  const before = blocks.slice(Math.max(0, headline - 4), headline).filter(({ element }) => !isOfHead(element, heading));
  const near = [...after.slice(0, body < 0 ? undefined : body), ...before];
  return near
    .filter(({ element }) => !isWithin(element, 'blockquote'))
    .flatMap(({ text: words }) => stampsIn(words, reading))
    .map(({ kind, date }) => ({ kind, raw: date.value, from: 'text' }));
}

/** The page's head shows the day on which it was fetched. */
function isOfHead(element: Element, title: Element | undefined): boolean {
  const around = new Set<Element>();
  for (let up: Element | null = title ?? null; up; up = up.parent) around.add(up);
  for (let up: Element | null = element; up && !around.has(up); up = up.parent)
    if (HEAD.test(up.name === 'header' && !STORY.test(namesOf(up)) ? ' header ' : namesOf(up))) return true;
  const story = [...around].find(({ name }) => name === 'article' || name === 'main');
  return story !== undefined && !isWithin(element, story);
}

const HEAD =
  /(?<= )(?:header|(?:site|page|main|top)-header|masthead|topbar|top-bar|navbar|branding|current-date|today)(?= )/;
const STORY = /(?<=[ -])(?:article|post|entry|story|content)(?=[ -])/;

/** A tweet has its own date. */
function isWithin(element: Element, outer: Element | string): boolean {
  for (let up: Element | null = element; up; up = up.parent) if (up === outer || up.name === outer) return true;
  return false;
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
  if (a === b || Math.abs(a - b) > NEARBY) return found;
  return [beside, ...found];
}

/** Days since 1970. */
const dayOf = ({ raw }: FoundDate): number => Date.parse(raw.slice(0, 10)) / 86_400_000;
