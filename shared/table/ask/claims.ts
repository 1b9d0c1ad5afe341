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
import type { ClaimView } from '../views.ts';
import type { Found, Stretch } from '../walk.ts';

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
  { lists, from, to, newestFirst = true }: Omit<ClaimsQuestion, 'filter'>,
  paging: Paging,
  pick: (share: Share) => readonly (T | undefined)[],
): Promise<Page<T>> {
  const there = await whereabouts(table, lists);
  const unpacked = ({ item }: Found) => pick(unpackShare(item.z as Uint8Array));
  return pageOf(table, { lists, ...there, newestFirst, from, to }, { ...paging, pick: unpacked });
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
  return (claim) => {
    const own = entity === undefined ? undefined : rolesIn(claim, entity, itself);
    if (own?.length === 0 || (roles && !own?.some((role) => roles.includes(role)))) return undefined;
    if (acts && !acts.includes(claim.act)) return undefined;
    if (form && claim.form !== form) return undefined;
    if (other !== undefined && rolesIn(claim, other, itself).length === 0) return undefined;
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
