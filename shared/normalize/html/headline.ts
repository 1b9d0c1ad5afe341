// A page → its headline without the outlet's name that pages add to it.
// og:title "Deal signed | The Varden Post" beside <h1>Deal signed</h1> → "Deal signed".
import { attribute, type Element, find, findAll, rawText } from '../markup/tree.ts';
import type { Meta } from './meta.ts';

const LONGEST = 300;

export function headlineOf(page: Element, meta: Meta, inLinkedData: string | undefined): string | undefined {
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
  return agreed ?? (stated[0] ? withoutOutlet(stated[0], meta('og:site_name')) : headings[0]);
}

/** "Deal signed - The Varden Post" → "Deal signed". */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const cut = /^(.{12,}?)(?: [|·•»–—-] | \| ?)([^|·•»–—-]{2,40})$/.exec(title);
  if (!cut?.[1] || !cut[2]) return title;
  const named = outlet !== undefined && fold(outlet) === fold(cut[2]);
  return named || title.includes('|') || cut[1].split(' ').length >= 4 ? cut[1] : title;
}

const fold = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
