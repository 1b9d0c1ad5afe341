// Claims of some lists, window by window, made comparable: what is told on a page, with what stands before and after it in time, so that no
// tie is lost where a page ends. const { lead, head, tail, next } = await comparedIn(table, { entities: ['place/AM'] }, after)
// Asked, not stored: nothing is written for it, and what is recorded anew or deleted is so at the next question.
import { type Statement, statementTold } from '../../across/index.ts';
import type { Table } from '../client.ts';
import { rolesIn } from '../items-of.ts';
import { lists as listsOf } from '../keys.ts';
import type { Position } from '../page.ts';
import type { ClaimView } from '../views.ts';
import { type ClaimFound, type Span, sharesIn } from './claims.ts';
import type { Copies } from './copies.ts';

/** Articles' shares of one page, and of what is looked at to either side of it. */
const SHARES = { head: 120, beside: 120 };

export interface Compared {
  readonly claim: ClaimView;
  readonly statement: Statement;
}

export interface Window {
  /** Comes before the page, in the question's order. */
  readonly lead: readonly Compared[];
  readonly head: readonly Compared[];
  readonly tail: readonly Compared[];
  readonly next?: Position;
}

export interface Comparing extends Span {
  /** Whose lists are walked; a claim that is in several of them is told once. */
  readonly entities: readonly string[];
  readonly newestFirst?: boolean;
  readonly copies?: Copies | undefined;
  readonly fits?: (claim: ClaimView) => boolean;
}

export const compared = (claim: ClaimView): Compared => {
  const { id, article, act, form, polarity, source, target, beneficiary, topic, addressee, about, content, parent } =
    claim;
  const statement = statementTold({
    key: article.key,
    title: article.title,
    claim: id,
    act,
    form,
    polarity,
    publishedAt: article.publishedAt ?? (article.undated ? undefined : article.at),
    outlet: article.outlet,
    source,
    target: target ?? beneficiary ?? topic ?? addressee,
    about,
    content,
    parent,
  });
  return { claim, statement };
};

/** The claims of one page of lists, each once; `budget` in articles' shares. */
export async function pageOfLists(
  table: Table,
  { entities, fits = () => true, ...stretch }: Comparing,
  after: Position | undefined,
  budget: number,
): Promise<{ readonly claims: readonly ClaimView[]; readonly next?: Position }> {
  const whose = new Map([...new Set(entities)].sort().map((id) => [listsOf.entity(id), id]));
  const ids = [...whose.values()];
  const found = await sharesIn<ClaimFound>(
    table,
    { ...stretch, lists: [...whose.keys()] },
    { limit: Number.POSITIVE_INFINITY, after, budget },
    ({ claims }, list) =>
      // A claim stands in the list of everybody who has a part in it; the first of those walked tells it.
      claims.filter((claim) => ids.find((id) => rolesIn(claim, id).length > 0) === whose.get(list) && fits(claim)),
  );
  return { claims: found.items, ...(found.next && { next: found.next }) };
}

export async function comparedIn(table: Table, question: Comparing, after: Position | undefined): Promise<Window> {
  const { newestFirst = true } = question;
  const back = after && { list: '', sk: after.sk, n: -1 };
  const [lead, head] = await Promise.all([
    back ? pageOfLists(table, { ...question, newestFirst: !newestFirst }, back, SHARES.beside) : { claims: [] },
    pageOfLists(table, question, after, SHARES.head),
  ]);
  const tail = head.next ? await pageOfLists(table, question, head.next, SHARES.beside) : { claims: [] };
  const own = new Set(head.claims.map(placeOf));
  return {
    lead: lead.claims.filter((claim) => !own.has(placeOf(claim))).map(compared),
    head: head.claims.map(compared),
    tail: tail.claims.filter((claim) => !own.has(placeOf(claim))).map(compared),
    ...(head.next && { next: head.next }),
  };
}

export const placeOf = ({ article, id }: Pick<ClaimView, 'article' | 'id'>): string => `${article.id}#${id}`;
