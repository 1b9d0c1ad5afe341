// What narrows a list of claims: acts, words, dates. `filters(query, go)` calls go with the new query at each change.
import { element } from './elements.js';
import { ACTS } from './telling.js';

/** @typedef {import('./address.js').Query} Query */

/**
 * @param {Query} query
 * @param {(query: Query) => void} go
 */
export function filters(query, go) {
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Record<string, string>} */ more) =>
    element('label', {}, `${label} `, element('input', { name, value: query[name] ?? '', ...more }));
  const form = element(
    'form',
    {
      class: 'filters',
      'aria-label': 'Filter',
      submit: (event) => {
        event.preventDefault();
        const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
        go({ ...query, from: given.from ?? '', to: given.to ?? '', words: given.words ?? '' });
      },
      change: (event) => {
        if (event.target.type === 'date') form.requestSubmit();
      },
    },
    field('from', 'From', { type: 'date' }),
    field('to', 'to', { type: 'date' }),
    field('words', 'Words', { type: 'search', maxlength: '200', minlength: '2', placeholder: 'e.g. border' }),
    element('button', { type: 'submit' }, 'Filter'),
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
        act,
        claims !== undefined && element('small', {}, ` ${claims}`),
      ),
    ),
  );
}
