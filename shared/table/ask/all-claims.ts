// Claims of all articles, by act, form, dates, words and parties. The list of articles says how many claims of each act an article
// has; those that have any are read whole, some at a time: as hardly an article is without claims, a page needs a few.
import type { Act } from '../../model/claim.ts';
import type { Table } from '../client.ts';
import { refOf } from '../items-of.ts';
import { lists, positionOf } from '../keys.ts';
import { unpack } from '../pack.ts';
import { type Page, pageOf } from '../page.ts';
import { viewsOf } from '../views-of.ts';
import { articleById, type Listed } from './articles.ts';
import { type ClaimFilter, type ClaimFound, fitting, monthsOf, type Paging, type Span } from './claims.ts';
import type { Copies } from './copies.ts';

export interface AllClaimsQuestion extends Span {
  readonly filter?: Omit<ClaimFilter, 'entity' | 'roles'>;
  readonly newestFirst?: boolean;
  readonly copies?: Copies | undefined;
}

/** Articles of the list looked at for one page at most; fewer, where each must be read to know whether it fits. */
const BUDGET = { listed: 3_000, read: 300 };
const AHEAD = 8;

export async function claimsOfAll(
  table: Table,
  { filter = {}, from, to, newestFirst = true, copies }: AllClaimsQuestion,
  paging: Paging,
): Promise<Page<ClaimFound>> {
  const { acts, outlet, ...rest } = filter;
  const fits = fitting(filter);
  const list = outlet === undefined ? lists.all : lists.outlet(outlet);
  const months = await monthsOf(table, list);
  const stretch = { lists: [list], months, newestFirst, from, to };
  const inAll = !Object.values(rest).some((wanted) => wanted);
  return pageOf(table, stretch, {
    budget: acts && inAll ? BUDGET.listed : BUDGET.read,
    ...paging,
    ahead: AHEAD,
    async pick({ sk, item }) {
      const { acts: there, ...listed } = unpack<Listed>(item.z as Uint8Array);
      if (acts && !acts.some((act) => there[act])) return [];
      const told = copies === undefined ? listed : await copies.toldBy(listed);
      if (told === undefined) return [];
      const claims = await claimsIn(table, positionOf(sk).articleId);
      return claims.map((claim) =>
        fits(told.copies ? { ...claim, article: { ...claim.article, copies: told.copies } } : claim),
      );
    },
  });
}

async function claimsIn(table: Table, articleId: string): Promise<readonly ClaimFound[]> {
  const { extraction, summary } = (await articleById(table, articleId)) ?? {};
  if (extraction === undefined) return [];
  return viewsOf(extraction, refOf({ extraction, uploadedAt: summary?.uploadedAt ?? '' })).claims;
}

/** Counts of claims by act and day, which the list of articles tells by itself. */
export async function actsByDay(
  table: Table,
  { filter: { acts, outlet } = {}, from, to, copies }: AllClaimsQuestion,
  paging: Paging,
): Promise<Page<{ readonly act: Act; readonly day: string; readonly claims: number }>> {
  const list = outlet === undefined ? lists.all : lists.outlet(outlet);
  const months = await monthsOf(table, list);
  const stretch = { lists: [list], months, newestFirst: true, from, to };
  return pageOf(table, stretch, {
    ...paging,
    ahead: AHEAD,
    async pick({ sk, item }) {
      const { acts: there, ...listed } = unpack<Listed>(item.z as Uint8Array);
      if (copies && (await copies.toldBy(listed)) === undefined) return [];
      const day = positionOf(sk).at.slice(0, 10);
      return (Object.entries(there) as [Act, number][])
        .filter(([act]) => acts?.includes(act) ?? true)
        .map(([act, claims]) => ({ act, day, claims }));
    },
  });
}
