// The articles, latest first, with where each upload stands; those not recorded stand above with the reason.
import { hashOf } from './address.js';
import { element, quoted } from './elements.js';
import { pagesOf } from './pages-of.js';
import { count, dateOf, whenOf } from './telling.js';

const STATUSES = ['recorded', 'processing', 'refused', 'failed'];
const EMPTY = /** @type {Readonly<Record<string, string>>} */ ({
  recorded: 'Nothing is recorded yet. Put an article in the inbox, and it stands here seconds later.',
  processing: 'Nothing is on its way.',
  refused: 'Nothing was refused.',
  failed: 'Nothing failed.',
});

/**
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
export async function articlesPage(query, go) {
  const { status, from, to, outlet } = query;
  const link = (/** @type {string} */ name, /** @type {string} */ value) =>
    element(
      'a',
      {
        class: 'chip',
        href: hashOf({ page: 'articles', query: { ...query, status: value } }),
        'aria-current': (status ?? '') === value ? 'page' : undefined,
      },
      name,
    );
  const list = (/** @type {string} */ one, /** @type {string} */ limit) =>
    pagesOf('/articles', { status: one, from, to, ...(one === 'recorded' && { outlet }), limit }, articleLine, {
      empty: EMPTY[one] ?? '',
      ...(one === 'recorded' && { file: 'articles' }),
    });
  const wanted = STATUSES.includes(status ?? '')
    ? [/** @type {string} */ (status)]
    : ['processing', 'failed', 'refused', 'recorded'];
  const lists = await Promise.all(wanted.map((one) => list(one, one === 'recorded' || status ? '20' : '5')));
  return [
    element('h1', {}, 'Articles'),
    element(
      'nav',
      { class: 'chips', 'aria-label': 'Status' },
      link('all', ''),
      STATUSES.map((one) => link(one, one)),
    ),
    filter(query, go),
    wanted.flatMap((one, i) => {
      const shown = /** @type {HTMLElement} */ (lists[i]);
      if (wanted.length > 1 && one !== 'recorded' && shown.classList.contains('empty')) return [];
      return [
        element(
          'section',
          { 'data-status': one },
          wanted.length > 1 && element('h2', {}, `${one[0]?.toUpperCase()}${one.slice(1)}`),
          shown,
        ),
      ];
    }),
  ].flat();
}

/** @param {any} article ArticleSummary */
function articleLine(article) {
  const {
    id,
    key,
    title,
    status,
    refused,
    failed,
    outlet,
    publishedAt,
    at,
    uploadedAt,
    entities,
    claims,
    disputes,
    members,
    copies,
    undated,
    unreadDate,
  } = article;
  const name = key.replace(/^inbox\//, '');
  const facts = [
    outlet,
    status === 'recorded' && whenOf({ publishedAt, at, undated }),
    claims !== undefined && count(claims, 'claim'),
    entities !== undefined && count(entities, 'entity', 'entities'),
    disputes > 0 && count(disputes, 'dispute'),
    members?.length > 0 && `${count(members.length, 'article')} within`,
    copies > 1 && `${copies} articles with these words`,
    unreadDate && `its date can’t be read: “${unreadDate}”`,
  ];
  return element(
    'article',
    { class: 'line' },
    element(
      'p',
      {},
      element('a', { class: 'title', href: hashOf({ page: 'article', id, query: {} }) }, quoted(title ?? name)),
      ' ',
      status !== 'recorded' && element('span', { class: `status ${status}` }, status),
    ),
    refused && element('p', { class: 'reason' }, quoted(refused.reason), ' ', element('code', {}, refused.code)),
    failed && element('p', { class: 'reason' }, `In ${failed.stage}: `, quoted(failed.reason)),
    element(
      'p',
      { class: 'dim' },
      facts.filter(Boolean).join(' · '),
      status !== 'recorded' && `put ${dateOf(uploadedAt)}`,
      title && [' · ', name].join(''),
    ),
  );
}

/**
 * @param {import('./address.js').Query} query
 * @param {(query: import('./address.js').Query) => void} go
 */
function filter(query, go) {
  /** @type {HTMLFormElement} */
  const form = element(
    'form',
    {
      class: 'filters',
      'aria-label': 'Filter',
      submit: (event) => {
        event.preventDefault();
        go({ ...query, ...Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) });
      },
      change: (event) => event.target.type === 'date' && form.requestSubmit(),
    },
    element('label', {}, 'From ', element('input', { type: 'date', name: 'from', value: query.from ?? '' })),
    element('label', {}, 'to ', element('input', { type: 'date', name: 'to', value: query.to ?? '' })),
    element(
      'label',
      {},
      'Outlet ',
      element('input', { name: 'outlet', value: query.outlet ?? '', maxlength: '100', placeholder: 'e.g. Reuters' }),
    ),
    element('button', { type: 'submit' }, 'Filter'),
  );
  return form;
}

/** Summaries and refusals on an article's own page. */
export { articleLine };
