// A page → which of its elements are menus, shares, comments, related stories, captions, and so not the article.
// By tag, by what class, id and role say, and by being hidden; but never an element that wraps the article itself.
import { attribute, type Element, find } from '../markup/tree.ts';
import { BODY, BOILERPLATE, CAPTION, namesOf } from './names.ts';

const TAGS = new Set('nav footer aside form dialog menu figcaption'.split(' '));
const WRAPPERS = new Set(['html', 'body', 'main', 'article']);
const ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|alert|note)$/;
/** Prose that an element must hold, as a part of the page's, to be taken for the article's wrapper whatever it is called. */
const WRAPS = 0.35;
/** What holds much prose of others: long though it is, it is no article. */
const NEVER =
  /(?<=[ -])(?:comments?|commentlist|disqus|related|recommended|footer|sidebar|popular|trending|latest)(?=[ -])/;

export function boilerplateOf(page: Element, prose: ReadonlyMap<Element, number>): (element: Element) => boolean {
  const total = prose.get(page) ?? 0;
  const known = new Map<Element, boolean>();
  const judge = (element: Element): boolean => {
    if (WRAPPERS.has(element.name)) return false;
    const suspect =
      TAGS.has(element.name) || ROLES.test(attribute(element, 'role')) || isHidden(element) || isNamedSo(element);
    if (!suspect) return false;
    const share = (prose.get(element) ?? 0) / Math.max(1, total);
    if (share < WRAPS) return true;
    return NEVER.test(namesOf(element)) || TAGS.has(element.name) ? !wrapsArticle(element) : false;
  };
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const verdict = judge(element);
    known.set(element, verdict);
    return verdict;
  };
}

function isNamedSo(element: Element): boolean {
  const names = namesOf(element);
  return names !== '' && (BOILERPLATE.test(names) || CAPTION.test(names));
}

/** It holds the headline, or what calls itself the article. */
const wrapsArticle = (element: Element): boolean =>
  isBody(element) ||
  find(element, (inner) => inner.name === 'h1' || inner.name === 'article' || isBody(inner)) !== undefined;

export const isBody = (element: Element): boolean =>
  /\barticleBody\b/i.test(attribute(element, 'itemprop')) || BODY.test(namesOf(element));

function isHidden(element: Element): boolean {
  return (
    element.attributes.has('hidden') ||
    attribute(element, 'aria-hidden') === 'true' ||
    /display:\s?none|visibility:\s?hidden/i.test(attribute(element, 'style'))
  );
}
