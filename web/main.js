// The reading room: shows what the address says, and follows it. Every view is an address; see address.js.
import { addressOf, hashOf } from './address.js';
import { articlePage } from './article-page.js';
import { articlesPage } from './articles-page.js';
import { checkPage } from './check-page.js';
import { claimsPage } from './claims-page.js';
import { element, keepingFocus } from './elements.js';
import { entityPage } from './entity-page.js';
import { ask } from './record.js';
import { startSearch } from './search.js';

const page = /** @type {HTMLElement} */ (document.getElementById('page'));
const told = /** @type {HTMLElement} */ (document.getElementById('told'));

/** @typedef {{ id: string, look: (query: import('./address.js').Query) => void }} Open */

/** What is on the page: an article stays while one looks from claim to claim.
 * @type {Open | undefined} */
let open;
let turn = 0;

async function show() {
  const mine = ++turn;
  const address = addressOf(location.hash);
  if (address.page === 'article' && open?.id === address.id) return open.look(address.query);
  open = undefined;
  page.setAttribute('aria-busy', 'true');
  const go = (/** @type {import('./address.js').Query} */ query) => {
    location.hash = hashOf({ ...address, query });
  };
  /** @type {readonly (Node | string | false)[]} */
  let children;
  /** @type {Open | undefined} */
  let opened;
  try {
    if (address.page === 'article') {
      const { nodes, look } = await articlePage(address.id, go);
      children = nodes;
      if (look) opened = { id: address.id, look };
    } else if (address.page === 'entity') children = await entityPage(address.id, address.query, go);
    else if (address.page === 'claims') children = await claimsPage(address.query, go);
    else if (address.page === 'check') children = checkPage();
    else if (address.page === 'articles') children = await articlesPage(address.query, go);
    else
      children = [
        element('h1', {}, 'There is no such page'),
        element('p', {}, 'Look among the ', element('a', { href: '#/articles' }, 'articles'), '.'),
      ];
  } catch (error) {
    children = [
      element('h1', {}, 'That did not work'),
      element('p', { role: 'alert' }, /** @type {Error} */ (error).message),
    ];
  }
  // Someone has gone on meanwhile.
  if (mine !== turn) return;
  const shown = children.filter((child) => child !== false);
  keepingFocus(page, () => page.replaceChildren(...shown));
  page.removeAttribute('aria-busy');
  open = opened;
  const heading = page.querySelector('h1')?.firstChild?.textContent ?? '';
  document.title = `${heading} – On Record`;
  told.textContent = heading;
  for (const link of document.querySelectorAll('.top nav a')) {
    if (link.getAttribute('href') === `#/${address.page}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  scrollTo(0, 0);
  opened?.look(address.query);
  fresh.hidden = true;
  void waitForOthers(mine);
}

/** Milliseconds between looks at what has come meanwhile. */
const LOOK = 4000;

/**
 * Looks now and then whether something has come, as long as one stays: shows it where nobody is reading further down or typing,
 * else says so.
 * @param {number} mine
 */
async function waitForOthers(mine) {
  const address = addressOf(location.hash);
  const waits = page.querySelector('.status.processing') !== null;
  if (address.page !== 'articles' && address.page !== 'claims' && !waits) return;
  const newest = () => Promise.all(['recorded', 'processing', 'refused'].map(latestOf)).then(String);
  const before = await newest().catch(() => '');
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK));
    if (mine !== turn) return;
    if (document.hidden) continue;
    const now = await newest().catch(() => before);
    if (mine !== turn) return;
    if (now === before) continue;
    if (scrollY < 100 && !page.contains(document.activeElement)) return show();
    fresh.hidden = false;
    return;
  }
}

/** @param {string} status */
async function latestOf(status) {
  const { items } = await ask('/articles', { status, limit: '3', copies: 'all' });
  return items.map((/** @type {any} */ one) => `${one.id} ${one.revision ?? ''} ${one.status}`).join();
}

const fresh = element(
  'button',
  { type: 'button', class: 'fresh', hidden: true, click: () => show() },
  'Something new has come. Show it',
);
document.body.append(fresh);

document.getElementById('skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  page.focus();
});
addEventListener('keydown', (event) => {
  const address = addressOf(location.hash);
  if (event.key !== 'Escape' || event.defaultPrevented || address.page !== 'article' || !address.query.claim) return;
  location.hash = hashOf({ ...address, query: { ...address.query, claim: '' } });
});
addEventListener('hashchange', show);
startSearch();
show();
