// A page's blocks → the elements that show other stories: cards of a linked heading and a line or two, three or more of them together.
// <div><h3><a href="/ferry">Ferry sails again</a></h3><p>The harbour master said …</p></div>, three times → the element around them.
import { attribute, type Element, find, isElement } from '../markup/tree.ts';
import type { Block } from './blocks.ts';
import { isProse } from './weights.ts';

/** Characters of prose that a card has at most, and that may stand beside the cards. */
const CARD = 400;
const BESIDE = 80;
/** So many make a list of stories. */
const FEWEST = 3;
/** Characters from which a line of nothing but a link is a story's headline. */
const HEADLINE = 20;

interface Below {
  readonly headlines: number;
  readonly prose: number;
  readonly characters: number;
  readonly cards: readonly Element[];
  /** Characters of prose outside the cards. */
  readonly loose: number;
  /** What holds the page's own headline is no list of others. */
  readonly titled: boolean;
}

/** Empty where cards are nearly all the prose of a page that calls itself an article: a list of products, of books. */
export function teasersOf(page: Element, blocks: readonly Block[]): ReadonlySet<Element> {
  const own = new Map<Element, { headlines: number; prose: number; characters: number }>();
  for (const block of blocks) {
    const counts = own.get(block.element) ?? { headlines: 0, prose: 0, characters: 0 };
    if (isHeadlineOfAnother(block)) counts.headlines++;
    else if (isProse(block)) {
      counts.prose++;
      counts.characters += block.text.length;
    }
    own.set(block.element, counts);
  }
  const lists = new Set<Element>();
  const all = below(page, own, lists);
  const isWhole = all.characters - all.loose > all.characters * MOST;
  return isWhole && saysArticle(page) ? new Set() : lists;
}

/** Part of the page's prose beyond which cards are what the page is. */
const MOST = 0.8;

const saysArticle = (page: Element): boolean =>
  find(
    page,
    (element) =>
      element.name === 'meta' &&
      attribute(element, 'property').toLowerCase() === 'og:type' &&
      /^article$/i.test(attribute(element, 'content').trim()),
  ) !== undefined;

function below(
  element: Element,
  own: ReadonlyMap<Element, { headlines: number; prose: number; characters: number }>,
  lists: Set<Element>,
): Below {
  let { headlines, prose, characters } = own.get(element) ?? { headlines: 0, prose: 0, characters: 0 };
  const cards: Element[] = [];
  let loose = characters;
  let titled = element.name === 'h1' && element.children.length > 0;
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const inner = below(child, own, lists);
    headlines += inner.headlines;
    prose += inner.prose;
    characters += inner.characters;
    if (cards.length < 10_000) cards.push(...inner.cards);
    loose += inner.loose;
    titled ||= inner.titled;
  }
  const isCard =
    cards.length === 0 &&
    headlines > 0 &&
    headlines <= 2 &&
    prose > 0 &&
    prose <= 2 &&
    characters <= CARD &&
    holds(element);
  if (isCard && !titled) return { headlines, prose, characters, cards: [element], loose: 0, titled };
  // A page of search results has a headline of its own above the cards.
  if (cards.length >= FEWEST && loose <= BESIDE) for (const one of titled ? cards : [element]) lists.add(one);
  return { headlines, prose, characters, cards, loose, titled };
}

/** A link or heading alone is no card; a card is what wraps them. */
const holds = (element: Element): boolean => !/^(?:h[1-6]|p|a|span|ul|ol)$/.test(element.name);

/** A line that is a link to another page. */
export function isHeadlineOfAnother({ text, linked, element }: Block): boolean {
  if (text.length < HEADLINE || linked < text.length * 0.8) return false;
  const link = find(element, ({ name }) => name === 'a') ?? linkAround(element);
  const target = link ? attribute(link, 'href') : '';
  return target !== '' && !target.startsWith('#') && !/^(?:mailto|javascript):/i.test(target);
}

function linkAround(element: Element): Element | undefined {
  for (let up: Element | null = element, level = 0; up && level < 4; up = up.parent, level++)
    if (up.name === 'a') return up;
  return undefined;
}
