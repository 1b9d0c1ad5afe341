// Counts over claims: by act, day and party; and the sources an entity is known through. Counted from the claims themselves,
// as a counter that is kept would have to be right after every retry, revision and removal. What one answer can't reach
// it says by `next`: the next answer counts on from there, and the sums add up.
import type { Act } from '../../model/claim.ts';
import type { Table } from '../client.ts';
import { lists } from '../keys.ts';
import type { Position } from '../page.ts';
import type { ClaimView } from '../views.ts';
import { type AllClaimsQuestion, actsByDay, claimsOfAll } from './all-claims.ts';
import { type ClaimsQuestion, claimsIn, type Span } from './claims.ts';
import type { Copies } from './copies.ts';

/** Articles' shares read for one answer. */
const BUDGET = 5_000;

export type CountBy = 'act' | 'day' | 'party';

export interface Tally {
  readonly act?: Act;
  readonly day?: string;
  /** Who is the source; null where the article does not say. */
  readonly party?: { readonly id?: string; readonly name: string } | null;
  readonly claims: number;
}

interface Counting {
  readonly by: readonly CountBy[];
  readonly after?: Position | undefined;
}

export interface Tallies<T> {
  readonly items: readonly T[];
  readonly next?: Position;
}

export async function countsOf(
  table: Table,
  question: ClaimsQuestion,
  { by, after }: Counting,
): Promise<Tallies<Tally>> {
  const { items, next } = await all(table, question, after);
  return { items: tallied(items.map((claim) => ({ ...groupOf(claim, by), claims: 1 }))), ...(next && { next }) };
}

/** Over the claims of all articles. */
export async function countsOfAll(
  table: Table,
  question: AllClaimsQuestion,
  { by, after }: Counting,
): Promise<Tallies<Tally>> {
  const { acts: _acts, outlet: _outlet, ...rest } = question.filter ?? {};
  const paging = { limit: Number.POSITIVE_INFINITY, after };
  if (by.includes('party') || Object.values(rest).some((wanted) => wanted)) {
    const { items, next } = await claimsOfAll(table, question, paging);
    return { items: tallied(items.map((claim) => ({ ...groupOf(claim, by), claims: 1 }))), ...(next && { next }) };
  }
  const { items, next } = await actsByDay(table, question, { ...paging, budget: BUDGET });
  const counts = items.map(({ act, day, claims }) => ({
    ...(by.includes('act') && { act }),
    ...(by.includes('day') && { day }),
    claims,
  }));
  return { items: tallied(counts), ...(next && { next }) };
}

const groupOf = (claim: ClaimView, by: readonly CountBy[]): Omit<Tally, 'claims'> => ({
  ...(by.includes('act') && { act: claim.act }),
  ...(by.includes('day') && { day: claim.article.at.slice(0, 10) }),
  ...(by.includes('party') && { party: partyOf(claim) }),
});

/** Counts of the same group added up, the most first. */
export function tallied(counts: readonly Tally[]): readonly Tally[] {
  const groups = Map.groupBy(counts, ({ claims: _, ...group }) => JSON.stringify(group));
  return [...groups.values()]
    .map((same) => ({ ...(same[0] as Tally), claims: same.reduce((sum, { claims }) => sum + claims, 0) }))
    .sort((a, b) => b.claims - a.claims);
}

/** Who tells of an entity: the speaker, on whose word, in which outlet. */
export interface SourceTally {
  readonly source: { readonly id?: string; readonly name: string } | null;
  readonly outlets: readonly string[];
  readonly acts: Readonly<Partial<Record<Act, number>>>;
  readonly claims: number;
  readonly latest: string;
}

export async function sourcesOf(
  table: Table,
  {
    entity,
    itself,
    ...stretch
  }: Span & { readonly entity: string; readonly itself?: boolean | undefined; readonly copies?: Copies | undefined },
  after?: Position,
): Promise<Tallies<SourceTally>> {
  const filter = { entity, itself, roles: ['about', 'target', 'beneficiary', 'topic', 'addressee'] as const };
  const { items, next } = await all(table, { lists: [lists.entity(entity)], ...stretch, filter }, after);
  const bySource = Map.groupBy(items, (claim) => JSON.stringify(partyOf(claim)));
  const tallies = [...bySource.values()].map((claims) => ({
    source: partyOf(claims[0] as ClaimView),
    outlets: [...new Set(claims.flatMap(({ article }) => article.outlet ?? []))].sort().slice(0, 20),
    acts: Object.fromEntries([...Map.groupBy(claims, ({ act }) => act)].map(([act, same]) => [act, same.length])),
    claims: claims.length,
    latest: claims
      .map(({ article }) => article.at)
      .sort()
      .at(-1) as string,
  }));
  return { items: tallies.sort((a, b) => b.claims - a.claims), ...(next && { next }) };
}

const all = (table: Table, question: ClaimsQuestion, after: Position | undefined) =>
  claimsIn(table, question, { limit: Number.POSITIVE_INFINITY, after, budget: BUDGET });

/** Who acts, or the source's entity, where it is known; else its words. */
function partyOf({ source }: ClaimView): SourceTally['source'] {
  if (source === null) return null;
  return source.actingAs ?? source.entity ?? { name: source.words };
}
