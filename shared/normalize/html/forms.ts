// A page's fields to fill in → the elements around them that hold hardly any text: sign-ups, searches, polls, log-ins.
// <div><h4>Command Line</h4><p>Our daily letter.</p><input type="email"></div> → that div, whatever its class says.
import { attribute, type Element, findAll } from '../markup/tree.ts';

/** Characters of prose that such an element may hold, and part of the page's. */
const FEW = 320;
const SHARE = 0.25;
const FIELD = /^(?:text|email|search|password|tel|radio|checkbox|)$/i;

/** `holds` tells the elements that hold the page's headline or article, which are no forms. */
export function aroundForms(
  page: Element,
  prose: ReadonlyMap<Element, number>,
  total: number,
  holds: (element: Element) => boolean,
): ReadonlySet<Element> {
  const around = new Set<Element>();
  const seen = new Set<Element>();
  const most = Math.min(FEW, total * SHARE);
  for (const field of findAll(page, isField).slice(0, 500)) {
    let largest: Element | undefined;
    for (let up: Element | null = field.parent; up && !seen.has(up); up = up.parent) {
      if (holds(up) || up.name === 'body' || up.name === 'html' || (prose.get(up) ?? 0) > most) break;
      seen.add(up);
      largest = up;
    }
    if (largest) around.add(largest);
  }
  return around;
}

const isField = (element: Element): boolean =>
  (element.name === 'input' && FIELD.test(attribute(element, 'type'))) ||
  element.name === 'textarea' ||
  element.name === 'select';
