// XML looked at by local names, whatever prefix and namespace it was written with.
// child(newsItem, 'contentSet') finds <contentSet> and <nar:contentSet> alike.
import { attribute, type Element, isElement, rawText } from '../markup/tree.ts';

export const local = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1);

export const children = (parent: Element | undefined, name: string): readonly Element[] =>
  parent ? parent.children.filter((node): node is Element => isElement(node) && local(node) === name) : [];

export const child = (parent: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((element, name) => children(element, name)[0], parent);

/** The first element below of this name, at any depth. */
export function below(root: Element | undefined, name: string): Element | undefined {
  return allBelow(root, name, 1)[0];
}

export function allBelow(root: Element | undefined, name: string, most = 2000): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const node of element.children) {
      if (found.length >= most) return;
      if (!isElement(node)) continue;
      if (local(node) === name) found.push(node);
      else visit(node);
    }
  };
  if (root) visit(root);
  return found;
}

/** Its words on one line; undefined where there are none. */
export const wordsOf = (element: Element | undefined): string | undefined =>
  (element && rawText(element).replace(/\s+/g, ' ').trim()) || undefined;

/** Its words, those of each element within set off by a comma: <byline>By Ana Sarel<byttl>Staff Writer</byttl></byline> → "By Ana Sarel, Staff Writer". */
export function listedWords(element: Element | undefined): string | undefined {
  const pieces = (element?.children ?? []).map((node) => ({
    apart: isElement(node) && APART.has(local(node)),
    words: rawText(node).replace(/\s+/g, ' '),
  }));
  const joined = pieces.reduce((line, { apart, words }, index) => {
    const before = line.trimEnd();
    const after = pieces[index - 1]?.apart === true && /^\s*[\p{L}]/u.test(words);
    const sets = (apart || after) && before !== '' && words.trim() !== '' && !/[,;:(/–—-]$|\b(?:by|and)$/i.test(before);
    return sets ? `${before}, ${words.trim()}` : line + words;
  }, '');
  return joined.replace(/\s+/g, ' ').trim() || undefined;
}

/** What stands in a line of its own beside a name. */
const APART = new Set(['byttl', 'virtloc', 'location', 'org', 'function', 'br', 'p']);

export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  (element && attribute(element, name)) || undefined;
