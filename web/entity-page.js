// An entity: its names, what it said, what it is accused of, what is said about it, its disputes side by side, its time line.
import { entityPath, hashOf } from './address.js';
import { articleLine } from './articles-page.js';
import { claimCard } from './claim-card.js';
import { element, outward, quoted } from './elements.js';
import { claimQuery, filters } from './filters.js';
import { pagesOf } from './pages-of.js';
import { ask } from './record.js';
import { answeredBy, count, dateOf, whenOf } from './telling.js';

const VIEWS = /** @type {Readonly<Record<string, string>>} */ ({
  source: 'Says',
  target: 'Is accused, called on',
  beneficiary: 'Is supported',
  addressee: 'Is told',
  about: 'Is spoken of',
  disputes: 'Disputes',
  timeline: 'Time line',
  sources: 'On whose word',
  articles: 'Articles',
});
/** @type {Readonly<Record<string, string>>} */
const KINDS = { '': 'denied, rejected, countered', agrees: 'agreement', all: 'all' };

/**
 * @param {string} id
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
export async function entityPage(id, query, go) {
  const view = query.view !== undefined && query.view in VIEWS ? query.view : 'source';
  const path = entityPath(id);
  const { from, to, kind, order, itself, with: other } = query;
  const lists = {
    disputes: () =>
      pagesOf(`${path}/disputes`, { from, to, kind, itself, with: other, order, limit: '20' }, disputeCard, {
        empty: kind ? 'None such in which it has a side.' : 'No dispute in which it has a side.',
        file: 'disputes',
      }),
    timeline: () =>
      pagesOf(`${path}/timeline`, { from, to, order, itself, limit: '30' }, (entry) => timelineEntry(entry, id), {
        empty: 'Nothing dated.',
        class: 'timeline',
        file: 'timeline',
      }),
    sources: () =>
      pagesOf(`${path}/sources`, { from, to, itself }, sourceLine, {
        empty: 'Nobody is known to speak of it.',
        file: 'sources',
      }),
    articles: () =>
      pagesOf(`${path}/articles`, { from, to, order, limit: '30' }, articleLine, {
        empty: 'No article.',
        file: 'articles',
      }),
  };
  const claims = () =>
    pagesOf(
      `${path}/claims`,
      { role: view, ...claimQuery(query), limit: '30' },
      (claim) => claimCard(claim, { where: true, entity: id }),
      {
        empty: 'No claim fits.',
        class: 'cards',
        file: 'claims',
      },
    );
  const [entity, list] = await Promise.all([ask(path), (lists[/** @type {keyof typeof lists} */ (view)] ?? claims)()]);
  const others = entity.names.filter((/** @type {string} */ name) => name !== entity.name);
  return [
    element('h1', {}, quoted(entity.name), ' ', element('small', { class: 'dim' }, entity.type)),
    entity.roles.length > 0 && element('p', {}, quoted(entity.roles.join(', '))),
    others.length > 0 && element('p', { class: 'dim' }, 'Also: ', quoted(others.join(', '))),
    element(
      'p',
      { class: 'dim' },
      `${entity.articles.atLeast ? 'at least ' : ''}${count(entity.articles.count, 'article')}, ${entity.firstSeen ? `${dateOf(entity.firstSeen)} to ${dateOf(entity.lastSeen)}` : 'undated'}`,
      links(entity.links),
    ),
    element(
      'nav',
      { class: 'tabs', 'aria-label': 'Views' },
      Object.entries(VIEWS).map(([one, name]) =>
        element(
          'a',
          {
            href: hashOf({ page: 'entity', id, query: { ...query, view: one } }),
            'aria-current': one === view ? 'page' : undefined,
          },
          name,
        ),
      ),
    ),
    id.startsWith('place/') &&
      view !== 'articles' &&
      element(
        'p',
        { class: 'chips' },
        'Its government, ministries, army and officials answer for a country too. ',
        chip('with them', { page: 'entity', id, query: { ...query, itself: '' } }, !itself),
        chip('only itself', { page: 'entity', id, query: { ...query, itself: 'true' } }, itself === 'true'),
      ),
    view === 'disputes' &&
      element(
        'p',
        { class: 'chips', role: 'group', 'aria-label': 'Kinds of answer' },
        Object.entries(KINDS).map(([value, name]) =>
          chip(name, { page: 'entity', id, query: { ...query, kind: value } }, (kind ?? '') === value),
        ),
      ),
    view === 'timeline' &&
      element(
        'p',
        { class: 'chips', role: 'group', 'aria-label': 'Order' },
        ['newest', 'oldest'].map((value) =>
          chip(
            `${value} first`,
            { page: 'entity', id, query: { ...query, order: value } },
            (order ?? 'newest') === value,
          ),
        ),
      ),
    view in lists ? dates(query, go) : filters(query, go),
    list,
  ];
}

/** @param {string} name @param {import('./address.js').Address} address @param {boolean} chosen */
const chip = (name, address, chosen) =>
  element('a', { class: 'chip', href: hashOf(address), 'aria-current': chosen ? 'true' : undefined }, name);

/** @param {Readonly<Record<string, string>>} [links] */
const links = (links = {}) =>
  element(
    'span',
    {},
    Object.entries(links).flatMap(([name, link]) => [
      ' · ',
      outward(link, name),
      /^https?:/.test(link) ? '' : ` ${link}`,
    ]),
  );

/** Time lines and disputes know no acts.
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
function dates(query, go) {
  const whole = filters(query, go);
  whole.querySelector('.chips')?.remove();
  for (const name of ['words', 'outlet', 'with', 'named'])
    whole.querySelector(`[name=${name}]`)?.closest('label')?.remove();
  return whole;
}

/** Both sides, the one that was answered first. @param {any} dispute DisputeView */
function disputeCard({ kind, from, to, why, article }) {
  return element(
    'article',
    { class: 'dispute' },
    element(
      'div',
      { class: 'sides' },
      element(
        'div',
        {},
        to ? claimCard(to) : element('p', { class: 'empty' }, 'The article does not hold the claim that this answers.'),
      ),
      element('p', { class: 'kind' }, answeredBy(kind)),
      element('div', {}, claimCard(from)),
    ),
    element(
      'p',
      { class: 'dim' },
      `${why.reason}${why.words.length > 0 ? ': ' : ''}`,
      why.words.flatMap((/** @type {any} */ one, /** @type {number} */ i) => [i > 0 ? ' … ' : '', quoted(one.words)]),
      ' · ',
      element(
        'a',
        { href: hashOf({ page: 'article', id: article.id, query: { claim: from.ref } }) },
        quoted(article.title),
      ),
      ` · ${whenOf(article)}`,
    ),
  );
}

/** @param {any} entry @param {string} entity */
function timelineEntry({ day, date, claim, event }, entity) {
  const { article, time: when } = claim ?? event;
  const [dated] = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d|-W)/.exec(date ?? '') ?? [];
  const told = element(
    'p',
    { class: 'day' },
    dated
      ? element('b', {}, dateOf(dated))
      : element('span', { class: 'dim' }, when ? quoted(when.words) : 'no day told'),
    dated !== day &&
      element('span', { class: 'dim' }, article.undated ? ' report undated' : ` reported ${dateOf(day)}`),
  );
  if (claim) return element('div', {}, told, claimCard(claim, { where: true, entity }));
  const { passage } = event;
  return element(
    'div',
    {},
    told,
    element('blockquote', {}, quoted(passage.words)),
    element(
      'p',
      { class: 'dim where' },
      element('a', { href: hashOf({ page: 'article', id: article.id, query: { entity } }) }, quoted(article.title)),
      article.outlet && ` · ${article.outlet}`,
    ),
  );
}

/** @param {any} line Source */
function sourceLine({ source, outlets, acts, claims, latest }) {
  const name = source
    ? source.id
      ? element('a', { href: `#${entityPath(source.id)}` }, quoted(source.name))
      : quoted(source.name)
    : element('span', { class: 'dim' }, 'nobody named');
  return element(
    'article',
    { class: 'line' },
    element('p', {}, name, ` · ${count(claims, 'claim')}`),
    element(
      'p',
      { class: 'dim' },
      [
        Object.entries(acts)
          .map(([act, n]) => `${act} ${n}`)
          .join(', '),
        outlets.join(', '),
        `latest ${dateOf(latest)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}
