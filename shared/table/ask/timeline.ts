// An entity's time line: what is claimed by and about it, and what is dated, in the order in which it was reported.
import type { Table } from '../client.ts';
import { lists } from '../keys.ts';
import type { Page } from '../page.ts';
import type { ClaimView, DatedEvent } from '../views.ts';
import { fitting, type Paging, type Span, sharesIn } from './claims.ts';

/** `day` is when it was reported; `date` is when it was said or happened, where the article tells. */
export type TimelineEntry = { readonly day: string; readonly date?: string } & (
  | { readonly kind: 'claim'; readonly claim: ClaimView }
  | { readonly kind: 'event'; readonly event: DatedEvent }
);

export interface TimelineQuestion extends Span {
  readonly entity: string;
  readonly newestFirst: boolean;
}

export function timelineOf(table: Table, question: TimelineQuestion, paging: Paging): Promise<Page<TimelineEntry>> {
  const { entity, from, to, newestFirst } = question;
  const withRoles = fitting({ entity });
  return sharesIn<TimelineEntry>(table, { lists: [lists.entity(entity)], from, to, newestFirst }, paging, (share) => {
    const day = share.article.at.slice(0, 10);
    return [
      ...share.events.map((event) => ({ kind: 'event' as const, day, date: event.value, event })),
      ...share.claims.map((claim) => ({
        kind: 'claim' as const,
        day,
        ...(claim.time && { date: claim.time.value }),
        claim: withRoles(claim) ?? claim,
      })),
    ];
  });
}
