// An HTML page → the draft of its article: body, headline, summary, authors, dates, outlet, address.
import type { Draft } from '../draft.ts';
import { text } from '../formats/json.ts';
import type { Source } from '../formats/source.ts';
import { parseMarkup } from '../markup/parse.ts';
import { attribute, find, rawText } from '../markup/tree.ts';
import { asLatin, decode } from '../text/decode.ts';
import { pageAuthors, shownByline } from './authors.ts';
import { blocksOf, fragmentParagraphs } from './blocks.ts';
import { bodyOf } from './body.ts';
import { pageDates } from './dates.ts';
import { headlineOf } from './headline.ts';
import { articleThing, isArticle, namesIn } from './linked-data.ts';
import { refuseListing } from './listing.ts';
import { metaOf } from './meta.ts';
import { refuseNoArticle } from './no-article.ts';
import { paragraphsInData } from './page-data.ts';

/** Linked data's own copy of the body is taken where the page itself shows less than this part of it. */
const SHOWN = 0.4;
/** Characters below which a page shows no article. */
const NOTHING = 200;

export function readHtml(source: Source): Draft {
  const page = parseMarkup(decode(source.bytes, source.charset ?? statedCharset(source.bytes)));
  const meta = metaOf(page);
  const first = find(page, (element) => element.name === 'h1');
  const thing = articleThing(page, [meta('og:title'), first && rawText(first, 1000)]);
  const all = blocksOf(page);
  const title = headlineOf(page, meta, text(thing?.headline), all) ?? source.title;
  const { paragraphs, summary, blocks, headline, ofOthers } = bodyOf(
    page,
    all,
    title ?? '',
    meta('og:description', 'description', 'twitter:description') ?? '',
  );
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
    authors: pageAuthors(page, meta, thing),
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
