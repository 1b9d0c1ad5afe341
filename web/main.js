// The reading room: shows what the address says, and follows it. Every view is an address; see address.js.
import { addressOf, hashOf } from './address.js';
import { articlePage } from './article-page.js';
import { articlesPage } from './articles-page.js';
import { claimsPage } from './claims-page.js';
import { element, keepingFocus } from './elements.js';
import { entityPage } from './entity-page.js';
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
  waitForOthers(mine);
}

/** While uploads are on their way, looks again. @param {number} mine */
function waitForOthers(mine) {
  if (!page.querySelector('[data-status=processing] li') && !page.querySelector('.status.processing')) return;
  setTimeout(() => mine === turn && !document.hidden && !page.contains(document.activeElement) && show(), 3000);
}

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
