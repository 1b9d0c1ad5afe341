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
