// An entity's time line: what is claimed by and about it, and what is dated; in the order in which things happened, or in which
// they were reported. What has no date of its own stands at the day of its report, and says so by having no `date`.
import type { Table } from '../client.ts';
import { lists } from '../keys.ts';
import type { Page, Position } from '../page.ts';
import type { ClaimView, DatedEvent } from '../views.ts';
import { fitting, type Paging, type Span, sharesIn } from './claims.ts';
import type { Copies } from './copies.ts';

/** `day` is when it was reported; `date` is when it was said or happened, where the article tells. */
export type TimelineEntry = { readonly day: string; readonly date?: string } & (
  | { readonly kind: 'claim'; readonly claim: ClaimView }
  | { readonly kind: 'event'; readonly event: DatedEvent }
);

export interface TimelineQuestion extends Span {
  readonly entity: string;
  readonly newestFirst: boolean;
  readonly itself?: boolean | undefined;
  readonly copies?: Copies | undefined;
}

/** By the day of the report. */
export function timelineOf(table: Table, question: TimelineQuestion, paging: Paging): Promise<Page<TimelineEntry>> {
  const { entity, itself, ...stretch } = question;
  const withRoles = fitting({ entity, itself });
  return sharesIn<TimelineEntry>(table, { lists: [lists.entity(entity)], ...stretch }, paging, (share) => {
    const day = share.article.at.slice(0, 10);
    return [
      ...passagesIn(share.events).map((event) => ({ kind: 'event' as const, day, ...dated(event.value), event })),
      ...share.claims.flatMap((claim) => {
        const fit = withRoles(claim);
        return fit ? [{ kind: 'claim' as const, day, ...dated(claim.time?.value), claim: fit }] : [];
      }),
    ];
  });
}

/** Articles read for a time line by events: all of it has to be known before the first of it is. */
const BUDGET = 3_000;

/** By the day of what happened; `after` is how many entries were given already. Ends at the budget, and says that it did. */
export async function timelineByEvent(
  table: Table,
  question: TimelineQuestion,
  { limit, after }: { readonly limit: number; readonly after?: { readonly n: number } | undefined },
): Promise<{
  readonly items: readonly TimelineEntry[];
  readonly next?: { readonly n: number };
  readonly partial?: true;
}> {
  const { from, to, newestFirst } = question;
  const all: TimelineEntry[] = [];
  let next: Position | undefined;
  // What happened in a stretch of time may be reported after it, and announced before.
  const whole = { ...question, from: undefined, to: undefined };
  const page = await timelineOf(table, whole, { limit: Number.POSITIVE_INFINITY, budget: BUDGET, after: next });
  all.push(...page.items);
  next = page.next;
  const within = all.filter((entry) => {
    const at = placeOf(entry);
    return (
      (from === undefined || at.slice(0, from.length) >= from) && (to === undefined || at.slice(0, to.length) <= to)
    );
  });
  const sorted = within
    .map((entry, i) => ({ entry, at: placeOf(entry), i }))
    .sort((a, b) => (a.at === b.at ? a.i - b.i : a.at < b.at === newestFirst ? 1 : -1))
    .map(({ entry }) => entry);
  const start = after?.n ?? 0;
  return {
    items: sorted.slice(start, start + limit),
    ...(start + limit < sorted.length && { next: { n: start + limit } }),
    ...(next && { partial: true as const }),
  };
}

const placeOf = ({ date, day }: TimelineEntry): string => dayIn(date) ?? day;

/** The date of a TIMEX3 value: "2020-01-11TMO" → "2020-01-11", "2020-W14" → its Monday; nothing of "PXD" or "XXXX-05-14". */
export function dayIn(value = ''): string | undefined {
  const [date] = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d|-W)/.exec(value) ?? [];
  if (date !== undefined) return date;
  const [, year, week] = /^(\d{4})-W(\d\d)/.exec(value) ?? [];
  if (year === undefined) return undefined;
  // The first week is that of January 4.
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = Date.UTC(Number(year), 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (Number(week) - 1));
  return new Date(monday).toISOString().slice(0, 10);
}

const dated = (value: string | undefined): { readonly date?: string } => (value === undefined ? {} : { date: value });

/** A sentence with three dates is told once, at the first of them. */
const passagesIn = (events: readonly DatedEvent[]): readonly DatedEvent[] =>
  [...new Map([...events].reverse().map((event) => [event.passage.start, event])).values()].reverse();
