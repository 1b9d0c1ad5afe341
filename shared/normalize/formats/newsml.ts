// NewsML-G2 (IPTC's XML for news items and messages of them) → a draft for each text item.
// <newsMessage><itemSet><newsItem guid="urn:…"><contentMeta><headline>Deal signed</headline></contentMeta><contentSet><inlineXML>…</inlineXML></contentSet></newsItem>…
import type { Draft, FoundDate } from '../draft.ts';
import { fragmentParagraphs } from '../html/blocks.ts';
import type { Element } from '../markup/tree.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { readNitf } from './nitf.ts';
import { typedParagraphs } from './typed.ts';
import { allBelow, attributeOf, below, child, children, wordsOf } from './xml.ts';

export function readNewsml(root: Element): readonly Draft[] {
  const news = allBelow(root, 'newsItem');
  return news.map((item) => ({
    ...draftOf(item),
    ...(news.length > 1 && { member: attributeOf(item, 'guid') ?? '' }),
  }));
}

function draftOf(item: Element): Draft {
  const itemMeta = child(item, 'itemMeta');
  const contentMeta = child(item, 'contentMeta');
  const nitf = below(child(item, 'contentSet'), 'nitf');
  const inner: Partial<Draft> = nitf ? readNitf(nitf) : {};
  const title = wordsOf(children(contentMeta, 'headline')[0]) ?? inner.title ?? wordsOf(child(itemMeta, 'title'));
  const date = (kind: FoundDate['kind'], raw: string | undefined): FoundDate[] =>
    raw ? [{ kind, raw, from: 'document' }] : [];
  return {
    ...inner,
    title,
    bylineText: wordsOf(child(contentMeta, 'by')) ?? inner.bylineText,
    paragraphs: nitf ? (inner.paragraphs ?? []) : bodyOf(item, title),
    authors: [...children(contentMeta, 'creator')].flatMap((creator) => wordsOf(child(creator, 'name')) ?? []),
    outlet:
      wordsOf(child(child(itemMeta, 'provider'), 'name')) ??
      attributeOf(child(itemMeta, 'provider'), 'literal') ??
      inner.outlet,
    credits: [
      wordsOf(child(contentMeta, 'creditline')),
      ...children(contentMeta, 'infoSource').map(
        (source) => wordsOf(child(source, 'name')) ?? attributeOf(source, 'literal'),
      ),
      wordsOf(child(item, 'rightsInfo', 'copyrightNotice')),
      ...(inner.credits ?? []),
    ].flatMap((credit) => credit ?? []),
    dates: [
      ...date('published', wordsOf(child(itemMeta, 'firstCreated'))),
      ...date('published', wordsOf(child(contentMeta, 'contentCreated'))),
      ...date('published', wordsOf(child(itemMeta, 'versionCreated'))),
      ...date('modified', wordsOf(child(contentMeta, 'contentModified')) ?? wordsOf(child(itemMeta, 'versionCreated'))),
      ...(inner.dates ?? []),
    ],
    language: attributeOf(child(contentMeta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang') ?? inner.language,
    dateline: wordsOf(child(contentMeta, 'dateline')) ?? inner.dateline,
    url:
      children(itemMeta, 'link')
        .concat(children(item, 'link'))
        .map((link) => attributeOf(link, 'href'))
        .find((href) => href?.startsWith('http')) ?? inner.url,
    needsBody: true,
  };
}

/** The text within: XHTML inline, or plain or escaped in inlineData. */
function bodyOf(item: Element, title: string | undefined): readonly string[] {
  const set = child(item, 'contentSet');
  for (const inline of children(set, 'inlineXML')) {
    const lines = typedParagraphs(below(inline, 'body') ?? inline, () => false, title);
    if (lines.length > 0) return lines;
  }
  for (const inline of children(set, 'inlineData')) {
    const words = inline.children.filter((node) => typeof node === 'string').join('');
    const marked = /html/.test(attributeOf(inline, 'contenttype') ?? '') || /<p\b/i.test(words);
    if (words.trim() !== '') return marked ? fragmentParagraphs(words) : paragraphsOf(words, title);
  }
  return [];
}
