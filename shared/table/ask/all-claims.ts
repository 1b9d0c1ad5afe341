// Claims of all kinds, article by article. The lists of acts would have to be read all at once; as hardly an article is without
// claims, a page needs no more than a few whole articles.
import type { Table } from '../client.ts';
import { refOf } from '../items-of.ts';
import { lists, positionOf } from '../keys.ts';
import { type Page, pageOf } from '../page.ts';
import { viewsOf } from '../views-of.ts';
import { articleById } from './articles.ts';
import { type ClaimFound, monthsOf, type Paging, type Span } from './claims.ts';

/** Articles read for one page at most. */
const BUDGET = 200;

export async function claimsOfAll(
  table: Table,
  { from, to, newestFirst }: Span & { readonly newestFirst: boolean },
  paging: Paging,
): Promise<Page<ClaimFound>> {
  const months = await monthsOf(table, [lists.all]);
  const stretch = { lists: [lists.all], months, newestFirst, from, to };
  return pageOf(table, stretch, {
    ...paging,
    budget: BUDGET,
    async pick({ sk }) {
      const found = await articleById(table, positionOf(sk).articleId);
      if (found?.extraction === undefined) return [];
      const { extraction, summary } = found;
      return viewsOf(extraction, refOf({ extraction, uploadedAt: summary.uploadedAt ?? '' })).claims;
    },
  });
}
