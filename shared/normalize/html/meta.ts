// A page's meta elements by their names (property, name or itemprop, in lower case) → the first value of each that is not empty.
// <meta property="og:title" content="Deal signed"> → meta('og:title') is "Deal signed".
import { attribute, descendants, type Element } from '../markup/tree.ts';

export type Meta = (...names: readonly string[]) => string | undefined;

/** The value under the first of the names that has one. */
export function metaOf(page: Element): Meta {
  const values = new Map<string, string>();
  for (const element of descendants(page)) {
    if (element.name !== 'meta') continue;
    const content = (attribute(element, 'content') || attribute(element, 'value')).trim();
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key).replace(/\s+/g, '').toLowerCase();
      if (name !== '' && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}
