// What a claim is tied to in other articles: who says the same, who answers it, what it answers, and what its party says otherwise.
// tiesOf(table, claim, { days: 30 }, after) → { items: [{ relation: "answered_by", kind: "denies", claim, probability, why }], next? }
import { answerTie, changeTie, sameTie, type Tie } from '../../across/index.ts';
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
  const items = others
    .flatMap((other) => tiesBetween(own, other))
    .filter(({ relation }) => relations.includes(relation));
  return { items, ...(next && { next }) };
}

/** Everything that ties two claims; at most one of each relation. */
export function tiesBetween(own: Compared, other: Compared): readonly TieView[] {
  const [a, b] = [own.statement, other.statement];
  const { claim } = other;
  const same = sameTie(a, b);
  const answered = answerTie(b, a);
  const answers = answerTie(a, b);
  const otherwise = changeTie(a, b) ?? changeTie(b, a);
  return [
    ...(same ? [{ relation: 'same' as const, claim, ...same }] : []),
    ...(answered ? [{ relation: 'answered_by' as const, claim, ...answered }] : []),
    ...(answers ? [{ relation: 'answers' as const, claim, ...answers }] : []),
    ...(otherwise ? [{ relation: 'otherwise' as const, claim, ...otherwise }] : []),
  ];
}

/** Who speaks and for whom, at whom it is aimed, of whom it speaks: at most ENTITIES of them, in that order. */
function partiesOf({ source, target, beneficiary, topic, addressee, about }: ClaimView): readonly string[] {
  const parties: readonly (PartyView | null | undefined)[] = [source, target, beneficiary, topic, addressee];
  const named = parties.flatMap((party) => [party?.actingAs, party?.entity]).filter((one) => one !== undefined);
  const ids = [...named.flatMap((one) => [one.id, ...placesBehind(one)]), ...about.map(({ id }) => id)];
  return [...new Set(ids)].slice(0, ENTITIES);
}
