// NITF (IPTC's XML for one news text), alone or within NewsML → its draft.
// <nitf><body><body.head><hedline><hl1>Deal signed</hl1></hedline>…</body.head><body.content><p>VARDEN …</p></body.content></body></nitf>.
import type { Draft, FoundDate } from '../draft.ts';
import type { Element } from '../markup/tree.ts';
import { typedParagraphs } from './typed.ts';
import { allBelow, attributeOf, below, child, children, listedWords, local, wordsOf } from './xml.ts';

const SKIPPED = new Set(['media', 'media-caption', 'media-reference', 'body.end', 'datasource']);

export function readNitf(nitf: Element): Draft {
  const head = child(nitf, 'head');
  const body = child(nitf, 'body');
  const top = child(body, 'body.head');
  const content = children(body, 'body.content').flatMap((part) =>
    typedParagraphs(part, (element) => SKIPPED.has(local(element))),
  );
  const dateline = child(top, 'dateline');
  const date = (kind: FoundDate['kind'], raw: string | undefined): FoundDate[] =>
    raw ? [{ kind, raw, from: 'document' }] : [];
  const story = below(dateline, 'story.date');
  return {
    title: wordsOf(below(top, 'hl1')) ?? wordsOf(child(head, 'title')),
    summary: wordsOf(below(top, 'hl2')),
    bylineText: listedWords(child(top, 'byline')),
    paragraphs: [...content, wordsOf(below(child(body, 'body.end'), 'tagline')) ?? ''],
    authors: allBelow(child(top, 'byline'), 'person', 20).flatMap((person) => wordsOf(person) ?? []),
    credits: [
      wordsOf(child(top, 'distributor')),
      wordsOf(child(top, 'rights')),
      attributeOf(below(head, 'doc.copyright'), 'holder'),
    ].flatMap((name) => name ?? []),
    outlet: attributeOf(below(head, 'pubdata'), 'name') ?? wordsOf(child(top, 'distributor')),
    dates: [
      ...date('published', attributeOf(below(head, 'pubdata'), 'date.publication')),
      ...date('published', attributeOf(below(head, 'date.release'), 'norm')),
      ...date('published', attributeOf(below(head, 'date.issue'), 'norm')),
      ...date('published', attributeOf(story, 'norm')),
      ...date('published', wordsOf(story)),
    ],
    url: attributeOf(below(head, 'pubdata'), 'ex-ref'),
    language: attributeOf(nitf, 'xml:lang'),
    dateline: wordsOf(below(dateline, 'location')),
  };
}
