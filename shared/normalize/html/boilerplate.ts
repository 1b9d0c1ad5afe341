// A page → which of its elements are menus, shares, comments, related stories, captions, and so not the article.
// By tag, by what class, id and role say, and by being hidden; but never an element that wraps the article itself.
import { INLINE } from '../markup/html-rules.ts';
import { attribute, descendants, type Element, find, isElement } from '../markup/tree.ts';
import { announcedIn } from './announced.ts';
import type { Block } from './blocks.ts';
import { fold } from './fold.ts';
import { aroundForms } from './forms.ts';
import type { Lists } from './lists.ts';
import { BODY, CAPTION, namesOf } from './names.ts';
import { isAuthorsLife, isHoverCard } from './persons.ts';
import { isWithinSentence } from './sentences.ts';
import { teasersOf } from './teasers.ts';
import { isHidden, sheetOf } from './visibility.ts';
import { proseBelow } from './weights.ts';

const TAGS = new Set(
  'nav footer aside form dialog menu amp-ad amp-embed amp-list amp-sidebar amp-consent amp-user-notification amp-social-share amp-next-page amp-auto-ads amp-sticky-ad'.split(
    ' ',
  ),
);
const WRAPPERS = new Set(['html', 'body', 'main', 'article']);
const ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|alert|note)$/;
/** Prose that an element must hold, as a part of the page's, to be taken for the article's wrapper whatever it is called. */
const WRAPS = 0.35;
/** More than half of the page's prose is the article, whatever it is called. */
const MOST = 0.6;
const COMMENTS = /(?<=[ -])(?:comments?|commentlist|disqus|respond)(?=[ -])/;
/** Captions that hold this much of the prose are the article: a slide show. */
const SLIDES = 0.5;

export function boilerplateOf(
  page: Element,
  blocks: readonly Block[],
  title: string,
  { names: boilerplate }: Lists,
): Boilerplate {
  const titled = titledOf(page, blocks, title);
  const isComments = (element: Element) =>
    !INLINE.has(element.name) && COMMENTS.test(namesOf(element)) && !titled.has(element);
  const teasers = teasersOf(page, blocks);
  // What readers wrote and other stories may be ten times the article, and still the rest is weighed against the article.
  const prose = proseBelow(page, blocks, (element) => isComments(element) || teasers.has(element));
  const total = prose.get(page) ?? 0;
  const holders = holdersOf(page, titled);
  const announced = announcedIn(blocks, prose, total, (element) => holders.has(element));
  const forms = aroundForms(page, prose, total, (element) => holders.has(element));
  const slides = isSlideShow(page, prose, total);
  const sheet = sheetOf(page);
  const known = new Map<Element, string | undefined>();
  const judge = (element: Element): string | undefined => {
    if (teasers.has(element)) return 'a list of other stories';
    if (announced.has(element)) return 'its first line announces something else';
    if (forms.has(element)) return 'around fields to fill in';
    if (isHoverCard(element)) return 'a card that shows when pointed at';
    if (WRAPPERS.has(element.name)) return undefined;
    if (isComments(element)) return 'readers’ comments, by its name';
    const names = namesOf(element);
    const life = isAuthorsLife(element, prose.get(element) ?? 0);
    const hidden = isHidden(element, sheet);
    const why = hidden
      ? 'hidden from readers'
      : TAGS.has(element.name)
        ? `the tag <${element.name}>`
        : ROLES.test(attribute(element, 'role'))
          ? `the role “${attribute(element, 'role')}”`
          : !slides && (element.name === 'figcaption' || CAPTION.test(names))
            ? 'a caption'
            : life
              ? 'the author’s life'
              : boilerplate.exec(names) && `called “${boilerplate.exec(names)?.[0]}”`;
    if (!why) return undefined;
    if (!hidden && isWithinSentence(element, (outer) => boilerplate.test(namesOf(outer)))) return undefined;
    const share = (prose.get(element) ?? 0) / Math.max(1, total);
    return share < WRAPS || (share < MOST && !holders.has(element)) ? why : undefined;
  };
  const whyBoilerplate = (element: Element) => {
    if (!known.has(element)) known.set(element, judge(element));
    return known.get(element);
  };
  const isBoilerplate = (element: Element) => whyBoilerplate(element) !== undefined;
  const ofOthers = (element: Element) =>
    teasers.has(element) || announced.has(element) || (isBoilerplate(element) && OTHERS.test(namesOf(element)));
  return { isBoilerplate, whyBoilerplate, ofOthers };
}

/** Comments and other stories, whose dates are their own. */
const OTHERS =
  /(?<=[ -])(?:comments?|commentlist|disqus|respond|related\w*|recommend\w*|recirc\w*|trending|popular|most-read|mostread|more-stories|read-next|sidebar)(?=[ -])/;

export interface Boilerplate {
  readonly isBoilerplate: (element: Element) => boolean;
  /** What tells it, for whoever asks why words are missing; undefined where it is none. */
  readonly whyBoilerplate: (element: Element) => string | undefined;
  /** Whether it holds what readers wrote, or other stories. */
  readonly ofOthers: (element: Element) => boolean;
}

/** Whether most of the prose stands under pictures. */
function isSlideShow(page: Element, prose: ReadonlyMap<Element, number>, total: number): boolean {
  let under = 0;
  const add = (element: Element) => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.name === 'figcaption' || CAPTION.test(namesOf(child))) under += prose.get(child) ?? 0;
      else add(child);
    }
  };
  add(page);
  return under > total * SLIDES;
}

/** Every element that holds the headline: the line that says the title, else the first h1. */
function titledOf(page: Element, blocks: readonly Block[], title: string): ReadonlySet<Element> {
  const wanted = fold(title);
  const lines = blocks.filter(
    ({ text, linked }) => linked < text.length * 0.5 && wanted !== '' && fold(text) === wanted,
  );
  const heading = find(page, ({ name }) => name === 'h1');
  return withAncestors(lines.length > 0 ? lines.map(({ element }) => element) : heading ? [heading] : []);
}

/** Every element that holds a headline, or what calls itself the article. */
function holdersOf(page: Element, titled: ReadonlySet<Element>): ReadonlySet<Element> {
  const marked = descendants(page).filter(
    (element) => element.name === 'h1' || element.name === 'article' || isBody(element),
  );
  return new Set([...titled, ...withAncestors(marked)]);
}

function withAncestors(elements: readonly Element[]): ReadonlySet<Element> {
  const all = new Set<Element>();
  for (const element of elements)
    for (let up: Element | null = element; up && !all.has(up); up = up.parent) all.add(up);
  return all;
}

export const isBody = (element: Element): boolean =>
  /\barticleBody\b/i.test(attribute(element, 'itemprop')) || BODY.test(namesOf(element));
