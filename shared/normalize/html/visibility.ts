// Whether an element is hidden from the reader, by its attributes, its style, and the page's own style sheet.
// <div style="display:none; max-height:0">Minister resigns</div> → hidden: the line that mail programs show beside the subject.
import { INLINE } from '../markup/html-rules.ts';
import { attribute, type Element, findAll, rawText } from '../markup/tree.ts';
import { namesOf } from './names.ts';

/** As a whole name: "hidden-xs" hides on small screens only. */
const NAMED = / (?:hidden|is-hidden|hide|visually-?hidden|sr-only|screen-reader-text) /;

/** What takes an element out of sight, whatever else is said of it. */
const UNSEEN = /display:none|visibility:(?:hidden|collapse)|mso-hide:all/;
/** Too small to be read, or off the screen. */
const UNREAD =
  /(?:^|;)font-size:(?:0*\.?0+(?:px|pt|em|rem|%)?|1p[xt])(?:!important)?(?:;|$)|(?:^|;)(?:left|top|text-indent|margin-left):-\d{3,}/;
/** A box of no size: what overflows it is seen unless it is cut. */
const NO_SIZE = /(?:^|;)(?:max-)?(?:height|width):0*\.?0+(?:px|pt|em|rem|%)?(?:!important)?(?:;|$)/;
const CUT = /overflow(?:-[xy])?:(?:hidden|clip)/;

export function isHidden(element: Element, sheet: Sheet = NONE): boolean {
  const { attributes } = element;
  if (attributes.size === 0) return false;
  if (attributes.has('hidden') || isForEyesOnly(element)) return true;
  if (NAMED.test(namesOf(element)) || sheet.hides(element)) return true;
  const style = attribute(element, 'style');
  if (style === '') return false;
  const said = plain(style.slice(0, 2000));
  return UNSEEN.test(said) || UNREAD.test(said) || (NO_SIZE.test(said) && CUT.test(said));
}

/** Not read aloud: a copy, or an icon's name. Within a line it is seen: the large letter that opens a text. */
const isForEyesOnly = (element: Element): boolean =>
  attribute(element, 'aria-hidden') === 'true' &&
  (!INLINE.has(element.name) || element.name === 'i' || / (?:[\w-]+-)?icons?(?:-[\w-]+)? /.test(namesOf(element)));

const plain = (style: string): string => style.toLowerCase().replace(/\s+/g, '');

export interface Sheet {
  readonly hides: (element: Element) => boolean;
}
const NONE: Sheet = { hides: () => false };

/** Characters of style sheets that are looked at, and rules. */
const MOST = 300_000;

/** The classes and ids that the page's own style elements hide for everybody: ".preheader { display: none }". */
export function sheetOf(page: Element): Sheet {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  let left = MOST;
  for (const style of findAll(page, ({ name }) => name === 'style').slice(0, 50)) {
    if (/print/i.test(attribute(style, 'media'))) continue;
    const words = rawText(style, left);
    left -= words.length;
    for (const { selectors, says } of rulesIn(words)) {
      const target = UNSEEN.test(plain(says)) ? hidden : /display:/.test(plain(says)) ? shown : undefined;
      for (const selector of target ? selectors : [])
        if (SIMPLE.test(selector)) target?.add(selector.replace(/^[a-z0-9]+(?=[.#])/i, ''));
    }
  }
  for (const selector of shown) hidden.delete(selector);
  if (hidden.size === 0) return NONE;
  return {
    hides: (element) =>
      hidden.has(`#${attribute(element, 'id')}`) ||
      attribute(element, 'class')
        .split(/\s+/)
        .some((name) => hidden.has(`.${name}`)),
  };
}

/** One class or id, with or without a tag before it: what more says depends on where the element stands. */
const SIMPLE = /^(?:[a-z0-9]{1,20})?[.#][\w-]{1,100}$/i;

/** The rules that hold on every screen: those within @media and the like are left out. */
function* rulesIn(words: string): Generator<{ selectors: readonly string[]; says: string }> {
  let at = 0;
  for (;;) {
    const open = words.indexOf('{', at);
    if (open < 0) return;
    const head = words.slice(at, open).slice(-500);
    const close = words.indexOf('}', open);
    if (close < 0) return;
    const inner = words.indexOf('{', open + 1);
    if (inner >= 0 && inner < close) {
      at = endOfGroup(words, open);
      continue;
    }
    yield {
      selectors: head
        .slice(Math.max(head.lastIndexOf(';'), head.lastIndexOf('}'), head.lastIndexOf('*/')) + 1)
        .replace(/^\//, '')
        .split(',')
        .map((selector) => selector.trim()),
      says: words.slice(open + 1, Math.min(close, open + 1000)),
    };
    at = close + 1;
  }
}

/** After the bracket that closes a group of rules. */
function endOfGroup(words: string, open: number): number {
  let depth = 0;
  for (let at = open; at < words.length; at++) {
    const sign = words[at];
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return words.length;
}
