// What a claim is tied to in other articles: who says the same, who answers it, what it answers, and what its party says otherwise.
// tiesOf(table, claim, { days: 30 }, after) → { items: [{ relation: "answered_by", kind: "denies", claim, probability, why }], next? }
import { answerTie, changeTie, type Statement, sameTie, type Tie } from '../../across/index.ts';
import type { Dispute } from '../../model/dispute.ts';
import { placesBehind } from '../actors.ts';
import type { Table } from '../client.ts';
import type { Position } from '../page.ts';
import type { ClaimView, PartyView } from '../views.ts';
import { type Compared, compared, pageOfLists } from './compared.ts';
import type { Copies } from './copies.ts';

export const RELATIONS = ['same', 'answered_by', 'answers', 'otherwise'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface TieView extends Tie {
  /** How the claim stands to the one asked for: says the same, answers it, is answered by it, is of its party and says otherwise. */
  readonly relation: Relation;
  /** Of an answer. */
  readonly kind?: Dispute['kind'];
  /** What its party says otherwise: a number, or whether it is so. */
  readonly what?: 'numbers' | 'stance';
  readonly claim: ClaimView;
}

export interface TiesQuestion {
  /** To either side of the day of its article. */
  readonly days: number;
  readonly relations?: readonly Relation[] | undefined;
  readonly copies?: Copies | undefined;
}

/** Articles' shares compared for one page. */
const BUDGET = 120;
/** Entities whose lists are walked: the parties first, then those spoken of. */
const ENTITIES = 6;
const DAY = 86_400_000;

/** Newest first; ends only when every list of its parties is exhausted within the days. A page may be empty though more follow. */
export async function tiesOf(
  table: Table,
  claim: ClaimView,
  { days, relations = RELATIONS, copies }: TiesQuestion,
  after: Position | undefined,
): Promise<{ readonly items: readonly TieView[]; readonly next?: Position }> {
  const entities = partiesOf(claim);
  if (entities.length === 0) return { items: [] };
  const own = compared(claim);
  const { at } = claim.article;
  const dayFrom = (offset: number): string => new Date(Date.parse(at) + offset * DAY).toISOString().slice(0, 10);
  const { claims, next } = await pageOfLists(
    table,
    {
      entities,
      from: dayFrom(-days),
      to: dayFrom(days),
      copies,
      fits: ({ article }) => article.id !== claim.article.id,
    },
    after,
    BUDGET,
  );
  const others = claims.map(compared);
  const items = others.flatMap((other) => tiesBetween(own, other, relations));
  return { items, ...(next && { next }) };
}

type Weigh = (own: Statement, other: Statement) => Omit<TieView, 'relation' | 'claim'> | undefined;
const TIES: Readonly<Record<Relation, Weigh>> = {
  same: sameTie,
  answered_by: (own, other) => answerTie(other, own),
  answers: answerTie,
  otherwise: (own, other) => changeTie(own, other) ?? changeTie(other, own),
};

/** What ties two claims in the ways asked for; at most one of each relation, in the order of RELATIONS. */
const tiesBetween = (own: Compared, other: Compared, relations: readonly Relation[]): readonly TieView[] =>
  RELATIONS.filter((relation) => relations.includes(relation)).flatMap((relation): readonly TieView[] => {
    const tie = TIES[relation](own.statement, other.statement);
    return tie ? [{ relation, claim: other.claim, ...tie }] : [];
  });

/** Who speaks and for whom, at whom it is aimed, of whom it speaks: at most ENTITIES of them, in that order. */
function partiesOf({ source, target, beneficiary, topic, addressee, about }: ClaimView): readonly string[] {
  const parties: readonly (PartyView | null | undefined)[] = [source, target, beneficiary, topic, addressee];
  const named = parties.flatMap((party) => [party?.actingAs, party?.entity]).filter((one) => one !== undefined);
  const ids = [...named.flatMap((one) => [one.id, ...placesBehind(one)]), ...about.map(({ id }) => id)];
  return [...new Set(ids)].slice(0, ENTITIES);
}
