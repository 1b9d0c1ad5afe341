// An HTML page → the draft of its article: body, headline, summary, authors, dates, outlet, address.
import type { Draft } from '../draft.ts';
import { isByline } from '../facts/byline.ts';
import { isOnlyDate } from '../facts/date.ts';
import { text } from '../formats/json.ts';
import type { Source } from '../formats/source.ts';
import { parseMarkup } from '../markup/parse.ts';
import { attribute, type Element, find, rawText } from '../markup/tree.ts';
import { asLatin, decode } from '../text/decode.ts';
import { pageAuthors, shownByline } from './authors.ts';
import { type Block, blocksOf, fragmentParagraphs } from './blocks.ts';
import { bodyOf } from './body.ts';
import { pageDates } from './dates.ts';
import { headlineOf } from './headline.ts';
import { articleThing, isArticle, namesIn } from './linked-data.ts';
import { refuseListing } from './listing.ts';
import type { Lists } from './lists.ts';
import { metaOf } from './meta.ts';
import { refuseNoArticle } from './no-article.ts';
import { paragraphsInData } from './page-data.ts';

/** Linked data's own copy of the body is taken where the page itself shows less than this part of it. */
const SHOWN = 0.4;
/** Characters below which a page shows no article. */
const NOTHING = 200;

/** What is read of a page before anything is decided by it. */
function lookedAt(source: Source, lists?: Lists) {
  const page = parseMarkup(decode(source.bytes, source.charset ?? statedCharset(source.bytes)));
  const meta = metaOf(page);
  const first = find(page, (element) => element.name === 'h1');
  const thing = articleThing(page, [meta('og:title'), first && rawText(first, 1000)]);
  const all = blocksOf(page);
  const title = headlineOf(page, meta, text(thing?.headline), all) ?? source.title;
  const authors = pageAuthors(page, meta, thing);
  const described = meta('og:description', 'description', 'twitter:description') ?? '';
  return { page, meta, thing, all, title, body: bodyOf(page, all, title ?? '', described, authors, lists), authors };
}

/** One line of a page, and why it is none of the article's; undefined where it is. */
export interface Weighed {
  readonly text: string;
  readonly element: Element;
  readonly dropped?: string | undefined;
}

/** Every line of the page in order with what became of it. */
export function weighedLines(source: Source): readonly Weighed[] {
  const { all, title, body } = lookedAt(source);
  const key = ({ element, text: words }: Block) => `${words}\u0000${element.name}`;
  const [chosen, kept] = [new Set(body.weighed.chosen.map(key)), new Set(body.weighed.kept.map(key))];
  return all.map((block) => {
    const { text: words, element } = block;
    const line = { text: words, element };
    if (words === title) return { ...line, dropped: 'the headline, kept apart' };
    for (let up: Element | null = element; up; up = up.parent) {
      const why = body.weighed.whyBoilerplate(up);
      if (why) return { ...line, dropped: why };
    }
    if (words === body.summary) return { ...line, dropped: 'the summary, kept apart' };
    if (kept.has(key(block))) return line;
    if (isByline(words) || isOnlyDate(words)) return { ...line, dropped: 'who wrote it, or when: read apart' };
    if (chosen.has(key(block))) return { ...line, dropped: 'a prompt, a label, or little more than links' };
    return { ...line, dropped: 'outside the element that holds the article' };
  });
}

/** `lists` are other words for boilerplate than the product's own, for measuring what those are worth. */
export function readHtml(source: Source, lists?: Lists): Draft {
  const { page, meta, thing, all, title, body: found, authors } = lookedAt(source, lists);
  const { paragraphs, summary, blocks, headline, ofOthers } = found;
  const copied = fragmentParagraphs((text(thing?.articleBody) ?? '').replace(/\n+/g, '<p>'));
  const shown = length(paragraphs) < length(copied) * SHOWN ? copied : paragraphs;
  const body = length(shown) < NOTHING ? longer(paragraphsInData(page), shown) : shown;
  refuseNoArticle(title, body);
  refuseListing({
    blocks: all,
    title: title ?? '',
    url: source.url ?? meta('og:url') ?? '',
    saysArticle:
      /article/i.test(meta('og:type') ?? '') ||
      meta('article:published_time') !== undefined ||
      (thing !== undefined && isArticle(thing)),
  });
  const root = find(page, (element) => element.name === 'html');
  const canonical = find(
    page,
    (element) => element.name === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical',
  );
  const url =
    source.url ??
    webUrl(canonical && attribute(canonical, 'href')) ??
    webUrl(meta('og:url')) ??
    webUrl(text(thing?.url));
  const language = root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : '';
  return {
    title,
    summary,
    bylineText: shownByline(blocks, headline),
    paragraphs: body,
    authors,
    outlet:
      meta('og:site_name') ??
      namesIn(thing?.publisher)[0] ??
      meta('application-name', 'dc.publisher', 'citation_journal_title'),
    dates: pageDates({ page, blocks, headline, title: title ?? '', meta, thing, language, url: url ?? '', ofOthers }),
    url,
    language,
    dateline: text(thing?.dateline),
    needsBody: true,
  };
}

const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
const longer = (one: readonly string[], other: readonly string[]) => (length(one) > length(other) ? one : other);

const webUrl = (url: string | undefined) => (url && /^https?:\/\/[^/]+\/./i.test(url) ? url : undefined);

/** What the page says of its own encoding, in its first bytes. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = asLatin(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{1,200}charset\s?=\s?["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{1,100}encoding=["']([\w-]+)/i.exec(head)?.[1]
  );
}
