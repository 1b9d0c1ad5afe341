// Elements made without markup: `element('a', { href: '#/' }, 'words')`. Words become text nodes and nothing else, so that
// an article cannot bring elements or scripts along. Only links within the room, to the API, or to http(s) pages are made.

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string | number | boolean | undefined | ((event: any) => void)>>} [attributes] functions listen
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (name === 'href' && !isSafeLink(String(value))) continue;
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat())
    if (child !== null && child !== undefined && child !== false)
      made.append(typeof child === 'number' ? String(child) : child);
  return made;
}

/** @param {string} href */
export const isSafeLink = (href) => /^(#|\/(?!\/)|https?:\/\/)/i.test(href);

/**
 * Words of an article: set apart, so that right-to-left marks in them do not turn what stands around.
 * @param {string} words
 */
export const quoted = (words) => element('bdi', { class: 'words' }, words);

/**
 * A link that leaves the room, or the words alone where it leads nowhere safe.
 * @param {string} href
 * @param {string} words
 */
export const outward = (href, words) =>
  /^https?:\/\//i.test(href) ? element('a', { href, rel: 'noopener noreferrer', target: '_blank' }, words) : words;

/**
 * Makes a change in `root` and leaves the focus where it was: on what has taken the place of the focused element.
 * @param {Element} root
 * @param {() => void} change
 */
export function keepingFocus(root, change) {
  const before = document.activeElement;
  const focused = before !== null && before !== root && root.contains(before) ? before : undefined;
  change();
  if (focused === undefined || focused.isConnected) return;
  const label = (/** @type {Element} */ one) =>
    [one.tagName, one.getAttribute('name'), one.getAttribute('data-stop') ?? one.firstChild?.textContent].join(' ');
  const same = [...root.querySelectorAll(focused.tagName)].find((one) => label(one) === label(focused));
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
}
