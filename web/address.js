// Where in the reading room one is ↔ the address's hash, so that every view can be pasted. Addresses follow the API's paths:
// "#/articles/0123?claim=c3&entity=place/AM" ↔ { page: "article", id: "0123", query: { claim: "c3", entity: "place/AM" } }

/** @typedef {Readonly<Record<string, string>>} Query */
/** @typedef {{ page: 'articles' | 'claims' | 'check', query: Query } | { page: 'article', id: string, query: Query } | { page: 'entity', id: string, query: Query } | { page: 'nowhere', query: Query }} Address */

const ENTITY_TYPES = ['person', 'organization', 'place', 'group', 'event', 'work', 'other'];

/**
 * Never throws: a hash that leads nowhere gives the page "nowhere".
 * @param {string} hash
 * @returns {Address}
 */
export function addressOf(hash) {
  const [path = '', ...search] = hash.replace(/^#/, '').split('?');
  const query = Object.fromEntries([...new URLSearchParams(search.join('?'))].filter(([, value]) => value !== ''));
  const parts = path.split('/').filter((part) => part !== '');
  const [first, second, ...rest] = parts.map(decoded);
  if (first === undefined || (first === 'articles' && second === undefined)) return { page: 'articles', query };
  if ((first === 'claims' || first === 'check') && second === undefined) return { page: first, query };
  if (first === 'articles' && rest.length === 0 && /^[0-9a-f]{24}$/.test(second ?? ''))
    return { page: 'article', id: /** @type {string} */ (second), query };
  if (first === 'entities' && rest.length > 0 && ENTITY_TYPES.includes(second ?? ''))
    return { page: 'entity', id: `${second}/${rest.join('/')}`, query };
  return { page: 'nowhere', query };
}

/**
 * @param {Address} address
 * @returns {string}
 */
export function hashOf(address) {
  const query = searchOf(address.query);
  if (address.page === 'article') return `#/articles/${address.id}${query}`;
  if (address.page === 'entity') return `#${entityPath(address.id)}${query}`;
  return `#/${address.page === 'claims' || address.page === 'check' ? address.page : 'articles'}${query}`;
}

/**
 * An entity's path in the API; the same after the hash. "person/a b" → "/entities/person/a%20b"
 * @param {string} id
 */
export function entityPath(id) {
  const [type = '', ...name] = id.split('/');
  return `/entities/${encodeURIComponent(type)}/${encodeURIComponent(name.join('/'))}`;
}

/** @param {Readonly<Record<string, string | undefined>>} query what is undefined or empty is left out */
export function searchOf(query) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = `${search}`.replaceAll('%2F', '/').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
