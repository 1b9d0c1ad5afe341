// A claim as a card: who · act · words, then to whom, against whom, when, on whose word; made of the API's ClaimView.
import { entityPath, hashOf } from './address.js';
import { element, quoted } from './elements.js';
import { actOf, answeredBy, dateOf, isDispute, whenOf } from './telling.js';

/** @typedef {import('../shared/table/views.ts').ClaimView} ClaimView */
/** @typedef {import('../shared/table/views.ts').PartyView} PartyView */

/**
 * @param {ClaimView} claim
 * @param {{ more?: readonly (Node | string)[], where?: boolean, entity?: string, query?: import('./address.js').Query }} [look] `where`: tell the article
 */
export function claimCard(claim, { more = [], where = false, entity, query = {} } = {}) {
  const href = hashOf({
    page: 'article',
    id: claim.article.id,
    query: { ...query, claim: claim.ref, ...(entity && { entity }) },
  });
  const fact = (/** @type {string} */ name, /** @type {Node | string | undefined | null | false} */ value) =>
    value ? [element('dt', {}, name), element('dd', {}, value)] : [];
  const {
    source,
    content,
    addressee,
    target,
    beneficiary,
    topic,
    time,
    via = [],
    medium,
    place,
    hedges,
    caveats = [],
    article,
  } = claim;
  const answered = where ? (claim.answeredBy ?? []).filter(({ kind }) => isDispute(kind)) : [];
  return element(
    'article',
    { class: `claim act-${claim.act}`, 'data-claim': claim.id },
    element(
      'p',
      { class: 'who' },
      source ? party(source) : element('span', { class: 'dim' }, 'nobody named'),
      ' ',
      element('a', { class: 'act', href, title: 'Show the words in the article' }, actOf(claim)),
      claim.form === 'direct' && element('small', { class: 'dim' }, ' in their own words'),
    ),
    content.length > 0 &&
      element(
        'blockquote',
        {},
        content.flatMap((part, i) => [i > 0 ? ' … ' : '', quoted(part.words)]),
      ),
    element(
      'dl',
      {},
      fact('to', addressee && party(addressee)),
      fact('against', target && party(target)),
      fact('for', beneficiary && party(beneficiary)),
      fact('of', topic && party(topic)),
      answered.flatMap(({ kind, who, claim: by }) => [
        element('dt', { class: 'disputed' }, answeredBy(kind)),
        element(
          'dd',
          {},
          element(
            'a',
            { href: hashOf({ page: 'article', id: article.id, query: { claim: by ?? '' } }) },
            quoted(who ?? 'another'),
          ),
        ),
      ]),
      fact('when', time && element('span', {}, quoted(time.words), told(time))),
      fact('through', medium && quoted(medium.words)),
      fact('where', place && party(place)),
      fact(
        'on the word of',
        via.length > 0 &&
          element(
            'span',
            {},
            via.flatMap((one, i) => [i > 0 ? ', ' : '', party(one)]),
          ),
      ),
      fact(
        'hedged',
        hedges.length > 0 &&
          element(
            'span',
            {},
            hedges.flatMap((one, i) => [i > 0 ? ', ' : '', quoted(one.words)]),
          ),
      ),
      fact(
        'but',
        caveats.length > 0 &&
          element(
            'span',
            {},
            caveats.flatMap(({ by, words }, i) => [
              i > 0 ? ', ' : '',
              ...(by ? [party(by), ' '] : []),
              quoted(words.words),
            ]),
          ),
      ),
      ...more,
    ),
    where &&
      element(
        'p',
        { class: 'dim where' },
        element('a', { href: hashOf({ page: 'article', id: article.id, query: {} }) }, quoted(article.title)),
        ` · ${[article.outlet, whenOf(article), article.copies && `${article.copies} articles with these words`].filter(Boolean).join(', ')}`,
      ),
  );
}

/** What words like "on Monday" come to, where that is known. @param {{ value: string, words: string }} time */
function told({ value, words }) {
  const [day] = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d|-W)/.exec(value) ?? [];
  const date = dateOf(day);
  return day === undefined || date === words ? '' : ` (${date})`;
}

/**
 * A party's words, and whom they mean where the words do not say it.
 * @param {PartyView} party
 */
export function party({ words, entity, actingAs }) {
  if (!entity) return quoted(words);
  const { id, name, country } = actingAs ?? entity;
  return element(
    'span',
    {},
    element('a', { class: 'party', href: `#${entityPath(entity.id)}` }, quoted(words)),
    !words.toLowerCase().includes(name.toLowerCase()) &&
      id !== name &&
      element('small', { class: 'dim' }, ' = ', quoted(name)),
    country && element('small', { class: 'dim', title: 'Speaks for this country' }, ` ${country}`),
  );
}
