// A page's tree → the paragraphs of its article, and only of its article.
// First the parts that call themselves something else go, then the element that holds the most prose is chosen, then stray lines are dropped.
import type { Element } from '../markup/tree.ts';
import { type Block, blocksOf } from './blocks.ts';
import { boilerplateOf } from './boilerplate.ts';
import { containerOf } from './container.ts';
import { withoutStrays } from './strays.ts';
import { proseBelow } from './weights.ts';

export function bodyOf(page: Element, title: string): readonly Block[] {
  const prose = proseBelow(page, blocksOf(page));
  const isBoilerplate = boilerplateOf(page, prose);
  const blocks = containerOf(page, isBoilerplate).flatMap((element) => blocksOf(element, isBoilerplate));
  return withoutStrays(blocks, title);
}
