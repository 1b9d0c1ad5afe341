// Markup that is known to be article text (a wire's body, a feed's content) → its paragraphs.
// "<p>One <b>two</b>.</p><ul><li>Three</li></ul>" → ["One two.", "Three"].

import { parseMarkup } from '../markup/parse.ts';
import { type Element, isElement, type Node } from '../markup/tree.ts';

/** Elements within a line of text; all others part paragraphs. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Elements whose words are nobody's text. */
export const SILENT = new Set(
  'script style noscript template svg math canvas object embed iframe audio video select option textarea input button head title meta link rp rt map area progress meter datalist'.split(
    ' ',
  ),
);

export interface Block {
  readonly text: string;
  /** The nearest block element that holds the words. */
  readonly element: Element;
}

export const fragmentParagraphs = (markup: string): readonly string[] =>
  blocksOf(parseMarkup(markup)).map((block) => block.text);

/** The lines of text below an element, in order. `skip` leaves out an element with all below it. */
export function blocksOf(root: Element, skip: (element: Element) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let breaks = 0;
  const flush = (element: Element) => {
    const text = pieces
      .join('')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (text !== '') blocks.push({ text, element });
    pieces = [];
    breaks = 0;
  };
  const visit = (node: Node, block: Element) => {
    if (!isElement(node)) {
      pieces.push(node);
      if (breaks > 0 && node.trim() !== '') breaks = 0;
    } else if (node.name === 'br') {
      // Two line breaks in a row part paragraphs; one is a space.
      breaks++;
      if (breaks >= 2) flush(block);
      else pieces.push(' ');
    } else if (!SILENT.has(node.name) && !skip(node)) {
      const inline = INLINE.has(node.name);
      if (!inline) flush(block);
      for (const child of node.children) visit(child, inline ? block : node);
      if (!inline) flush(node);
      if (node.name === 'td' || node.name === 'th') pieces.push(' ');
    }
  };
  for (const child of root.children) visit(child, root);
  flush(root);
  return blocks;
}
