// Claims of an entity, in a role, newest first; filtered by act, form, dates, words and a second entity.
// claimsIn(table, { lists: [lists.entity('place/AM')], filter: { entity: 'place/AM', roles: ['source'] } }, { limit: 20 })
import type { Act } from '../../model/claim.ts';
import type { Table } from '../client.ts';
import { read } from '../directories.ts';
import { homeOf } from '../home.ts';
import { type Role, rolesIn } from '../items-of.ts';
import { entityListOf } from '../keys.ts';
import { folded } from '../names.ts';
import { type Page, type Position, pageOf } from '../page.ts';
import { type Share, unpackShare } from '../shares.ts';
import type { ArticleRef, ClaimView } from '../views.ts';
import type { Found, Stretch } from '../walk.ts';
import type { Copies } from './copies.ts';

export interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface ClaimFilter {
  /** Whose claims these are: its roles are given with each. */
  readonly entity?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Only themselves: of a country, not its ministries and officials. */
  readonly itself?: boolean | undefined;
  readonly acts?: readonly Act[] | undefined;
  readonly form?: ClaimView['form'] | undefined;
  /** A second entity that has any part in the claim. */
  readonly with?: string | undefined;
  /** Words that the content must hold, each at least as the beginning of a word. */
  readonly words?: string | undefined;
  /** Only those of a speaker who is known by name. */
  readonly named?: boolean | undefined;
  /** How sure the reading is at least, 0 to 1. */
  readonly confidence?: number | undefined;
  readonly outlet?: string | undefined;
}

export interface Paging {
  readonly limit: number;
  readonly after?: Position | undefined;
  readonly budget?: number;
}

export interface ClaimsQuestion extends Span {
  /** Of entities. */
  readonly lists: readonly string[];
  readonly filter: ClaimFilter;
  readonly newestFirst?: boolean;
  /** Told as one, where given. */
  readonly copies?: Copies | undefined;
}

/** A claim with the part that the entity asked for has in it. */
export type ClaimFound = ClaimView & { readonly roles?: readonly Role[] };

export async function claimsIn(table: Table, question: ClaimsQuestion, paging: Paging): Promise<Page<ClaimFound>> {
  const fits = fitting(question.filter);
  return sharesIn(table, question, paging, ({ claims }) => claims.map(fits));
}

/** Pages of whatever is picked from each article's share in some lists. */
export async function sharesIn<T>(
  table: Table,
  { lists, from, to, newestFirst = true, copies }: Omit<ClaimsQuestion, 'filter'>,
  paging: Paging,
  pick: (share: Share, list: string) => readonly (T | undefined)[],
): Promise<Page<T>> {
  const there = await whereabouts(table, lists);
  const unpacked = async ({ item, list }: Found) => {
    const share = unpackShare(item.z as Uint8Array);
    const article = copies === undefined ? share.article : await copies.toldBy(share.article);
    return article === undefined ? [] : pick(shareIn(article, share), list);
  };
  const stretch = { lists, ...there, newestFirst, from, to };
  return pageOf(table, stretch, { ...paging, pick: unpacked, ...(copies && { ahead: AHEAD }) });
}

/** Articles looked up at once for their copies. */
const AHEAD = 16;

/** The share as that of the article as it is told now. */
function shareIn(article: ArticleRef, share: Share): Share {
  if (article === share.article) return share;
  const inIt = <V extends object>(view: V): V => ({ ...view, article });
  return {
    ...share,
    article,
    claims: share.claims.map(inIt),
    disputes: share.disputes.map(({ from, to, ...dispute }) =>
      inIt({ ...dispute, from: inIt(from), to: to && inIt(to) }),
    ),
    events: share.events.map(inIt),
  };
}

/** Months in which the lists may have something, and what of them stands at home. */
async function whereabouts(table: Table, lists: readonly string[]): Promise<Pick<Stretch, 'months' | 'held'>> {
  const homes = await Promise.all(lists.map((list) => homeOf(table, entityListOf(list) ?? list)));
  return {
    months: [...new Set(homes.flatMap(({ directory }) => directory?.months ?? []))],
    // What is at home has the disputes with it.
    held: homes.flatMap(({ rows }, i) => rows.map((row) => ({ ...row, list: lists[i] as string }))),
  };
}

/** Months in which a list of articles may have something. */
export async function monthsOf(table: Table, list: string): Promise<readonly string[]> {
  return (await read(table, [list], false)).get(list)?.months ?? [];
}

/** The claim with its roles where it fits; undefined where it does not. */
export function fitting(filter: ClaimFilter): (claim: ClaimView) => ClaimFound | undefined {
  const { entity, roles, itself, acts, form, with: other } = filter;
  const words = filter.words === undefined ? [] : wordsOf(filter.words);
  const outlet = filter.outlet?.toLowerCase();
  return (claim) => {
    const own = entity === undefined ? undefined : rolesIn(claim, entity, itself);
    if (own?.length === 0 || (roles && !own?.some((role) => roles.includes(role)))) return undefined;
    if (acts && !acts.includes(claim.act)) return undefined;
    if (form && claim.form !== form) return undefined;
    if (other !== undefined && rolesIn(claim, other, itself).length === 0) return undefined;
    if (filter.named && !(claim.source?.actingAs ?? claim.source?.entity)) return undefined;
    if (filter.confidence !== undefined && claim.confidence < filter.confidence) return undefined;
    if (outlet !== undefined && claim.article.outlet?.toLowerCase() !== outlet) return undefined;
    if (words.length > 0 && !holds(claim, words)) return undefined;
    return own ? { ...claim, roles: own } : claim;
  };
}

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '');

function holds({ content }: ClaimView, words: readonly string[]): boolean {
  const there = content.flatMap((span) => wordsOf(span.words));
  return words.every((word) => there.some((other) => other.startsWith(word)));
}
