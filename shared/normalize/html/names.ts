// What an element's class, id and role say it is: boilerplate, the article's body, or nothing. Whole words are matched, not pieces of words.
// class="related-stories" → boilerplate; class="article__body" → body; class="navigator-view" → nothing.
import { attribute, type Element } from '../markup/tree.ts';

/** The words of class and id: cut at hyphens, underscores and capitals, joined by single hyphens between spaces. */
export function namesOf(element: Element): string {
  const known = NAMES.get(element);
  if (known !== undefined) return known;
  const names = readNames(element);
  NAMES.set(element, names);
  return names;
}

const NAMES = new WeakMap<Element, string>();

function readNames(element: Element): string {
  const id = attribute(element, 'id');
  const classes = attribute(element, 'class');
  // WordPress writes an entry's subjects into its class: "hentry category-legal tag-comments".
  const own = /\b(?:hentry|type-post|post-\d+)\b/.test(classes)
    ? classes.replace(/\b(?:category|tag)-\S{1,100}/g, '')
    : classes;
  const raw = /[/:]/.test(id) ? own : `${own} ${id}`;
  if (raw.length < 2) return '';
  return ` ${raw
    .slice(0, 400)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9\s]+/g, '-')
    .replace(/-+(?=\s|$)|(?<=^|\s)-+/g, '')
    .replace(/\s+/g, ' ')
    .trim()} `;
}

export const words = (list: string): RegExp => new RegExp(`(?<=[ -])(?:${list.trim().split(/\s+/).join('|')})(?=[ -])`);

/** Never part of an article's text, wherever it stands. */
export const BOILERPLATE_NAMES = `
  nav navbar navigation menu menus submenu breadcrumb breadcrumbs sidebar side-bar footer foot colophon masthead skip
  share sharing shares sharebar sharedaddy addthis addtoany social socials social-media follow followus sns
  related relatedposts related-posts recommended recommendation recommendations recirc recirculation readmore read-more more-stories morestories
  more-from most-read mostread most-popular mostpopular popular trending also-read read-next readnext up-next upnext next-up you-may-like yarpp jp-relatedposts outbrain taboola
  comment comments commentlist disqus respond reply replies
  newsletter newsletters subscribe subscription signup sign-up optin promo promos promotion promoted
  ad ads adbox adslot advert advertisement advertisements advertising adsbygoogle dfp sponsor sponsored sponsors
  cookie cookies consent gdpr popup pop-up modal overlay lightbox tooltip toolbar
  tags taglist tag-list post-tags tagcloud keywords
  author-bio author-box authorbox about-author author-info authorinfo bio byline-bio
  pagination pager paging post-nav post-navigation
  print-only printonly screen-reader-text sr-only visually-hidden visuallyhidden
  copyright legal disclaimer rights terms noprint no-print
  login log-in register search searchform`;

/** Names that hold an article's body, and not the page's. */
export const BODY = words(`
  article-body articlebody article-content articlecontent article-text articletext article-main article-copy article-story article-detail article-inner body-copy bodycopy
  entry-content entrycontent post-content postcontent post-body postbody post-entry post-text blog-content blog-post-content
  story-body storybody story-content storycontent story-text storytext story-copy content-body
  body-content news-body news-content news-text text-content rich-text richtext td-post-content c-entry-content single-content field-body field-name-body
  article-page-content zn-body pf-content content-article the-content caas-body`);

export const CAPTION = words(
  'caption captions figcaption wp-caption wp-caption-text image-caption photo-caption credit photo-credit image-credit media-caption cutline gallery slideshow',
);

/** Names of the line under the headline that sums the article up. */
export const SUMMARY = words(
  'standfirst dek deck subtitle sub-title subhead subheading subheadline sub-headline sub-heading summary intro introduction excerpt lede lead lead-text teaser tagline abstract description strapline kicker-text article-sub article-lead',
);
