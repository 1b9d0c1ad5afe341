// A page → its authors' names as its own fields give them, and the byline's words as it shows them.
// <a rel="author">Ana Sarel</a> → ["Ana Sarel"]; the line "By Ana Sarel, Varden" under the headline → the shown byline.
import { bylineOf } from '../facts/byline.ts';
import type { Json } from '../formats/json.ts';
import { attribute, descendants, type Element, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { namesIn } from './linked-data.ts';
import type { Meta } from './meta.ts';
import { namesOf } from './names.ts';

const NAMED = /(?<=[ -])(?:author|authors|byline|by-line|author-name|byline-name|contributor|writer)(?=[ -])/;
const NEAR = 12;

export function pageAuthors(
  page: Element,
  meta: Meta,
  thing: Readonly<Record<string, Json>> | undefined,
): readonly string[] {
  const usable = (names: readonly string[]) =>
    names.map((name) => name.trim()).filter((name) => name !== '' && !/^https?:|^@/.test(name) && name.length < 120);
  const stated = usable(namesIn(thing?.author ?? thing?.creator));
  if (stated.some((name) => bylineOf(name, { stated: true }))) return stated;
  const inMeta = usable([
    meta(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'citation_author',
      'article:author_name',
      'twitter:data1',
    ) ?? '',
  ]);
  if (inMeta.some((name) => bylineOf(name, { stated: true }))) return inMeta;
  const marked: string[] = [];
  const named: string[] = [];
  for (const element of descendants(page)) {
    const words = () => rawText(element, 300).replace(/\s+/g, ' ').trim();
    if (/\bauthor\b/i.test(attribute(element, 'rel')) || /^author$/i.test(attribute(element, 'itemprop')))
      marked.push(words());
    else if (named.length < 10 && NAMED.test(namesOf(element)) && words().length < 120) named.push(words());
    if (marked.length > 5) break;
  }
  return usable(marked.length > 0 ? [...new Set(marked)].slice(0, 3) : firstName(named)).filter((name) =>
    bylineOf(name, { stated: true }),
  );
}

/** The line that begins with "By" near the headline. */
export function shownByline(blocks: readonly Block[], headline: number): string | undefined {
  const near = headline < 0 ? [] : blocks.slice(headline + 1, headline + 1 + NEAR);
  return near.map((block) => block.text).find((text) => text.length < 160 && bylineOf(text) !== undefined);
}

/** The first of the elements called after authors that holds a name. */
const firstName = (named: readonly string[]): readonly string[] =>
  named.filter((name) => bylineOf(/^by\b/i.test(name) ? name : `By ${name}`)).slice(0, 1);
