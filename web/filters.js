// What narrows a list of claims: acts, words, dates, outlet, a second party. `filters(query, go)` calls go with the new query at each change.
import { element } from './elements.js';
import { ask } from './record.js';
import { ACTS, actOf } from './telling.js';

/** @typedef {import('./address.js').Query} Query */

/**
 * @param {Query} query
 * @param {(query: Query) => void} go
 */
export function filters(query, go) {
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Record<string, string>} */ more) =>
    element('label', {}, `${label} `, element('input', { name, value: query[name] ?? '', ...more }));
  const wrong = element('span', { role: 'alert' });
  const form = element(
    'form',
    {
      class: 'filters',
      'aria-label': 'Filter',
      submit: async (event) => {
        event.preventDefault();
        const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
        const other = given.with?.trim() ?? '';
        if (other !== '' && !other.includes('/')) {
          const { items } = await ask('/entities', { name: other, limit: '1' }).catch(() => ({ items: [] }));
          if (items[0] === undefined || items[0].match === 'near') {
            wrong.textContent = ` Nobody on record is called “${other}”.`;
            return;
          }
          given.with = items[0].id;
        }
        go({ ...query, from: '', to: '', words: '', outlet: '', with: '', named: '', ...given });
      },
      change: (event) => {
        if (event.target.type === 'date' || event.target.type === 'checkbox') form.requestSubmit();
      },
    },
    field('from', 'From', { type: 'date' }),
    field('to', 'to', { type: 'date' }),
    field('words', 'Words', { type: 'search', maxlength: '200', minlength: '2', placeholder: 'e.g. border' }),
    field('outlet', 'Outlet', { maxlength: '100', placeholder: 'e.g. Reuters' }),
    field('with', 'With', { maxlength: '300', placeholder: 'e.g. Estrava' }),
    element(
      'label',
      {},
      element('input', { type: 'checkbox', name: 'named', value: 'true', checked: query.named === 'true' }),
      ' named speakers only',
    ),
    element('button', { type: 'submit' }, 'Filter'),
    wrong,
  );
  const chosen = query.act?.split(',') ?? [];
  return element(
    'div',
    {},
    form,
    actChips(
      ACTS.map((act) => ({ act })),
      chosen,
      (acts) => go({ ...query, act: acts.join(',') }),
    ),
  );
}

/**
 * What of an address a list of claims is asked for.
 * @param {Query} query
 * @returns {Query}
 */
export const claimQuery = ({ act, from, to, words, outlet, with: other, named, itself, copies }) =>
  /** @type {Query} */ ({ act, from, to, words, outlet, with: other, named, itself, copies });

/**
 * A row of acts to switch on and off; none on means all.
 * @param {readonly { readonly act: string, readonly claims?: number }[]} acts
 * @param {readonly string[]} chosen
 * @param {(acts: readonly string[]) => void} go
 */
export function actChips(acts, chosen, go) {
  return element(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Acts' },
    acts.map(({ act, claims }) =>
      element(
        'button',
        {
          type: 'button',
          class: `chip act-${act}`,
          'aria-pressed': String(chosen.includes(act)),
          click: () => go(chosen.includes(act) ? chosen.filter((one) => one !== act) : [...chosen, act]),
        },
        actOf({ act, polarity: 'positive' }),
        claims !== undefined && element('small', {}, ` ${claims}`),
      ),
    ),
  );
}
