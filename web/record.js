// Questions to the record: `ask('/claims', { act: 'deny' })` → the answer, or throws with the sentence the API gave.
import { searchOf } from './address.js';

/**
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function ask(path, query = {}, signal) {
  let response;
  try {
    response = await fetch(`${path}${searchOf(query)}`, {
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error('The record does not answer. Is it running?');
  }
  return answerOf(response);
}

/**
 * A question too long for an address.
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('The record does not answer. Is it running?');
  });
  return answerOf(response);
}

/** @param {Response} response */
async function answerOf(response) {
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  throw new Error(answer?.detail ?? answer?.message ?? `The record answered ${response.status}.`);
}

/**
 * Every item of a list, page by page.
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} [query]
 * @returns {Promise<readonly any[]>}
 */
export async function askAll(path, query = {}) {
  const items = [];
  /** @type {string | undefined} */
  let cursor;
  do {
    const page = await ask(path, { ...query, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

/**
 * A whole list as CSV, page by page.
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} query
 * @param {(rows: number) => void} tell
 */
export async function tableOf(path, query, tell) {
  let text = '';
  /** @type {string | undefined} */
  let cursor;
  do {
    const limit = query.limit === undefined ? undefined : '500';
    const response = await fetch(`${path}${searchOf({ ...query, limit, format: 'csv', cursor })}`);
    if (!response.ok) throw new Error(`The record answered ${response.status}.`);
    text += await response.text();
    const [, next] = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
    cursor = next && (new URL(next, location.href).searchParams.get('cursor') ?? undefined);
    tell(rowsIn(text));
  } while (cursor !== undefined);
  return { text, rows: rowsIn(text) };
}

/** Rows below the names of the columns; a line's end within quotation marks is none. @param {string} text */
const rowsIn = (text) => text.replaceAll(/"[^"]*"/g, '').split('\n').length - 2;
