// RSS 2.0, RSS 1.0 or Atom → a draft for each entry that carries its text.
// <item><title>Deal signed</title><content:encoded>&lt;p>VARDEN …</content:encoded><guid>42</guid></item> → member "42".
import { namesOf } from '../containers/identity.ts';
import type { Draft, FoundDate } from '../draft.ts';
import { blocksOf, fragmentBlocks, fragmentParagraphs } from '../html/blocks.ts';
import { withoutPrompts } from '../html/strays.ts';
import { attribute, type Element, isElement, rawText } from '../markup/tree.ts';
import { attributeOf, below, child, children, local, wordsOf } from './xml.ts';

export function readFeed(root: Element): readonly Draft[] {
  const channel = child(root, 'channel') ?? root;
  const entries = [...children(channel, 'item'), ...children(root, 'item'), ...children(root, 'entry')];
  const outlet = wordsOf(child(channel, 'title'));
  const language = wordsOf(child(channel, 'language')) ?? attributeOf(root, 'xml:lang');
  return entries.map((entry) => ({
    ...draftOf(entry),
    member: memberOf(entry),
    outlet: wordsOf(child(entry, 'source', 'title')) ?? outlet,
    language: attributeOf(entry, 'xml:lang') ?? language,
  }));
}

function draftOf(entry: Element): Draft {
  const date = (kind: FoundDate['kind'], ...names: readonly string[]): FoundDate[] =>
    names.flatMap((name) => {
      const raw = wordsOf(child(entry, name));
      return raw ? [{ kind, raw, from: 'feed' as const }] : [];
    });
  const authors = [...children(entry, 'author'), ...children(entry, 'creator')].flatMap(
    (author) => wordsOf(child(author, 'name')) ?? wordsOf(author) ?? [],
  );
  const title = titleOf(entry);
  return {
    title,
    paragraphs: bodyOf(entry, title ?? ''),
    authors: authors.map((author) => /\(([^)]{2,80})\)\s*$/.exec(author)?.[1] ?? author),
    dates: [
      ...date('published', 'published', 'pubDate', 'issued', 'date'),
      ...date('modified', 'updated', 'modified'),
      ...date('published', 'updated'),
    ],
    url: linkOf(entry),
    needsBody: true,
    bodiless: 'The entry of the feed holds no text. Fetch the page that it links to, and put that.',
  };
}

/** A title may be markup, escaped. */
function titleOf(entry: Element): string | undefined {
  const words = wordsOf(child(entry, 'title'));
  return words && /[<&]/.test(words) ? fragmentParagraphs(words).join(' ') : words;
}

/** The fullest of the entry's texts. */
function bodyOf(entry: Element, title: string): readonly string[] {
  const texts = ['encoded', 'content', 'description', 'summary']
    .flatMap((name) => children(entry, name))
    .map((element) =>
      withoutPrompts(
        element.children.some((node) => isElement(node)) ? blocksOf(element) : fragmentBlocks(rawText(element)),
        title,
      ).map((block) => block.text),
    );
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  return texts
    .reduce<readonly string[]>((longest, one) => (length(one) > length(longest) ? one : longest), [])
    .filter((line) => !FOOTER.test(line));
}

/** What publishing systems add below each entry. */
const FOOTER =
  /^(?:The post .{1,300} (?:appeared first|first appeared) on .{1,200}|(?:Continue|Keep) reading\b.{0,200}|Read more\b.{0,100})$/i;

function linkOf(entry: Element): string | undefined {
  const links = children(entry, 'link');
  const best = links.find(
    (link) => ['', 'alternate'].includes(attribute(link, 'rel')) && attribute(link, 'href') !== '',
  );
  const guid = child(entry, 'guid');
  return (
    attributeOf(best, 'href') ??
    links.map(wordsOf).find((href) => href) ??
    (guid && attribute(guid, 'isPermaLink') !== 'false' ? wordsOf(guid) : undefined)
  );
}

const memberOf = (entry: Element): string =>
  wordsOf(child(entry, 'guid')) ??
  wordsOf(child(entry, 'id')) ??
  attributeOf(entry, 'rdf:about') ??
  linkOf(entry) ??
  namesOf([[titleOf(entry) ?? '', ...bodyOf(entry, '')]])[0] ??
  '';

export const isFeed = (root: Element): boolean =>
  ['rss', 'RDF', 'feed'].includes(local(root)) && below(root, 'title') !== undefined;
