// A page's tree → the paragraphs of its article, and only of its article.
// First the parts that call themselves something else go, then the element that holds the most prose is chosen, then stray lines are dropped.
import type { Element } from '../markup/tree.ts';
import { type Block, blocksOf } from './blocks.ts';
import { boilerplateOf } from './boilerplate.ts';
import { containerOf } from './container.ts';
import { withoutEnds } from './edges.ts';
import { LISTS, type Lists } from './lists.ts';
import { withoutStrays } from './strays.ts';
import { headlineAt, isNamedSummary, summaryOf } from './summary.ts';

export interface PageBody {
  readonly paragraphs: readonly string[];
  readonly summary?: string | undefined;
  /** All lines of the page but its boilerplate, and where the headline stands among them; -1 where it doesn't. */
  readonly blocks: readonly Block[];
  readonly headline: number;
  /** Tells comments and other stories. */
  readonly ofOthers: (element: Element) => boolean;
  /** What was weighed, for whoever asks why words are missing. */
  readonly weighed: {
    readonly whyBoilerplate: (element: Element) => string | undefined;
    readonly chosen: readonly Block[];
    readonly kept: readonly Block[];
  };
}

/** `all` are the page's blocks, `described` its meta description, `authors` whom it names as such. */
export function bodyOf(
  page: Element,
  all: readonly Block[],
  title: string,
  described: string,
  authors: readonly string[] = [],
  lists: Lists = LISTS,
): PageBody {
  const { isBoilerplate, whyBoilerplate, ofOthers } = boilerplateOf(page, all, title, lists);
  const blocks = blocksOf(page, isBoilerplate);
  const headline = headlineAt(blocks, title);
  const summary = summaryOf(blocks, headline, described);
  const chosen = containerOf(page, blocks, blocks[headline]?.element, isBoilerplate).flatMap((element) =>
    blocksOf(element, isBoilerplate),
  );
  const kept = withoutEnds(withoutStrays(chosen, title, lists), authors);
  const paragraphs = kept.map((block) => block.text);
  const first = paragraphs.indexOf(summary?.text ?? '');
  // What opens the body is the body's, unless it calls itself a summary and more follows.
  const apart =
    summary !== undefined &&
    isNamedSummary(summary.element) &&
    !opensText(summary, kept[first + 1]) &&
    first < 4 &&
    paragraphs.length > first + 2;
  return {
    paragraphs: apart ? paragraphs.filter((_, index) => index !== first) : paragraphs,
    blocks,
    headline,
    ofOthers,
    weighed: { whyBoilerplate, chosen, kept },
    summary: first < 0 || apart ? summary?.text : undefined,
  };
}

/** A lead: a paragraph like the next one, in the same element. */
const opensText = (summary: Block, next: Block | undefined): boolean =>
  summary.element.name === 'p' && next?.element.name === 'p' && summary.element.parent === next.element.parent;
