// Claims of all: by act and day, and counted for drawing.
import { z } from 'zod';
import { Act } from '../../../shared/model/claim.ts';
import { claimsOfAll } from '../../../shared/table/ask/all-claims.ts';
import { claimsIn } from '../../../shared/table/ask/claims.ts';
import { type CountBy, countsOf } from '../../../shared/table/ask/tallies.ts';
import { lists } from '../../../shared/table/keys.ts';
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
    const span = { ...spanOf(asked.query), newestFirst: order === 'newest' };
    const all = act === undefined && form === undefined && other === undefined && words === undefined;
    const question = { lists: (act ?? Act.options).map(lists.act), filter: { form, with: other, words }, ...span };
    const page = await paged(rooms, asked, (after) =>
      all ? claimsOfAll(rooms.table, span, { limit, after }) : claimsIn(rooms.table, question, { limit, after }),
    );
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
    'Counted over up to 5,000 items at a time; where there are more, `next` counts on, and the counts add up.',
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
    const filter = { entity, roles: role && [role], acts: act, form, with: other, words };
    const question = {
      lists: entity === undefined ? (act ?? Act.options).map(lists.act) : [lists.entity(entity)],
      filter,
      ...spanOf(asked.query),
    };
    return { body: await paged(rooms, asked, (after) => countsOf(rooms.table, question, { by, after })) };
  },
});

export const claimRoutes = [listClaims, countClaims];
