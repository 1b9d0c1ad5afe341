// An XML file → drafts, by its root element: NewsML-G2, NewsML 1.x, NITF, RSS, Atom. Entities of a DTD are not read and nothing outside the file is.
import { Refused } from '../../model/refusal.ts';
import { namesOf } from '../containers/identity.ts';
import { CONTAINER_LIMITS } from '../containers/limits.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import { parseMarkup } from '../markup/parse.ts';
import { type Element, isElement } from '../markup/tree.ts';
import { asLatin, decode } from '../text/decode.ts';
import { isFeed, readFeed } from './feed.ts';
import { readNewsml } from './newsml.ts';
import { readNewsml1 } from './newsml-1.ts';
import { readNitf } from './nitf.ts';
import type { Source } from './source.ts';
import { allBelow, local } from './xml.ts';

/** The root's local name, from a file's first characters: after declarations, comments and the document type. */
export function rootName(head: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(head[at] ?? '')) at++;
    const close = head.startsWith('<!--', at)
      ? '-->'
      : head.startsWith('<?', at)
        ? '?>'
        : head.startsWith('<!', at)
          ? '>'
          : '';
    if (close === '') return /^<(?:[\w.-]{1,60}:)?([\w.-]{1,60})/.exec(head.slice(at, at + 140))?.[1];
    // A document type may hold declarations of its own, in brackets.
    const inner = close === '>' ? head.slice(at, head.indexOf('>', at)).indexOf('[') : -1;
    const from = inner >= 0 ? head.indexOf(']', at + inner) : at;
    const end = from < 0 ? -1 : head.indexOf(close, from);
    if (end < 0) return undefined;
    at = end + close.length;
  }
}

export const XML_ROOTS = new Set([
  'newsMessage',
  'newsItem',
  'packageItem',
  'nitf',
  'rss',
  'RDF',
  'feed',
  'NewsML',
  'entry',
]);

export function readXmlFile({ bytes, charset }: Source): Finding {
  const stated = /<\?xml[^>]{1,100}encoding=["']([\w-]+)/.exec(asLatin(bytes.subarray(0, 200)))?.[1];
  const document = parseMarkup(decode(bytes, charset ?? stated), { xml: true });
  const root = document.children.find(isElement);
  if (!root) throw new Refused('format.corrupt');
  const found = draftsOf(document, root);
  if (found.length > CONTAINER_LIMITS.members)
    throw new Refused('container.members', `The file holds more than ${CONTAINER_LIMITS.members} articles. Split it.`);
  if (found.length === 0)
    throw new Refused(
      'text.no-article',
      'The XML holds no news item with text: it may describe pictures, or only list items.',
    );
  return { drafts: found };
}

function draftsOf(document: Element, root: Element): readonly Draft[] {
  if (isFeed(root)) return readFeed(root);
  if (local(root) === 'nitf') return [readNitf(root)];
  if (local(root) === 'NewsML') return readNewsml1(root);
  const items = readNewsml(document);
  if (items.length > 0) return items;
  const texts = allBelow(root, 'nitf').map(readNitf);
  const names = namesOf(texts.map(({ title = '', paragraphs }) => [title, ...paragraphs]));
  return texts.length > 1 ? texts.map((draft, index) => ({ ...draft, member: names[index] })) : texts;
}
