// A page without its boilerplate → the elements that hold the article's text.
// Scoring as Readability does it (Arc90 2010, Mozilla): each paragraph gives points to its parent, half to the grandparent, less above.
import { attribute, type Element, isElement } from '../markup/tree.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isBody } from './boilerplate.ts';
import { isProse, linesBelow, proseBelow } from './weights.ts';
import { wholeOf } from './whole.ts';

const LEVELS = 5;
/** Characters of prose by which an article under the headline is known to be one. */
const ENOUGH = 600;

export function containerOf(
  page: Element,
  blocks: readonly Block[],
  headline: Element | undefined,
  isBoilerplate: (element: Element) => boolean,
): readonly Element[] {
  const prose = proseBelow(page, blocks);
  const best = bestOf(page, blocks);
  const [wanted, found] = [articleAround(headline), articleAround(best.element)];
  const other = wanted && found && wanted !== found && (prose.get(wanted) ?? 0) >= ENOUGH;
  // Pages that go on with the next story: the one under the page's headline is meant, however long the others are.
  const { element, scores } = other
    ? bestOf(
        wanted,
        blocks.filter((block) => articleAround(block.element) === wanted),
      )
    : best;
  const whole = wholeOf(element, isBoilerplate, prose, linesBelow(page, blocks));
  return whole === element ? joined(element, scores, isBoilerplate) : [whole];
}

/** The outermost article element around; undefined where there is none. */
function articleAround(element: Element | undefined): Element | undefined {
  let outermost: Element | undefined;
  for (let up: Element | null | undefined = element; up; up = up.parent) if (up.name === 'article') outermost = up;
  return outermost;
}

interface Scored {
  readonly element: Element;
  readonly scores: ReadonlyMap<Element, number>;
}

function bestOf(page: Element, blocks: readonly Block[]): Scored {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const { text, linked } = block;
    const points = (1 + Math.min(10, commasIn(text)) + Math.min(3, text.length / 100)) * (1 - linked / text.length);
    let up: Element | null = block.element.name === 'p' ? block.element.parent : block.element;
    for (let level = 0; level < LEVELS && up; level++, up = up.parent) {
      const share = level === 0 ? 1 : level === 1 ? 0.5 : 1 / (level * 3);
      scores.set(up, (scores.get(up) ?? 0) + points * share);
    }
  }
  let best = page;
  let highest = 0;
  for (const [element, score] of scores) {
    const weighed = score * (isBody(element) ? 1.5 : element.name === 'article' ? 1.25 : 1);
    if (weighed > highest) [best, highest] = [element, weighed];
  }
  return { element: best, scores };
}

/** The chosen element with those of its siblings that read like more of the same article (Readability's rule). */
function joined(
  best: Element,
  scores: ReadonlyMap<Element, number>,
  isBoilerplate: (element: Element) => boolean,
): readonly Element[] {
  const threshold = Math.max(10, (scores.get(best) ?? 0) * 0.2);
  if (!best.parent || best.name === 'body' || best.name === 'article') return [best];
  return best.parent.children.filter(isElement).filter((sibling) => {
    if (sibling === best) return true;
    if (isBoilerplate(sibling)) return false;
    const bonus =
      attribute(sibling, 'class') === attribute(best, 'class') && attribute(best, 'class') !== '' ? threshold : 0;
    if ((scores.get(sibling) ?? 0) + bonus >= threshold && scores.has(sibling)) return true;
    if (sibling.name !== 'p') return false;
    const block = blocksOf(sibling)[0];
    return block !== undefined && isProse(block) && (block.text.length > 80 || /[.!?]["”’]?$/.test(block.text));
  });
}

function commasIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++;
  return count;
}
