// What stands above an article: its title, where and when it was published, what it is much like, and how marks are told apart.
import { hashOf } from './address.js';
import { element, outward, quoted } from './elements.js';
import { ROLE_NAMES } from './marks.js';
import { dateOf } from './telling.js';

/**
 * @param {any} found the API's Article, with its reading
 * @returns {readonly Node[]}
 */
export function articleHead(found) {
  const { article } = found.reading;
  const facts = [
    article.outlet,
    article.byline?.names.join(', '),
    dateOf(article.publishedAt?.value),
    article.key.replace(/^inbox\//, ''),
  ];
  return [
    element('h1', { class: article.parts.headline ? 'quiet' : undefined }, quoted(article.title)),
    element(
      'p',
      { class: 'dim about' },
      facts.filter(Boolean).join(' · '),
      article.url && element('span', {}, ' · ', outward(article.url, 'original')),
      found.duplicateOf &&
        element(
          'span',
          {},
          ' · the same words as ',
          element(
            'a',
            { href: hashOf({ page: 'article', id: found.duplicateOf.id, query: {} }) },
            quoted(found.duplicateOf.title),
          ),
        ),
      !found.duplicateOf &&
        found.similarTo?.length > 0 &&
        element(
          'span',
          {},
          ' · much like ',
          found.similarTo
            .slice(0, 3)
            .flatMap((/** @type {any} */ one, /** @type {number} */ i) => [
              i > 0 ? ', ' : '',
              element(
                'a',
                { href: hashOf({ page: 'article', id: one.article.id, query: {} }) },
                quoted(one.article.title),
              ),
              ` ${Math.round(one.similarity * 100)}%`,
            ]),
        ),
    ),
  ];
}

export const legend = () =>
  element(
    'p',
    { class: 'legend', 'aria-label': 'How a chosen claim is marked' },
    ['source', 'cue', 'content', 'addressee', 'target'].flatMap((role) => [
      element('span', { class: `m role-${role}` }, ROLE_NAMES[role] ?? role),
      ' ',
    ]),
    element('span', { class: 'm role-mention' }, 'mention'),
  );
