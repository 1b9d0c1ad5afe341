// What a page tells of persons beside its text: an author's life below the article, a card that shows when the pointer rests on a name.
// <div class="post-author"><h4>Ana Sarel</h4><p>Ana Sarel has covered the council for ten years.</p></div> → a life.
import { attribute, type Element, isElement, rawText } from '../markup/tree.ts';
import { namesOf } from './names.ts';

/** What is called after an author is a byline; with so many characters of prose, in sentences, it tells the author's life. */
const LIFE = 60;
const AUTHOR = /(?<=[ -])authors?(?=[ -])/;
const SENTENCE = /\p{Ll}{2}[.!?]["”’)]?(?:\s|$)/u;

/** `prose` is how many characters of prose the element holds. */
export function isAuthorsLife(element: Element, prose: number): boolean {
  if (prose < LIFE || element.name === 'p') return false;
  if (!/^author$/i.test(attribute(element, 'itemprop')) && !AUTHOR.test(namesOf(element))) return false;
  return SENTENCE.test(rawText(element, 3000).trim());
}

/** A picture and links within a sentence; where one holds another, the inner one: the outer one holds the name too. */
export function isHoverCard(element: Element): boolean {
  const within = element.parent?.name;
  return (
    (within === 'span' || within === 'p') &&
    looksLikeCard(element) &&
    !element.children.some((child) => isElement(child) && looksLikeCard(child))
  );
}

function looksLikeCard(element: Element): boolean {
  if (element.name !== 'span' || element.children.length === 0) return false;
  const seen = { elements: 0, pictures: 0, links: 0 };
  count(element, seen);
  return seen.elements <= CARD && seen.pictures > 0 && seen.links >= 2;
}

/** Elements that a card holds at most, so that spans within spans cost no more than they are. */
const CARD = 60;

function count(element: Element, seen: { elements: number; pictures: number; links: number }): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (++seen.elements > CARD) return;
    if (child.name === 'img') seen.pictures++;
    if (child.name === 'a') seen.links++;
    count(child, seen);
  }
}
