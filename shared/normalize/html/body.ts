// A page's tree → the paragraphs of its article, and only of its article.
import { attribute, type Element, findAll, isElement } from '../markup/tree.ts';
import { type Block, blocksOf } from './fragment.ts';
import { BODY, BOILERPLATE, CAPTION, namesOf } from './names.ts';

const ASIDE = new Set('nav footer aside form dialog menu address figcaption'.split(' '));

export function bodyOf(page: Element): readonly Block[] {
  const names = new Map<Element, string>();
  const skip = (element: Element): boolean => {
    if (ASIDE.has(element.name) || hidden(element)) return true;
    if (element.name === 'body' || element.name === 'html' || element.name === 'main' || element.name === 'article')
      return false;
    const own = namesOf(element);
    names.set(element, own);
    return own !== '' && (BOILERPLATE.test(own) || CAPTION.test(own));
  };
  const container = containerOf(page, skip);
  return blocksOf(container, skip);
}

function hidden(element: Element): boolean {
  return (
    element.attributes.has('hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display:\s?none|visibility:\s?hidden/i.test(attribute(element, 'style'))
  );
}

function containerOf(page: Element, skip: (element: Element) => boolean): Element {
  const scores = new Map<Element, number>();
  for (const { text, element } of blocksOf(page, skip)) {
    if (text.length < 25) continue;
    const score = 1 + (text.split(',').length - 1) + Math.min(3, text.length / 100);
    let share = 1;
    let up = element.name === 'p' ? element.parent : element;
    for (let level = 0; level < 4 && up; level++, up = up.parent, share /= level + 1)
      scores.set(up, (scores.get(up) ?? 0) + score * share);
  }
  let best: Element = page;
  let highest = 0;
  for (const [element, score] of scores) {
    const bonus = BODY.test(namesOf(element)) || /articleBody/.test(attribute(element, 'itemprop')) ? 1.5 : 1;
    if (score * bonus > highest) [best, highest] = [element, score * bonus];
  }
  return best;
}

export { findAll, isElement };
