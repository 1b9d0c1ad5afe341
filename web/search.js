// The search for entities in the page's head: a combobox that asks for names with a word that begins as what was typed.
import { entityPath } from './address.js';
import { element, quoted } from './elements.js';
import { ask } from './record.js';
import { count } from './telling.js';

export function startSearch() {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('search'));
  const input = /** @type {HTMLInputElement} */ (document.getElementById('name'));
  const list = /** @type {HTMLElement} */ (document.getElementById('found'));
  const told = /** @type {HTMLElement} */ (document.getElementById('told'));
  let asking = new AbortController();
  let active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const find = async () => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const name = input.value.trim();
    if (name === '') return close();
    /** @type {any[]} */
    let items;
    try {
      ({ items } = await ask('/entities', { name, limit: '12' }, signal));
    } catch (error) {
      if (!signal.aborted) told.textContent = /** @type {Error} */ (error).message;
      return;
    }
    list.replaceChildren(...items.map(optionOf));
    if (items.length === 0) list.append(element('div', { class: 'dim' }, 'No word of a name begins so.'));
    else if (items[0].match === 'near')
      list.prepend(element('div', { class: 'dim' }, `Nobody is called “${name}”. Nearly so:`));
    told.textContent = `${count(items.length, 'entity', 'entities')} found`;
    list.hidden = false;
    active = -1;
    input.setAttribute('aria-expanded', 'true');
  };
  const move = (/** @type {number} */ by) => {
    const options = [...list.querySelectorAll('[role=option]')];
    if (options.length === 0) return;
    active = (active + by + options.length) % options.length;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === active));
    const chosen = options[active];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (/** @type {Element | null | undefined} */ option) => {
    const href = option?.getAttribute('data-href');
    if (!href) return;
    close();
    input.value = '';
    location.hash = href;
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    if (list.hidden || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (list.hidden) await find();
    const options = list.querySelectorAll('[role=option]');
    choose(options[Math.max(active, 0)]);
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    if (event.target instanceof Element) choose(event.target.closest('[role=option]'));
  });
  input.addEventListener('blur', close);
}

/** @param {any} entity @param {number} i */
const optionOf = ({ id, type, name, articles }, i) =>
  element(
    'div',
    { role: 'option', id: `option-${i}`, 'aria-selected': 'false', 'data-href': `#${entityPath(id)}` },
    quoted(name),
    element(
      'small',
      { class: 'dim' },
      ` ${type} · ${articles.atLeast ? 'at least ' : ''}${count(articles.count, 'article')}`,
    ),
  );
