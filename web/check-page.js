// A draft pasted, and each of its quotations with what the record says of it. The words go to the record alone, and stay nowhere.
import { element, quoted } from './elements.js';
import { send } from './record.js';
import { count } from './telling.js';

/** @type {Readonly<Record<string, string>>} */
const VERDICTS = {
  verbatim: 'verbatim',
  shortened: 'shortened, as it says',
  altered: 'altered',
  other_speaker: 'of another speaker',
  not_on_record: 'not on record',
};

/** @returns {readonly Node[]} */
export function checkPage() {
  const draft = element('textarea', {
    id: 'draft',
    rows: 12,
    maxlength: 200000,
    placeholder: '“We will not give up a single meter,” the prime minister said …',
  });
  const found = element('div', { 'aria-live': 'polite' });
  const check = async () => {
    if (draft.value.trim() === '') return draft.focus();
    button.setAttribute('disabled', '');
    try {
      const { items, searched } = await send('/check', { draft: draft.value });
      const older = searched.whole ? '' : '; older ones were not looked in';
      found.replaceChildren(
        element(
          'p',
          {},
          `${count(items.length, 'quotation')}, looked for in ${count(searched.articles, 'article')}${older}.`,
        ),
        element('ol', { class: 'cards checked' }, items.map(card)),
      );
    } catch (error) {
      found.replaceChildren(element('p', { role: 'alert' }, /** @type {Error} */ (error).message));
    } finally {
      button.removeAttribute('disabled');
    }
  };
  const button = element('button', { type: 'button', click: check }, 'Check its quotations');
  return [
    element('h1', {}, 'Check a draft'),
    element(
      'p',
      {},
      element('label', { for: 'draft' }, 'A text with quotations in quotation marks, three words and more:'),
    ),
    draft,
    element('p', {}, button),
    found,
  ];
}

/** @param {any} item as POST /check answers */
function card({ words, verdict, altered, leftOut, found }) {
  return element(
    'li',
    { class: `claim check-${verdict}` },
    element('p', { class: 'who' }, element('strong', {}, VERDICTS[verdict] ?? verdict)),
    element('blockquote', {}, quoted(words)),
    altered.map((/** @type {any} */ change) =>
      element(
        'p',
        {},
        change.draft && element('del', {}, quoted(change.draft)),
        change.draft && change.record && ' ',
        change.record && element('ins', {}, quoted(change.record)),
      ),
    ),
    leftOut.length > 0 && element('p', { class: 'dim' }, 'left out: ', quoted(leftOut.join(' … '))),
    found.map((/** @type {any} */ { article, link, speaker }) =>
      element(
        'p',
        {},
        speaker ? quoted(speaker) : element('span', { class: 'dim' }, 'nobody named'),
        ' · ',
        element('a', { href: link.slice(link.indexOf('/#/') + 1) }, quoted(article.title)),
        ` · ${article.publishedAt ?? article.at.slice(0, 10)}`,
      ),
    ),
  );
}
