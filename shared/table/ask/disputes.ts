// Disputes that an entity has a side in, newest first, both sides with their words; or only those with a second entity.
import type { Table } from '../client.ts';
import { type Role, rolesIn } from '../items-of.ts';
import { lists as listsOf } from '../keys.ts';
import type { Page } from '../page.ts';
import type { DisputeView } from '../views.ts';
import { type Paging, type Span, sharesIn } from './claims.ts';
import type { Copies } from './copies.ts';

export interface DisputesQuestion extends Span {
  readonly entity: string;
  readonly with?: string | undefined;
  readonly kinds?: readonly DisputeView['kind'][] | undefined;
  /** Only themselves: of a country, not its ministries and officials. */
  readonly itself?: boolean | undefined;
  readonly newestFirst?: boolean;
  readonly copies?: Copies | undefined;
}

export function disputesOf(table: Table, question: DisputesQuestion, paging: Paging): Promise<Page<DisputeView>> {
  const { entity, with: other, kinds, itself, ...stretch } = question;
  const hasPart = ({ from, to }: DisputeView, who: string, roles?: readonly Role[]): boolean =>
    [from, to].some((side) => side && rolesIn(side, who, itself).some((role) => roles?.includes(role) ?? true));
  const fits = (dispute: DisputeView): DisputeView | undefined => {
    if (kinds && !kinds.includes(dispute.kind)) return undefined;
    if (itself && !hasPart(dispute, entity, SIDES)) return undefined;
    return other === undefined || hasPart(dispute, other) ? dispute : undefined;
  };
  const lists = [listsOf.disputes(entity)];
  return sharesIn(table, { ...stretch, lists }, paging, ({ disputes }) => disputes.map(fits));
}

/** Whoever speaks, and whom it is aimed at. */
const SIDES: readonly Role[] = ['source', 'target', 'beneficiary', 'topic'];
