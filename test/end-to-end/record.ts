// All that the record says, without when it was told: two runs over the same articles must agree on it to the byte.
import type { Clients, Summary } from './stack.ts';

/** One line for each article in the order of keys, and one for each claim in the lists. */
export async function recordOf(clients: Clients): Promise<readonly string[]> {
  const summaries = [...(await clients.all<Summary>('/articles?limit=50'))].sort((a, b) => (a.key < b.key ? -1 : 1));
  const articles: string[] = [];
  for (const { id } of summaries) articles.push(timeless(await clients.ask(`/articles/${id}`)));
  const claims = (await clients.all('/claims?limit=50')).map(timeless).sort();
  return [...articles, ...claims];
}

/**
 * Moments of putting and recording, and the revisions that order them, differ from run to run; so does which of equally alike
 * articles are named, as it goes by those moments.
 */
function timeless(value: unknown): string {
  const told = new Set(['revision', 'uploadedAt', 'recordedAt', 'at', 'similarTo']);
  return JSON.stringify(value, (name, part: unknown) => (told.has(name) ? undefined : part));
}
