// A page → its headline without the outlet's name that pages add to it.
// og:title "Deal signed | The Varden Post" beside <h1>Deal signed</h1> → "Deal signed".
import { attribute, type Element, find, findAll, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { fold } from './fold.ts';
import type { Meta } from './meta.ts';

const LONGEST = 300;

/** `lines` are the page's, among which a headline without a heading's tag is found. */
export function headlineOf(
  page: Element,
  meta: Meta,
  inLinkedData: string | undefined,
  lines: readonly Block[],
): string | undefined {
  const clean = (words: string | undefined) => words?.replace(/\s+/g, ' ').trim() || undefined;
  const outlet = fold(meta('og:site_name') ?? '');
  const element = find(page, ({ name }) => name === 'title');
  const stated = [
    meta('og:title'),
    inLinkedData,
    meta('twitter:title', 'dc.title', 'parsely-title', 'citation_title'),
    element && rawText(element, 1000),
  ]
    .map(clean)
    .filter((words): words is string => words !== undefined && fold(words) !== outlet);
  const marked = find(page, (one) => attribute(one, 'itemprop').toLowerCase() === 'headline' && one.name !== 'meta');
  const headings = [...(marked ? [marked] : []), ...findAll(page, ({ name }) => name === 'h1')]
    .slice(0, 20)
    .map((heading) => clean(rawText(heading, 1000)))
    .filter(
      (words): words is string =>
        words !== undefined && words.length > 3 && words.length < LONGEST && fold(words) !== outlet,
    );
  // The heading that the page's own title repeats; the site's name is a heading on many pages.
  const agrees = (heading: string) =>
    stated.some(
      (words) =>
        fold(heading).includes(fold(words)) ||
        (fold(words).includes(fold(heading)) && fold(heading).length > fold(words).length * 0.4),
    );
  const agreed = headings.find(agrees);
  const told = headings.filter((heading) => heading.split(' ').length >= 5);
  if (!agreed && told.length === 1) return told[0];
  if (agreed) return agreed;
  if (!stated[0]) return headings[0];
  return shownPart(stated[0], lines) ?? withoutOutlet(stated[0], meta('og:site_name'));
}

/** "The Varden Post: Deal signed" on a page that shows "Deal signed" → that. */
function shownPart(title: string, lines: readonly Block[]): string | undefined {
  const parts = title.split(/ [|·•»–—-] | ?\| ?|: /);
  if (parts.length < 2) return undefined;
  const shown = new Set(lines.slice(0, 400).map(({ text, linked }) => (linked < text.length * 0.5 ? fold(text) : '')));
  return parts.find((part) => part.split(' ').length >= 3 && shown.has(fold(part)));
}

/** "Deal signed - The Varden Post" → "Deal signed". */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = /^(.{12,}?)(?: [|·•»–—-] | \| ?)([^|·•»–—-]{2,40})$/.exec(title);
  if (!cut?.[1] || !cut[2]) return title;
  const named = outlet !== undefined && fold(outlet) === fold(cut[2]);
  return named || title.includes('|') || cut[1].split(' ').length >= 4 ? cut[1] : title;
}
