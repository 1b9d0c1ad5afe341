// schema.org NewsArticle as a JSON file → its draft.
// { "@type": "NewsArticle", "headline": "Deal signed", "articleBody": "VARDEN …", "datePublished": "2021-05-03" }.
import type { Draft, FoundDate } from '../draft.ts';
import { fragmentParagraphs } from '../html/blocks.ts';
import { bestOf, namesIn, thingsIn, typesOf } from '../html/linked-data.ts';
import { withoutMarks } from '../text/marks.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { type Json, record, text } from './json.ts';

export const isSchemaOrg = (value: Json): boolean => {
  const thing = record(value);
  return thing !== undefined && ('@type' in thing || '@graph' in thing || '@context' in thing);
};

export function readSchemaOrg(value: Json): Draft {
  const thing = bestOf(thingsIn(value)) ?? thingsIn(value).find((one) => text(one.articleBody)) ?? {};
  const title = text(thing.headline) ?? text(thing.name);
  const body = text(thing.articleBody) ?? text(thing.text) ?? text(thing.reviewBody) ?? '';
  const date = (kind: FoundDate['kind'], raw: Json | undefined): FoundDate[] =>
    text(raw) ? [{ kind, raw: text(raw) as string, from: 'json-ld' }] : [];
  const page = text(thing.mainEntityOfPage) ?? text(record(thing.mainEntityOfPage)?.['@id']);
  return {
    title,
    summary: text(thing.alternativeHeadline),
    paragraphs: paragraphsOfField(body, title),
    authors: namesIn(thing.author ?? thing.creator),
    outlet: namesIn(thing.publisher)[0],
    credits: [...namesIn(thing.sourceOrganization), ...namesIn(thing.provider)],
    dates: [
      ...date('published', thing.datePublished),
      ...date('published', thing.dateCreated),
      ...date('modified', thing.dateModified),
    ],
    url: [text(thing.url), page, text(thing['@id'])].find((url) => url?.startsWith('http')),
    language: text(thing.inLanguage) ?? text(record(thing.inLanguage)?.alternateName),
    dateline: text(thing.dateline),
    needsBody: typesOf(thing).length > 0,
  };
}

/** The paragraphs of a field that may hold plain text, marked-up text, or plain text with a few marks in it. */
export function paragraphsOfField(body: string, title?: string): readonly string[] {
  if (/<(?:p|br|div|h[1-6]|ul|ol|li|table)\b[^>]{0,500}>/i.test(body)) return fragmentParagraphs(body);
  return paragraphsOf(withoutMarks(body)?.words ?? body, title);
}
