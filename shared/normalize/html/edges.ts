// The lines of an article → without those at its end that speak of something else: labels with nothing below, words to the reader, the author's life.
// […, "The dam stays shut, he said.", "We want to hear what you think.", "Explore further"] → without the last two.
import { isByline } from '../facts/byline.ts';
import { isCredit } from '../facts/credits.ts';
import { isElement, type Node, rawText } from '../markup/tree.ts';
import type { Block } from './blocks.ts';

/** Lines at the end that are looked at, from the last one up, as long as each is none of the article's. */
const MOST = 6;
/** Characters of a label. */
const LABEL = 60;
/** Characters up to which a line to the reader is known by its words alone; a longer one must look unlike the text too. */
const SHORT = 160;
const LONG = 600;

export function withoutEnds(blocks: readonly Block[], authors: readonly string[]): readonly Block[] {
  const usual = usualOf(blocks);
  let end = blocks.length;
  while (end > 2 && blocks.length - end < MOST && isApart(blocks[end - 1] as Block, usual, authors)) end--;
  return blocks.slice(0, end);
}

function isApart(block: Block, usual: string, authors: readonly string[]): boolean {
  const { text, element } = block;
  if (isCredit(text) || isByline(text) || /[“”"]/.test(text)) return false;
  if (text.length < LABEL && element.name !== 'li' && !/[.!?…’')\]]$/.test(text)) return true;
  if (text.length > LONG) return false;
  if (authors.some((name) => name.includes(' ') && text.startsWith(name) && LIFE.test(text.slice(name.length))))
    return true;
  const unlike = looks(block) !== usual || block.linked > 0 || /\S@\S+\.\w/.test(text);
  if (element.name === 'li' && block.linked === 0) return false;
  return unlike ? speaksToReader(text) : text.length < SHORT && ASKS.test(text) && OF_OUTLET.test(text);
}

const LIFE = /^(?:,| \(|’s|'s)? ?(?:is|was|has|have|writes|covers|reports|works|lives|joined|can be|currently)\b/;

/** "We want to hear what you think", "Download the app": to the reader from the outlet, or what the reader should do. */
const speaksToReader = (text: string): boolean =>
  (/\b(?:we|us|our)\b/i.test(text) && /\b(?:you|your)\b/i.test(text)) || ASKS.test(text);

/** A service that an outlet has, or the outlet itself. */
const OF_OUTLET = /\b(?:us|our|apps?|newsletters?|edition|updates|alerts|podcasts?|subscription)\b/i;

const ASKS =
  /^(?:please |to |you can |for (?:more|the latest)\b.{0,80}?\b)?(?:subscribe|sign up|register|download|follow|click|join|donate|support|contribute|receive|email|e-mail|contact|send us|tell us|let us|visit|check out|stay|get the|get our|listen|watch|buy|order)\b/i;

/** How a line is set: its element and class, and whether all of it is emphasized. */
function looks({ element, text }: Block): string {
  const emphasized = element.children
    .filter(isElement)
    .some((child) => EMPHASIS.test(child.name) && covers(child, text));
  return `${element.name}.${element.attributes.get('class') ?? ''}${emphasized ? '*' : ''}`;
}

const EMPHASIS = /^(?:em|i|strong|b|small)$/;
const covers = (node: Node, text: string): boolean => rawText(node, LONG).trim().length > text.length * 0.8;

/** How most of the text is set. */
function usualOf(blocks: readonly Block[]): string {
  const characters = new Map<string, number>();
  for (const block of blocks) {
    const look = looks(block);
    characters.set(look, (characters.get(look) ?? 0) + block.text.length);
  }
  return [...characters].reduce(([most, count], [look, more]) => (more > count ? [look, more] : [most, count]), [
    '',
    0,
  ] as [string, number])[0];
}
