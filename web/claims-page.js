// Claims of all articles, newest first, narrowed by act, dates and words.
import { claimCard } from './claim-card.js';
import { element } from './elements.js';
import { filters } from './filters.js';
import { pagesOf } from './pages-of.js';

/**
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
export async function claimsPage(query, go) {
  const { act, from, to, words } = query;
  const list = await pagesOf(
    '/claims',
    { act, from, to, words, limit: '30' },
    (claim) => claimCard(claim, { where: true }),
    {
      empty: 'No claim fits.',
      class: 'cards',
    },
  );
  return [element('h1', {}, 'Claims'), filters(query, go), list];
}
