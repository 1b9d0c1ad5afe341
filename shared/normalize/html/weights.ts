// A page's blocks → how much prose stands below each element. Prose is text in sentences; menus, teasers and buttons are not.
import { type Element, isElement } from '../markup/tree.ts';
import type { Block } from './blocks.ts';

/** Whether a line reads as running text: long enough, few links. */
export const isProse = ({ text, linked }: Block): boolean => text.length >= 40 && linked < text.length * 0.5;

/** Characters of prose below each element, itself included. What `leftOut` tells counts for nothing. */
export function proseBelow(
  page: Element,
  blocks: readonly Block[],
  leftOut: (element: Element) => boolean = () => false,
): ReadonlyMap<Element, number> {
  return sumBelow(page, blocks, (block) => (isProse(block) ? block.text.length - block.linked : 0), leftOut);
}

/** Lines below each element that are no prose: names, dates, buttons, links. */
export const linesBelow = (page: Element, blocks: readonly Block[]): ReadonlyMap<Element, number> =>
  sumBelow(page, blocks, (block) => (isProse(block) ? 0 : 1));

function sumBelow(
  page: Element,
  blocks: readonly Block[],
  weigh: (block: Block) => number,
  leftOut: (element: Element) => boolean = () => false,
): ReadonlyMap<Element, number> {
  const own = new Map<Element, number>();
  for (const block of blocks) own.set(block.element, (own.get(block.element) ?? 0) + weigh(block));
  const below = new Map<Element, number>();
  const sum = (element: Element): number => {
    if (leftOut(element)) return 0;
    let total = own.get(element) ?? 0;
    for (const child of element.children) if (isElement(child)) total += sum(child);
    if (total > 0) below.set(element, total);
    return total;
  };
  sum(page);
  return below;
}
