// Claims of all: by act and day, and counted for drawing.
import { z } from 'zod';
import { claimsOfAll } from '../../../shared/table/ask/all-claims.ts';
import { type CountBy, countsOf, countsOfAll } from '../../../shared/table/ask/tallies.ts';
import { lists } from '../../../shared/table/keys.ts';
import type { Position } from '../../../shared/table/page.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  act,
  cursor,
  day,
  form,
  format,
  from,
  limit,
  order,
  someOf,
  spanOf,
  to,
  withEntity,
  words,
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
  query: z.object({ act, form, with: withEntity, words, day, from, to, order, limit, cursor, format }),
  response: pageSchema(ClaimDocument),
  formats: ['application/jsonl', 'text/csv', 'application/ld+json'],
  async answer(rooms, asked) {
    const { act, form, with: other, words, order, limit, format } = asked.query;
    const filter = { acts: act, form, with: other, words };
    const question = { filter, newestFirst: order === 'newest', ...spanOf(asked.query) };
    const page = await paged(rooms, asked, (after) => claimsOfAll(rooms.table, question, { limit, after }));
    return exported(page, format);
  },
});

const BY = ['act', 'day', 'party'] as const satisfies readonly CountBy[];

const countClaims = route({
  method: 'GET',
  path: '/counts',
  id: 'countClaims',
  tag: 'claims',
  summary: 'How many claims, by act, day and party',
  description:
    'Counted over so many articles at a time; where there are more, `next` counts on, and the counts add up.',
  pathParameters: z.object({}),
  query: z.object({
    by: someOf(BY)
      .prefault('act')
      .meta({ description: 'What to count by: act, day, party (the source), or several.', examples: ['act,day'] }),
    entity: z
      .string()
      .min(3)
      .max(300)
      .optional()
      .meta({ description: 'Claims of this entity only, in any role.', examples: ['place/kavaria'] }),
    role: z
      .enum(['source', 'target', 'addressee', 'about'])
      .optional()
      .meta({ description: 'Where `entity` has this part only.', examples: ['source'] }),
    act,
    form,
    with: withEntity,
    words,
    day,
    from,
    to,
    cursor,
  }),
  response: pageSchema(CountDocument),
  async answer(rooms, asked) {
    const { by, entity, role, act, form, with: other, words } = asked.query;
    const filter = { acts: act, form, with: other, words };
    const span = spanOf(asked.query);
    const count = (after?: Position) => {
      if (entity === undefined) return countsOfAll(rooms.table, { filter, ...span }, { by, after });
      const own = { ...filter, entity, roles: role && [role] };
      return countsOf(rooms.table, { lists: [lists.entity(entity)], filter: own, ...span }, { by, after });
    };
    return { body: await paged(rooms, asked, count) };
  },
});

export const claimRoutes = [listClaims, countClaims];
