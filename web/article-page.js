// An article: its text with the claims beside it. A claim, once chosen, shows its very words in the text, each part in its own
// look; a passage, once chosen, shows the claims that rest on it; an entity shows where it is mentioned.
import { entityPath, hashOf } from './address.js';
import { articleHead, legend } from './article-head.js';
import { textOf } from './article-text.js';
import { articleLine } from './articles-page.js';
import { claimCard } from './claim-card.js';
import { element, keepingFocus, quoted } from './elements.js';
import { actChips } from './filters.js';
import { ask, askAll } from './record.js';
import { answeredBy, answers, citationOf, count } from './telling.js';

/** @typedef {import('./address.js').Query} Query */

/** Members of an archive that are shown. */
const SHOWN = 100;

/** @param {string} id */
const memberLine = async (id) => {
  const member = await ask(`/articles/${id}`, { summary: 'true' }).catch(() => undefined);
  return element('li', {}, member ? articleLine(member) : id);
};

/**
 * @param {string} id
 * @param {(query: Query) => void} go
 * @returns {Promise<{ nodes: readonly Node[], look?: (query: Query) => void }>}
 */
export async function articlePage(id, go) {
  const [found, views] = await Promise.all([ask(`/articles/${id}`), askAll(`/articles/${id}/claims`)]);
  if (!found.reading) {
    const within = await Promise.all((found.members ?? []).slice(0, SHOWN).map(memberLine));
    const more = (found.members ?? []).length - within.length;
    return {
      nodes: [
        element('h1', {}, quoted(found.title ?? found.key)),
        articleLine(found),
        element('ul', { class: 'plain' }, within),
        ...(more > 0 ? [element('p', { class: 'dim' }, `and ${more} more`)] : []),
      ],
    };
  }
  const { article, entities, claims, disputes } = found.reading;
  /** The claim that an address means: its number and a mark of its words, which outlast a new reading; or the number alone.
   * @param {string | undefined} ref */
  const meant = (ref = '') => {
    const mark = ref.slice(ref.indexOf('-'));
    if (!ref.includes('-')) return views.find((/** @type {any} */ view) => view.id === ref);
    return (
      views.find((/** @type {any} */ view) => view.ref === ref) ??
      views.find((/** @type {any} */ view) => view.ref.endsWith(mark))
    );
  };
  /** @type {Query} */
  let query = {};
  /** Of a passage with several claims. @type {readonly string[]} */
  let under = [];
  const text = textOf(article, claims, (ids) => {
    under = ids.length > 1 ? ids : [];
    go({ ...query, act: '', claim: refOf(ids[0]) });
    if (meant(query.claim)?.id === ids[0]) look(query);
  });

  /** @param {string | undefined} one @returns {string} */
  const refOf = (one) => views.find((/** @type {any} */ view) => view.id === one)?.ref ?? '';
  const ways = element('p', { class: 'dim', role: 'status' });
  const chips = element('div');
  const gone = element(
    'p',
    { role: 'alert', hidden: true },
    'The claim that this address means is no longer in the article: it was read anew, or its words have changed.',
  );
  const list = element('ol', { class: 'plain cards', 'aria-label': 'Claims' });
  const cards = new Map(
    views.map((/** @type {any} */ view) => [
      view.id,
      element(
        'li',
        { click: cardClicked },
        claimCard(view, { more: [...answersOf(view.id, disputes, views, id), ...citing(view, article)] }),
      ),
    ]),
  );
  list.append(.../** @type {Iterable<Node>} */ (cards.values()));
  const names = element(
    'ul',
    { class: 'plain entities' },
    entitiesByCount(entities).map((entity) =>
      element(
        'li',
        { 'data-entity': entity.id },
        element(
          'button',
          {
            type: 'button',
            title: 'Show its mentions',
            'aria-pressed': 'false',
            click: () => go({ ...query, entity: query.entity === entity.id ? '' : entity.id }),
          },
          quoted(entity.name),
          element('small', {}, ` ${entity.mentions.length}`),
        ),
        element(
          'a',
          { href: `#${entityPath(entity.id)}`, title: `All about ${entity.name}` },
          element('small', {}, `${entity.type} →`),
        ),
      ),
    ),
  );

  /** @param {MouseEvent} event */
  function cardClicked(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('a, button') || String(getSelection() ?? '') !== '') return;
    const claim = target.closest('li')?.querySelector('[data-claim]')?.getAttribute('data-claim');
    if (claim) go({ ...query, claim: meant(query.claim)?.id === claim ? '' : refOf(claim) });
  }

  /** @param {Query} asked */
  function look(asked) {
    const moved = asked.claim !== query.claim;
    query = asked;
    const chosen = meant(query.claim)?.id;
    if (!under.includes(chosen ?? '')) under = [];
    const acts = query.act?.split(',') ?? [];
    const claim = claims.find((/** @type {any} */ one) => one.id === chosen);
    gone.hidden = !query.claim || claim !== undefined;
    for (const view of views) {
      const card = /** @type {HTMLElement} */ (cards.get(view.id));
      card.hidden =
        under.length > 0 ? !under.includes(view.id) : acts.length > 0 && !acts.includes(view.act) && view.id !== chosen;
      if (view.id === chosen) card.setAttribute('aria-current', 'true');
      else card.removeAttribute('aria-current');
      // Links from card to card keep what else is chosen.
      for (const link of card.querySelectorAll('a[data-to], a.act'))
        link.setAttribute(
          'href',
          hashOf({ page: 'article', id, query: { ...query, claim: refOf(link.getAttribute('data-to') ?? view.id) } }),
        );
    }
    for (const item of names.children)
      item
        .querySelector('button')
        ?.setAttribute('aria-pressed', String(item.getAttribute('data-entity') === query.entity));
    const present = [...new Set(views.map((/** @type {any} */ { act }) => act))].sort();
    keepingFocus(chips, () =>
      chips.replaceChildren(
        actChips(
          present.map((act) => ({
            act,
            claims: views.filter((/** @type {any} */ one) => one.act === act).length,
          })),
          acts,
          (chosen) => go({ ...query, act: chosen.join(',') }),
        ),
      ),
    );
    ways.replaceChildren(
      under.length > 0 ? `${under.length} claims rest on these words. ` : count(views.length, 'claim'),
      under.length > 0
        ? element(
            'button',
            {
              type: 'button',
              click: () => {
                under = [];
                look(query);
              },
            },
            'Show all',
          )
        : '',
    );
    text.look(
      claim,
      entities.find((/** @type {any} */ one) => one.id === query.entity),
      moved || claim === undefined,
    );
    if (claim) {
      const card = cards.get(claim.id);
      if (card instanceof HTMLElement && matchMedia('(min-width: 60rem)').matches) within(aside, card);
    }
  }

  const aside = element(
    'aside',
    { 'aria-label': 'What the article says' },
    element(
      'details',
      { class: 'entity-box', open: !matchMedia('(max-width: 60rem)').matches },
      element('summary', {}, count(entities.length, 'entity', 'entities')),
      names,
    ),
    element('h2', {}, 'Claims'),
    chips,
    gone,
    ways,
    list,
  );
  return {
    nodes: [
      ...articleHead(found),
      element('div', { class: 'reading' }, element('div', { class: 'text-column' }, legend(), text.node), aside),
    ],
    look,
  };
}

/** Ways to pass a claim on: its address, and a sentence to cite it by. @param {any} view @param {any} article */
function citing(view, article) {
  const address = `${location.origin}${location.pathname}${hashOf({ page: 'article', id: view.article.id, query: { claim: view.ref } })}`;
  const done = element('span', { class: 'dim', role: 'status' });
  const copying = (/** @type {string} */ name, /** @type {string} */ title, /** @type {() => string} */ words) =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip',
        title,
        click: () =>
          navigator.clipboard
            .writeText(words())
            .then(() => (done.textContent = ' copied'))
            .catch(() => (done.textContent = ` ${words()}`)),
      },
      name,
    );
  return [
    element('dt', { class: 'quiet' }, 'pass on'),
    element(
      'dd',
      { class: 'pass-on' },
      copying('Cite', 'Copy who, what, where and when, with the address', () => citationOf(view, article, address)),
      ' ',
      copying('Link', 'Copy the address of this claim', () => address),
      done,
    ),
  ];
}

/** Scrolls `card` into view within `box` alone, so that the page stays where the words are. @param {HTMLElement} box @param {HTMLElement} card */
function within(box, card) {
  const [a, b] = [box.getBoundingClientRect(), card.getBoundingClientRect()];
  if (b.top < a.top || b.bottom > a.bottom) box.scrollTop += b.top - a.top - Math.max(0, (a.height - b.height) / 3);
}

/** @param {readonly any[]} entities */
const entitiesByCount = (entities) =>
  [...entities].sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));

/**
 * Who disputes a claim, or what it disputes.
 * @param {string} claim @param {readonly any[]} disputes @param {readonly any[]} views @param {string} id
 */
function answersOf(claim, disputes, views, id) {
  const link = (/** @type {string | null} */ to) => {
    const view = views.find((one) => one.id === to);
    if (!view) return 'a claim that the article does not hold';
    return element(
      'a',
      { 'data-to': view.id, href: hashOf({ page: 'article', id, query: { claim: view.ref } }) },
      quoted(view.source?.words ?? view.cue?.words ?? view.id),
    );
  };
  return disputes.flatMap(({ from, to, kind }) => {
    if (to === claim) return [element('dt', { class: 'disputed' }, answeredBy(kind)), element('dd', {}, link(from))];
    return from === claim
      ? [element('dt', { class: 'disputed' }, answers(kind)), element('dd', {}, link(to), to && ' (their claim)')]
      : [];
  });
}
