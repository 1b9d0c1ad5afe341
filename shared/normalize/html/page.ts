// An HTML page → the draft of its article: body, headline, authors, dates, outlet, address.
import type { Draft } from '../draft.ts';
import type { Source } from '../formats/source.ts';
import { parseMarkup } from '../markup/parse.ts';
import { attribute, type Element, find, findAll, rawText } from '../markup/tree.ts';
import { decode } from '../text/decode.ts';
import { bodyOf } from './body.ts';

export function readHtml({ bytes, charset, url }: Source): Draft[] {
  const head = decode(bytes.subarray(0, 4096));
  const stated = /<meta[^>]{1,200}charset=["']?([\w-]+)/i.exec(head)?.[1];
  const page = parseMarkup(decode(bytes, charset ?? stated));
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = findAll(
        page,
        (element) =>
          element.name === 'meta' &&
          [attribute(element, 'property'), attribute(element, 'name'), attribute(element, 'itemprop')].includes(name),
      );
      const value = found.map((element) => attribute(element, 'content')).find((content) => content !== '');
      if (value) return value;
    }
    return undefined;
  };
  const heading = find(page, (element) => element.name === 'h1');
  const published = meta('article:published_time', 'datePublished', 'date', 'pubdate');
  const root = find(page, (element) => element.name === 'html');
  const title = (heading && rawText(heading).trim()) || meta('og:title') || titleOf(page);
  return [
    {
      title,
      ...bodyOf(page, title ?? '', meta('og:description', 'description') ?? ''),
      dates: published ? [{ kind: 'published', raw: published, from: 'meta' }] : [],
      outlet: meta('og:site_name'),
      url: url ?? meta('og:url'),
      language: root ? attribute(root, 'lang') : undefined,
    },
  ];
}

function titleOf(page: Element): string | undefined {
  const title = find(page, (element) => element.name === 'title');
  return title ? rawText(title) : undefined;
}
