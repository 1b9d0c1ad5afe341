// A list that comes in pages: shows the first, and a button for those that follow.
import { element } from './elements.js';
import { ask, tableOf } from './record.js';

/**
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} query
 * @param {(item: any) => Node} show
 * @param {{ empty: string, tag?: 'ol' | 'ul', class?: string, file?: string }} look `file`: what a table of all of it is called
 * @returns {Promise<HTMLElement>}
 */
export async function pagesOf(path, query, show, look) {
  const list = element(look.tag ?? 'ol', { class: `plain ${look.class ?? ''}` });
  const more = element('button', { type: 'button', class: 'more', click: () => next() }, 'More');
  const wrong = element('p', { role: 'alert' });
  const whole = element('div', {}, look.file && saving(path, query, look.file), list, wrong, more);
  /** @type {string | undefined} */
  let cursor;
  const add = async () => {
    const page = await ask(path, { ...query, cursor });
    for (const item of page.items) list.append(element('li', {}, show(item)));
    cursor = page.next;
    more.hidden = cursor === undefined;
  };
  const next = async () => {
    more.disabled = true;
    wrong.textContent = '';
    const before = list.childElementCount;
    await add().catch((error) => (wrong.textContent = error.message));
    more.disabled = false;
    const first = list.children[before]?.querySelector('a, button');
    if (first instanceof HTMLElement) first.focus();
  };
  await add();
  // A page may be empty though more follow: what was asked for may lie further back.
  for (let tries = 0; list.childElementCount === 0 && cursor !== undefined && tries < 5; tries++) await add();
  if (list.childElementCount === 0 && cursor === undefined) return element('p', { class: 'empty' }, look.empty);
  return whole;
}

/**
 * A button that saves the whole list as a table that spreadsheets open, whatever of it is shown.
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} query
 * @param {string} name
 */
function saving(path, query, name) {
  const told = element('span', { class: 'dim', role: 'status' });
  const button = element(
    'button',
    {
      type: 'button',
      class: 'chip',
      title: 'A table of all of it, for spreadsheets (CSV)',
      click: async () => {
        button.disabled = true;
        try {
          const { text, rows } = await tableOf(path, query, (count) => (told.textContent = ` ${count} rows …`));
          // The mark at the beginning tells Excel that this is UTF-8.
          const file = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
          const link = document.createElement('a');
          link.href = file;
          link.download = `${name}.csv`;
          link.click();
          setTimeout(() => URL.revokeObjectURL(file), 60_000);
          told.textContent = ` ${rows} rows saved`;
        } catch (error) {
          told.textContent = ` ${/** @type {Error} */ (error).message}`;
        }
        button.disabled = false;
      },
    },
    'Save as CSV',
  );
  return element('p', { class: 'saving' }, button, told);
}
