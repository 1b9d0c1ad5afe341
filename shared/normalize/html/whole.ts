// The element with most of the prose → the one that holds the whole article, where it is cut into sections, rows or parts.
// <div class="firstPar">…</div><div class="body">…</div> → the div around both.
import { attribute, type Element, find, isElement } from '../markup/tree.ts';
import { isBody } from './boilerplate.ts';

/** Levels that are climbed from a section to the whole. */
const HIGHEST = 10;

/** Climbs from one section to what holds all: siblings made alike that hold prose too, or a wrapper that calls itself the article. */
export function wholeOf(
  best: Element,
  isBoilerplate: (element: Element) => boolean,
  prose: ReadonlyMap<Element, number>,
  lines: ReadonlyMap<Element, number>,
): Element {
  let whole = best;
  let child = best;
  for (let level = 0; level < HIGHEST && child.parent?.parent; level++, child = child.parent) {
    if (HEAD.has(child.name) || hasHeadline(child)) break;
    const up: Element = child.parent;
    if (up.name === 'body' || isBoilerplate(up)) break;
    const gain = (prose.get(up) ?? 0) / Math.max(1, prose.get(whole) ?? 0);
    const sections = up.children.filter(
      (other) =>
        isElement(other) &&
        other !== child &&
        madeAlike(other, child) &&
        (prose.get(other) ?? 0) > 0 &&
        !isBoilerplate(other),
    );
    const alike =
      child.name === 'tr'
        ? isTextInRows(sections.length, gain)
        : sections.some((other) => isElement(other) && !isTeaser(other));
    if (
      gain > 1.02 &&
      (alike || isTextInParts(up, child, prose, lines) || (gain < 3 && (isBody(up) || up.name === 'article')))
    )
      whole = up;
  }
  return whole;
}

/** Nothing but paragraphs beside: "firstPar", "secondPar", "body". What readers wrote has their names between. */
function isTextInParts(
  up: Element,
  child: Element,
  prose: ReadonlyMap<Element, number>,
  lines: ReadonlyMap<Element, number>,
): boolean {
  const others = up.children
    .filter(isElement)
    .filter((other) => other !== child && (prose.has(other) || lines.has(other)));
  return (
    others.length > 0 &&
    others.length <= PARTS &&
    others.every((other) => other.name === 'div' && prose.has(other) && !lines.has(other)) &&
    others.reduce((sum, other) => sum + (prose.get(other) ?? 0), 0) < 2 * (prose.get(child) ?? 0)
  );
}

/** More parts than this beside a text are something else. */
const PARTS = 6;

const HEAD = new Set(['article', 'main', 'body']);
const hasHeadline = (element: Element) => find(element, (inner) => inner.name === 'h1') !== undefined;

/** A paragraph to a row of a table; in tables for layout one row holds nearly all. */
const isTextInRows = (others: number, gain: number) => others >= 3 && gain > 1.7;

/** Same tag and same first class, numbers aside. */
const madeAlike = (a: Element, b: Element) =>
  a.name === b.name && a.name !== 'p' && (a.name === 'tr' || (signature(a) !== '' && signature(a) === signature(b)));
const signature = (element: Element) =>
  (attribute(element, 'class').trim().split(/\s+/, 1)[0] ?? '').replace(/\d+/g, '');

/** A linked heading makes it another story's. */
const isTeaser = (element: Element) =>
  find(
    element,
    (inner) =>
      /^h[1-6]$/.test(inner.name) &&
      (find(inner, (link) => link.name === 'a' && link.attributes.has('href')) !== undefined ||
        inner.parent?.name === 'a'),
  ) !== undefined;
