// The article that a path names, or the answer that there is none.
import { type ArticleFound, articleById } from '../../../shared/table/ask/articles.ts';
import { Problem } from '../problem.ts';
import type { Rooms } from '../route.ts';

/** @param head where it stands is enough, without the reading */
export async function existing(table: Rooms['table'], id: string, head = false): Promise<ArticleFound> {
  const found = await articleById(table, id, { head });
  if (found === undefined) throw new Problem('not-found', `There is no article ${id}.`);
  return found;
}
