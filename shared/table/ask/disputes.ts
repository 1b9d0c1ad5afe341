// Disputes that an entity has a side in, newest first, both sides with their words; or only those with a second entity.
import type { Table } from '../client.ts';
import { rolesIn } from '../items-of.ts';
import { lists } from '../keys.ts';
import type { Page } from '../page.ts';
import type { DisputeView } from '../views.ts';
import { type Paging, type Span, sharesIn } from './claims.ts';

export interface DisputesQuestion extends Span {
  readonly entity: string;
  readonly with?: string | undefined;
  readonly kind?: DisputeView['kind'] | undefined;
}

export function disputesOf(table: Table, question: DisputesQuestion, paging: Paging): Promise<Page<DisputeView>> {
  const { entity, with: other, kind, from, to } = question;
  const fits = (dispute: DisputeView): DisputeView | undefined => {
    const isIn =
      other === undefined || [dispute.from, dispute.to].some((side) => side && rolesIn(side, other).length > 0);
    return isIn && (kind === undefined || dispute.kind === kind) ? dispute : undefined;
  };
  return sharesIn(table, { lists: [lists.disputes(entity)], from, to }, paging, ({ disputes }) => disputes.map(fits));
}
