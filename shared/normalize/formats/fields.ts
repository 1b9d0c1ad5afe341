// A JSON object with an article's words under the names that exports and scrapers use → its draft.
// { "title": "Deal signed", "content": "VARDEN …", "date": "2021-05-03", "source": "Varden Post" }.
import { Refused } from '../../model/refusal.ts';
import type { Draft, FoundDate } from '../draft.ts';
import { fragmentBlocks } from '../html/blocks.ts';
import { namesIn } from '../html/linked-data.ts';
import { readHtml } from '../html/page.ts';
import { withoutPrompts } from '../html/strays.ts';
import { items, type Json, record, text } from './json.ts';
import { paragraphsOfField } from './schema-org.ts';

const NAMES = {
  title: ['title', 'headline', 'heading', 'name'],
  body: [
    'text',
    'body',
    'content',
    'article',
    'articlebody',
    'body_text',
    'maintext',
    'fulltext',
    'full_text',
    'story',
    'contents',
  ],
  html: ['html', 'body_html', 'content_html', 'bodyhtml', 'raw_html'],
  published: [
    'published',
    'published_at',
    'publishedat',
    'date_published',
    'datepublished',
    'date',
    'date_publish',
    'pubdate',
    'publication_date',
    'publish_date',
    'created_at',
    'timestamp',
    'datetime',
    'time',
    'published_on',
    'published_date',
    'date_of_publication',
    'pub_date',
    'posted',
    'posted_at',
    'release_date',
    'day',
  ],
  modified: ['modified', 'updated', 'updated_at', 'date_modified', 'datemodified', 'date_modify'],
  authors: ['author', 'authors', 'byline', 'creator', 'by'],
  outlet: [
    'outlet',
    'source',
    'publisher',
    'publication',
    'newspaper',
    'sitename',
    'site_name',
    'source_domain',
    'domain',
    'site',
  ],
  url: ['url', 'link', 'canonical_url', 'uri', 'href', 'permalink'],
  language: ['language', 'lang'],
  summary: ['subtitle', 'standfirst', 'dek', 'subheadline'],
  dateline: ['dateline'],
} as const;

/** Whether the object has an article's words in it. */
export function isFielded(value: Json): boolean {
  const field = fieldsOf(value);
  return text(field('body')) !== undefined || text(field('html')) !== undefined;
}

export function readFields(value: Json): Draft {
  const field = fieldsOf(value);
  const title = text(field('title'));
  const body = text(field('body'));
  const html = text(field('html'));
  const url = text(field('url'));
  const page = pageIn(body ?? html ?? '', title, url);
  const paragraphs =
    page?.paragraphs ?? (body === undefined ? markedText(html ?? '', title ?? '') : paragraphsOfField(body, title));
  const date = (kind: 'published' | 'modified'): FoundDate[] =>
    items(field(kind)).flatMap((raw) => {
      const words = text(raw) ?? (typeof raw === 'number' ? epoch(raw) : undefined);
      return words ? [{ kind, raw: words, from: 'document' as const }] : [];
    });
  const authors = namesIn(field('authors'));
  return {
    ...(page && { needsBody: true, bodiless: page.bodiless }),
    title: title ?? page?.title,
    summary: text(field('summary')) ?? page?.summary,
    bylineText: page?.bylineText,
    paragraphs,
    authors: authors.length > 0 ? authors : page?.authors,
    outlet: namesIn(field('outlet'))[0] ?? page?.outlet,
    dates: [...date('published'), ...date('modified'), ...(page?.dates ?? [])],
    url: url ?? page?.url,
    language: text(field('language')) ?? page?.language,
    dateline: text(field('dateline')),
  };
}

/** The article of a field that holds a whole page, as crawlers keep them; without text, and why, where the page holds none. */
function pageIn(markup: string, title: string | undefined, url: string | undefined): Draft | undefined {
  if (!/<(?:html|body|head)[\s>]/i.test(markup.slice(0, 5000))) return undefined;
  try {
    return readHtml({ bytes: new TextEncoder().encode(markup), name: '', charset: 'utf-8', title, url });
  } catch (error) {
    if (error instanceof Refused) return { paragraphs: [], needsBody: true, bodiless: error.refusal.reason };
    throw error;
  }
}

const markedText = (html: string, title: string): readonly string[] =>
  withoutPrompts(fragmentBlocks(html), title).map(({ text: line }) => line);

/** Looks a field up by any of its names, in any case. */
function fieldsOf(value: Json): (name: keyof typeof NAMES) => Json | undefined {
  const own = new Map(
    Object.entries(record(value) ?? {})
      .slice(0, 500)
      .map(([name, one]) => [
        name
          .trim()
          .toLowerCase()
          .replaceAll(/[\s-]+/g, '_'),
        one,
      ]),
  );
  return (name) =>
    NAMES[name].map((alias) => own.get(alias)).find((one) => one !== undefined && one !== null && one !== '');
}

/** Seconds or milliseconds since 1970, where they are of this age. */
function epoch(number: number): string | undefined {
  const milliseconds = number > 1e11 ? number : number * 1000;
  return milliseconds > 3e11 && milliseconds < 4e12 ? new Date(milliseconds).toISOString() : undefined;
}
