// Claims of all articles, newest first, narrowed by act, dates, words, outlet and party.
import { claimCard } from './claim-card.js';
import { element } from './elements.js';
import { claimQuery, filters } from './filters.js';
import { pagesOf } from './pages-of.js';
import { ask } from './record.js';
import { count } from './telling.js';

/**
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
export async function claimsPage(query, go) {
  const wanted = claimQuery(query);
  const [list, counts] = await Promise.all([
    pagesOf('/claims', { ...wanted, limit: '30' }, (claim) => claimCard(claim, { where: true }), {
      empty: 'No claim fits.',
      class: 'cards',
      file: 'claims',
    }),
    ask('/counts', { ...wanted, by: 'act' }),
  ]);
  const total = counts.items.reduce((/** @type {number} */ sum, /** @type {any} */ { claims }) => sum + claims, 0);
  return [
    element(
      'h1',
      {},
      'Claims ',
      element('small', { class: 'dim' }, `${counts.partial ? 'more than ' : ''}${count(total, 'claim')}`),
    ),
    filters(query, go),
    list,
  ];
}
