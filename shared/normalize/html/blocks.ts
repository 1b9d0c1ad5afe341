// Markup → its lines of text in order, each with the element that holds it and how much of it is links.
// "<p>One <a>two</a>.</p><ul><li>Three</li></ul>" → ["One two.", "Three"].

import { INLINE } from '../markup/html-rules.ts';
import { parseMarkup } from '../markup/parse.ts';
import { type Element, isElement, type Node } from '../markup/tree.ts';
import { Line, paragraphsIn } from './line.ts';
import { isHidden, sheetOf } from './visibility.ts';

/** Elements whose words are nobody's text. */
const SILENT = new Set(
  'script style noscript svg math canvas object embed iframe audio video select option textarea input button head title meta link rp rt map area progress meter datalist noframes frameset'.split(
    ' ',
  ),
);

export interface Block {
  readonly text: string;
  /** The nearest block element that holds the words. */
  readonly element: Element;
  /** How many of the characters are within links. */
  readonly linked: number;
}

/** The paragraphs of markup that is known to be article text: a wire's body, a feed's content. */
export const fragmentParagraphs = (markup: string): readonly string[] =>
  fragmentBlocks(markup).map((block) => block.text);

/** The same with their elements and links. What is hidden from readers is left out. */
export function fragmentBlocks(markup: string): readonly Block[] {
  const root = parseMarkup(markup);
  const sheet = sheetOf(root);
  return blocksOf(root, (element) => isHidden(element, sheet));
}

/** `skip` leaves out an element with all below it. */
export function blocksOf(root: Element, skip: (element: Element) => boolean = () => false): readonly Block[] {
  const blocks: Block[] = [];
  let lines = [new Line()];
  const flush = (element: Element) => {
    blocks.push(...paragraphsIn(lines).map(({ text, linked }) => ({ text, element, linked })));
    lines = [new Line()];
  };
  const add = (words: string, inLink: boolean) => (lines.at(-1) as Line).add(words, inLink);
  const visit = (node: Node, block: Element, inLink: boolean) => {
    if (!isElement(node)) {
      // Text set as typed, and outside of all elements, is parted by blank lines.
      const [first = '', ...more] =
        block.name === 'pre' || block.name === '#root' ? node.split(/\n[^\S\n]*\n/) : [node];
      add(first, inLink);
      for (const words of more) {
        flush(block);
        add(words, inLink);
      }
    } else if (node.name === 'br') {
      // Two line breaks in a row part paragraphs; one is a space, unless a long line ends a sentence there.
      const last = lines.at(-1) as Line;
      if ((lines.length > 1 && last.isBlank) || last.endsParagraph) flush(block);
      else lines.push(new Line());
    } else if (!isSilent(node) && !skip(node)) {
      const inline = INLINE.has(node.name);
      if (!inline) flush(block);
      const link = inLink || node.name === 'a';
      for (const child of node.children) visit(child, inline ? block : node, link);
      if (!inline) flush(node);
    }
  };
  for (const child of root.children) visit(child, root, false);
  flush(root);
  return blocks;
}

/** A shadow root that a page declares is shown; other templates are not. */
const isSilent = ({ name, attributes }: Element): boolean =>
  name === 'template' ? !attributes.has('shadowrootmode') : SILENT.has(name);
