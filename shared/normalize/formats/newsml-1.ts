// NewsML 1.x (IPTC's older XML for news items: AFP, ANA and others) → a draft for each item that holds text.
// <NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Deal signed</HeadLine>…</NewsLines><ContentItem><DataContent><p>VARDEN …</p></DataContent></ContentItem>….
import { namesOf } from '../containers/identity.ts';
import type { Draft, FoundDate } from '../draft.ts';
import { fragmentParagraphs } from '../html/blocks.ts';
import { type Element, isElement } from '../markup/tree.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { readNitf } from './nitf.ts';
import { typedParagraphs } from './typed.ts';
import { allBelow, attributeOf, below, children, listedWords, wordsOf } from './xml.ts';

export function readNewsml1(root: Element): readonly Draft[] {
  const items = allBelow(root, 'NewsItem');
  const drafts = items
    .map((item) => ({ item, draft: draftOf(item) }))
    .filter(({ draft }) => draft.paragraphs.length > 0);
  const names = namesOf(drafts.map(({ draft: { title = '', paragraphs } }) => [title, ...paragraphs]));
  return drafts.map(({ item, draft }, index) => ({
    ...draft,
    ...(drafts.length > 1 && { member: wordsOf(below(item, 'PublicIdentifier')) ?? names[index] }),
  }));
}

function draftOf(item: Element): Draft {
  const { content, paragraphs, nitf } = fullestOf(item);
  const inner: Partial<Draft> = nitf ? readNitf(nitf) : {};
  const around = content ? componentsAround(content) : [];
  /** The nearest component that says it: the text's own, else those around it. */
  const said = (name: string) =>
    around
      .flatMap((component) => [...children(component, 'NewsLines'), ...children(component, 'AdministrativeMetadata')])
      .concat(around.flatMap((component) => children(component, 'DescriptiveMetadata')))
      .flatMap((part) => allBelow(part, name, 5))[0];
  const party = (name: string) => attributeOf(below(said(name), 'Party'), 'FormalName') ?? wordsOf(said(name));
  const date = (kind: FoundDate['kind'], raw: string | undefined): FoundDate[] =>
    raw ? [{ kind, raw, from: 'document' }] : [];
  return {
    ...inner,
    title: wordsOf(said('HeadLine')) ?? inner.title ?? wordsOf(said('NewsLineText')),
    summary: wordsOf(said('SubHeadLine')) ?? inner.summary,
    bylineText: listedWords(said('ByLine')) ?? inner.bylineText,
    paragraphs,
    outlet: party('Provider') ?? wordsOf(below(item, 'ProviderId')) ?? inner.outlet,
    credits: [
      wordsOf(said('CreditLine')),
      party('Source'),
      party('Provider'),
      wordsOf(said('CopyrightLine')),
      ...(inner.credits ?? []),
    ].flatMap((credit) => credit ?? []),
    dates: [
      ...date('published', wordsOf(below(item, 'FirstCreated'))),
      ...date('published', wordsOf(below(item, 'ThisRevisionCreated'))),
      ...date('modified', wordsOf(below(item, 'ThisRevisionCreated'))),
      ...(inner.dates ?? []),
      ...date('published', wordsOf(below(item, 'DateId'))),
    ],
    language: attributeOf(said('Language'), 'FormalName') ?? attributeOf(item, 'xml:lang') ?? inner.language,
    dateline: wordsOf(said('DateLine')) ?? inner.dateline,
    needsBody: true,
  };
}

interface Content {
  readonly content?: Element | undefined;
  readonly nitf?: Element | undefined;
  readonly paragraphs: readonly string[];
}

/** Of an item's contents the one with most text: others are captions, summaries, other sizes of a picture. */
function fullestOf(item: Element): Content {
  const size = ({ paragraphs }: Content) => paragraphs.reduce((sum, words) => sum + words.length, 0);
  return allBelow(item, 'ContentItem', 200)
    .filter(
      (content) =>
        !/photo|picture|graphic|video|audio/i.test(attributeOf(below(content, 'MediaType'), 'FormalName') ?? ''),
    )
    .flatMap((content) => children(content, 'DataContent').map((data) => contentOf(content, data)))
    .reduce<Content>((fullest, one) => (size(one) > size(fullest) ? one : fullest), { paragraphs: [] });
}

function contentOf(content: Element, data: Element): Content {
  const nitf = below(data, 'nitf');
  if (nitf) return { content, nitf, paragraphs: readNitf(nitf).paragraphs };
  if (data.children.some(isElement)) return { content, paragraphs: typedParagraphs(below(data, 'body') ?? data) };
  const words = data.children.filter((node) => typeof node === 'string').join('');
  return { content, paragraphs: /<(?:p|br|div)\b/i.test(words) ? fragmentParagraphs(words) : paragraphsOf(words) };
}

/** The components that hold the content, innermost first. */
function componentsAround(content: Element): readonly Element[] {
  const around: Element[] = [];
  for (let up: Element | null = content.parent; up; up = up.parent)
    if (up.name.endsWith('NewsComponent')) around.push(up);
  return around;
}
