// Claims of all: by act and day, and counted for drawing.
import { z } from 'zod';
import { claimsOfAll } from '../../../shared/table/ask/all-claims.ts';
import {
  type CountBy,
  countsOf,
  countsOfAll,
  type Tallies,
  type Tally,
  tallied,
} from '../../../shared/table/ask/tallies.ts';
import { lists } from '../../../shared/table/keys.ts';
import type { Position } from '../../../shared/table/page.ts';
import { CLAIM_COLUMNS } from '../columns.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  claimFilters,
  copies,
  copiesOf,
  cursor,
  day,
  entityId,
  filterOf,
  format,
  from,
  itself,
  limit,
  order,
  someOf,
  spanOf,
  to,
} from '../parameters.ts';
import { ClaimDocument, CountDocument } from '../resources.ts';
import { route } from '../route.ts';

const listClaims = route({
  method: 'GET',
  path: '/claims',
  id: 'listClaims',
  tag: 'claims',
  summary: 'Claims of a kind by day, newest first',
  pathParameters: z.object({}),
  query: z.object({ ...claimFilters, copies, day, from, to, order, limit, cursor, format }),
  response: pageSchema(ClaimDocument),
  formats: ['application/jsonl', 'text/csv', 'application/ld+json'],
  async answer(rooms, asked) {
    const { order, limit } = asked.query;
    const question = {
      filter: filterOf(asked.query),
      newestFirst: order === 'newest',
      copies: copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    const page = await paged(rooms, asked, (after) => claimsOfAll(rooms.table, question, { limit, after }));
    return exported(page, asked, CLAIM_COLUMNS);
  },
});

const BY = ['act', 'day', 'party'] as const satisfies readonly CountBy[];
/** Milliseconds within which one answer counts on: well below what the gateway waits. */
const COUNTS_FOR = 8_000;

const countClaims = route({
  method: 'GET',
  path: '/counts',
  id: 'countClaims',
  tag: 'claims',
  summary: 'How many claims, by act, day and party',
  description:
    'Where an answer could not count all in its time, it says `partial`; `next` counts on from there, and the counts add up.',
  pathParameters: z.object({}),
  query: z.object({
    by: someOf(BY)
      .prefault('act')
      .meta({ description: 'What to count by: act, day, party (the source), or several.', examples: ['act,day'] }),
    entity: entityId
      .optional()
      .meta({ description: 'Claims of this entity only, in any role.', examples: ['place/kavaria'] }),
    role: z
      .enum(['source', 'target', 'beneficiary', 'topic', 'addressee', 'about'])
      .optional()
      .meta({ description: 'Where `entity` has this part only.', examples: ['source'] }),
    itself,
    ...claimFilters,
    copies,
    day,
    from,
    to,
    cursor,
  }),
  response: pageSchema(CountDocument).extend({
    partial: z.literal(true).optional().meta({ description: 'There is more to count: see `next`.' }),
  }),
  async answer(rooms, asked) {
    const { by, entity, role, itself } = asked.query;
    const filter = filterOf(asked.query);
    const stretch = { ...spanOf(asked.query), copies: copiesOf(rooms, asked.query) };
    const count = (after?: Position): Promise<Tallies<Tally>> => {
      if (entity === undefined) return countsOfAll(rooms.table, { filter, ...stretch }, { by, after });
      const own = { ...filter, entity, itself, roles: role && [role] };
      return countsOf(rooms.table, { lists: [lists.entity(entity)], filter: own, ...stretch }, { by, after });
    };
    const until = rooms.now().getTime() + COUNTS_FOR;
    const whole = async (after?: Position): Promise<Tallies<Tally>> => {
      const counts: Tally[] = [];
      for (let next = after; ; ) {
        const counted = await count(next);
        counts.push(...counted.items);
        next = counted.next;
        if (next === undefined) return { items: tallied(counts) };
        if (rooms.now().getTime() > until) return { items: tallied(counts), next };
      }
    };
    const page = await paged(rooms, asked, whole);
    return { body: { ...page, ...(page.next !== undefined && { partial: true }) } };
  },
});

export const claimRoutes = [listClaims, countClaims];
