// IPTC ninjs (1.x, 2.x, 3.x), a news item as JSON → its draft.
// { "headline": "Deal signed", "versioncreated": "2021-05-03T…", "body_text": "VARDEN …" }; 2.x and 3.x put the last two under headlines[] and bodies[].
import type { Draft, FoundDate } from '../draft.ts';
import { fragmentParagraphs } from '../html/blocks.ts';
import { parseMarkup } from '../markup/parse.ts';
import { item, items, type Json, record, records, text } from './json.ts';
import { readNitf } from './nitf.ts';
import { paragraphsOfField } from './schema-org.ts';
import { below } from './xml.ts';

/** What makes a JSON object a ninjs item. */
export function isNinjs(value: Json): boolean {
  const news = record(value);
  if (!news) return false;
  const body = 'body_text' in news || 'body_xhtml' in news || 'body_html' in news || 'bodies' in news || 'body' in news;
  return (
    body &&
    ('uri' in news || 'headline' in news || 'headlines' in news || 'versioncreated' in news || 'versionCreated' in news)
  );
}

export function readNinjs(value: Json): Draft {
  const news = record(value) ?? {};
  const title = text(news.headline) ?? preferred(news.headlines) ?? text(news.title) ?? preferred(news.titles);
  const byline = text(news.byline) ?? preferred(news.bylines);
  const located = text(news.located) ?? undefined;
  return {
    title,
    bylineText: byline,
    paragraphs: bodyOf(news, title ?? ''),
    authors: items(news.by ?? news.authors ?? news.people)
      .filter((person) => !record(person)?.rel || /author|creator|by/i.test(text(record(person)?.rel) ?? ''))
      .flatMap((person) => text(record(person)?.name) ?? [])
      .slice(0, news.by || news.authors ? 20 : 0),
    outlet: text(news.copyrightholder) ?? text(news.copyrightHolder) ?? text(item(news.infosources)?.name),
    credits: [
      text(news.creditline),
      text(news.creditLine),
      text(news.copyrightnotice),
      text(news.copyrightNotice),
      text(item(news.infosources)?.name),
    ].flatMap((credit) => credit ?? []),
    dates: datesOf(news),
    url: [
      text(news.uri),
      text(news.url),
      ...items(news.altids ?? news.altIds).map((id) => text(record(id)?.value)),
    ].find((id) => id?.startsWith('http')),
    language: text(news.language) ?? text(item(news.bodies)?.language),
    dateline: located,
  };
}

/**
 * The fullest of the item's bodies: beside the whole story in NITF or XHTML may stand its lead alone as plain text, or the
 * other way round. Of two that say as much, the first is taken: plain text, then XHTML, then NITF.
 */
function bodyOf(news: Readonly<Record<string, Json>>, title: string): readonly string[] {
  const bodies = items(news.bodies ?? news.body)
    .slice(0, MOST)
    .flatMap(records)
    .map((body) => ({
      kind: [body.contentType, body.contenttype, body.role].map((one) => text(one) ?? '').join(' '),
      value: text(body.value) ?? '',
    }));
  const found = [
    { kind: 'plain', value: text(news.body_text) ?? text(news.body) ?? '' },
    { kind: 'html', value: text(news.body_xhtml) ?? text(news.body_html) ?? '' },
    ...bodies.filter(({ kind }) => !/nitf/i.test(kind)),
    ...bodies.filter(({ kind }) => /nitf/i.test(kind)),
  ].map(({ kind, value }) => readBody(kind, value, title));
  const letters = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.replace(/\s+/g, '').length, 0);
  return found.reduce<readonly string[]>(
    (fullest, one) => (letters(one) > letters(fullest) * MORE ? one : fullest),
    found[0] ?? [],
  );
}

const MOST = 50;
/** By how much another body must be longer: markup writes the same text a little differently. */
const MORE = 1.03;

function readBody(kind: string, value: string, title: string): readonly string[] {
  if (value.trim() === '') return [];
  if (/nitf/i.test(kind) || /<nitf[\s>]/.test(value.slice(0, 2000))) {
    const nitf = below(parseMarkup(value, { xml: true }), 'nitf');
    if (nitf) return readNitf(nitf).paragraphs;
  }
  if (/html/i.test(kind)) return fragmentParagraphs(value);
  return paragraphsOfField(value, title);
}

function datesOf(news: Readonly<Record<string, Json>>): readonly FoundDate[] {
  const found = (kind: FoundDate['kind'], value: Json | undefined): FoundDate[] =>
    text(value) ? [{ kind, raw: text(value) as string, from: 'document' }] : [];
  return [
    ...found('published', news.firstcreated ?? news.firstCreated),
    ...found('published', news.contentcreated ?? news.contentCreated),
    ...found('published', news.versioncreated ?? news.versionCreated),
    ...found('modified', news.versioncreated ?? news.versionCreated),
  ];
}

/** Of several headlines or bylines: the main one, else the first. */
function preferred(value: Json | undefined): string | undefined {
  const all = items(value).flatMap(records);
  return text((all.find((one) => /main|headline/i.test(text(one.role) ?? '')) ?? all[0])?.value);
}
