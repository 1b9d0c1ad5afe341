// The text of a news item's markup → its paragraphs, where the whole story stands in one element with the line breaks of a wire.
// <p>    By Ana Sarel\n    VARDEN, May 3 - Both sides\nagreed.\n    "At last," he said.</p> → three paragraphs; <p>One</p><p>Two</p> → two.
import { blocksOf } from '../html/blocks.ts';
import { type Element, isElement, type Node } from '../markup/tree.ts';
import { opensByIndent, paragraphsOf } from '../text/paragraphs.ts';

/** Line breaks and characters from which an element's text was set line by line. */
const LINES = 5;
const LONG = 300;

/** `skip` leaves out an element with all below it. */
export function typedParagraphs(
  root: Element,
  skip: (element: Element) => boolean = () => false,
  title = '',
): readonly string[] {
  const blocks = blocksOf(root, skip);
  const sizes = new Map<Element, number>();
  for (const { element, text } of blocks) sizes.set(element, (sizes.get(element) ?? 0) + text.length);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const typed = new Map<Element, readonly string[]>();
  for (const [element, size] of sizes) {
    if (size <= LONG || size <= whole * 0.6) continue;
    const words = textOf(element, skip);
    if (isTyped(words)) typed.set(element, paragraphsOf(words, title));
  }
  return blocks.flatMap(({ element, text }, index) => {
    const lines = typed.get(element);
    return lines === undefined ? [text] : blocks[index - 1]?.element === element ? [] : lines;
  });
}

/** Many line breaks, and blank lines or indented ones among them: else the breaks are the markup's own. */
function isTyped(words: string): boolean {
  const lines = words.trim().split('\n');
  return lines.length > LINES && (lines.some((line) => line.trim() === '') || opensByIndent(lines));
}

/** The element's own text, line breaks kept. */
const textOf = (node: Node, skip: (element: Element) => boolean): string =>
  !isElement(node)
    ? node
    : skip(node)
      ? ''
      : node.name === 'br'
        ? '\n'
        : node.children.map((child) => textOf(child, skip)).join('');
