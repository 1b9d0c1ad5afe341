// Whether an element stands within a sentence: a link or a term among the words of one line, whose class says nothing of whose words they are.
// The link of <p>The minister, <a class="related-link">Anna Rudd</a>, said …</p> does; that of <p><a class="share">Share</a></p> doesn't.
import { INLINE } from '../markup/html-rules.ts';
import { type Element, isElement, type Node, rawText } from '../markup/tree.ts';

/** Letters around by which a line is a sentence and no label: "By", "Share on", "Photo by". */
const LETTERS = 16;

/**
 * `isNamed` tells elements called boilerplate. One such within another is what a term shows when it is pointed at:
 * <span class="tooltip">sonar<span class="tooltip-text">Finding things by sound</span></span>.
 */
export function isWithinSentence(element: Element, isNamed: (outer: Element) => boolean): boolean {
  if (!INLINE.has(element.name)) return false;
  let around = 0;
  for (let inner = element; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    const at = placesIn(parent).get(inner) ?? 0;
    around += lettersBeside(parent.children, at, -1) + lettersBeside(parent.children, at, 1);
    if (!INLINE.has(parent.name)) return around >= LETTERS;
    if (isNamed(parent)) return false;
  }
  return false;
}

/** Letters in running text from a place on, as far as the line goes: another block or two line breaks end it. Links count for nothing. */
function lettersBeside(nodes: readonly Node[], from: number, step: 1 | -1): number {
  let letters = 0;
  for (let at = from + step, looked = 0; at >= 0 && at < nodes.length && looked < MOST; at += step, looked++) {
    const node = nodes[at] as Node;
    if (isElement(node) && (node.name === 'br' || !INLINE.has(node.name))) break;
    if (isElement(node) && node.name === 'a') continue;
    const words = isElement(node) ? rawText(node, 200) : node.slice(0, 2000);
    letters += words.match(/\p{L}/gu)?.length ?? 0;
    if (letters >= LETTERS) break;
  }
  return letters;
}

/** Nodes looked at on either side. */
const MOST = 20;

/** Where each element stands among its siblings, so that a thousand links in a row cost no more than they are. */
const PLACES = new WeakMap<Element, ReadonlyMap<Node, number>>();

function placesIn(parent: Element): ReadonlyMap<Node, number> {
  const known = PLACES.get(parent);
  if (known) return known;
  const places = new Map(parent.children.map((node, index) => [node, index] as const));
  PLACES.set(parent, places);
  return places;
}
