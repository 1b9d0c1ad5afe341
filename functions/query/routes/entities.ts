// Entities: by the start of a name; one; its claims, disputes, time line and sources.
import { z } from 'zod';
import { EntityType } from '../../../shared/model/entity.ts';
import { claimsIn } from '../../../shared/table/ask/claims.ts';
import { disputesOf } from '../../../shared/table/ask/disputes.ts';
import { entityById } from '../../../shared/table/ask/entities.ts';
import { entitiesNamed, NamePosition } from '../../../shared/table/ask/entities-named.ts';
import { sourcesOf } from '../../../shared/table/ask/tallies.ts';
import { timelineOf } from '../../../shared/table/ask/timeline.ts';
import type { Role } from '../../../shared/table/items-of.ts';
import { lists } from '../../../shared/table/keys.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  act,
  cursor,
  day,
  EntityPath,
  form,
  format,
  from,
  limit,
  order,
  spanOf,
  to,
  withEntity,
  words,
} from '../parameters.ts';
import { Problem } from '../problem.ts';
import { ClaimDocument, DisputeDocument, EntityDocument, SourceDocument, TimelineEntryDocument } from '../resources.ts';
import { route } from '../route.ts';

const idOf = ({ type, name }: z.infer<typeof EntityPath>): string => `${type}/${name}`;

const listEntities = route({
  method: 'GET',
  path: '/entities',
  id: 'listEntities',
  tag: 'entities',
  summary: 'Entities of which any name begins so',
  pathParameters: z.object({}),
  query: z.object({
    name: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'The start of any of its names; without regard to case and accents.', examples: ['kav'] }),
    type: EntityType.optional().meta({ description: 'Of this type only.', examples: ['place'] }),
    limit: limit
      .unwrap()
      .max(50)
      .default(10)
      .meta({ description: 'How many at most on a page.', examples: [10] }),
    cursor,
  }),
  response: pageSchema(EntityDocument),
  async answer(rooms, asked) {
    const { name, type, limit } = asked.query;
    const find = (after?: NamePosition) => entitiesNamed(rooms.table, { start: name, type }, { limit, after });
    return { body: await paged(rooms, asked, find, NamePosition) };
  },
});

const getEntity = route({
  method: 'GET',
  path: '/entities/{type}/{name}',
  id: 'getEntity',
  tag: 'entities',
  summary: 'An entity: its names, roles, and how often and since when the record speaks of it',
  pathParameters: EntityPath,
  query: z.object({}),
  response: EntityDocument,
  async answer({ table }, { path }) {
    const entity = await entityById(table, idOf(path));
    if (entity === undefined)
      throw new Problem('not-found', `The record does not know ${idOf(path)}. Find its id with /entities?name=…`);
    return { body: entity };
  },
});

const ROLES = {
  source: ['source', 'via'],
  target: ['target'],
  addressee: ['addressee'],
  about: ['about'],
  any: undefined,
} as const satisfies Record<string, readonly Role[] | undefined>;

const entityClaims = route({
  method: 'GET',
  path: '/entities/{type}/{name}/claims',
  id: 'listEntityClaims',
  tag: 'entities',
  summary: "An entity's claims: what it said, was accused of, was told, or what was said of it; newest first",
  pathParameters: EntityPath,
  query: z.object({
    role: z
      .enum(['source', 'target', 'addressee', 'about', 'any'])
      .default('any')
      .meta({ description: 'The part it has in the claims.', examples: ['source'] }),
    act,
    form,
    with: withEntity,
    words,
    day,
    from,
    to,
    order,
    limit,
    cursor,
    format,
  }),
  response: pageSchema(ClaimDocument),
  formats: ['application/jsonl', 'text/csv', 'application/ld+json'],
  async answer(rooms, asked) {
    const { role, act, form, with: other, words, order, limit, format } = asked.query;
    const entity = idOf(asked.path);
    const filter = { entity, roles: ROLES[role], acts: act, form, with: other, words };
    const question = { lists: [lists.entity(entity)], filter, newestFirst: order === 'newest', ...spanOf(asked.query) };
    return exported(await paged(rooms, asked, (after) => claimsIn(rooms.table, question, { limit, after })), format);
  },
});

const entityDisputes = route({
  method: 'GET',
  path: '/entities/{type}/{name}/disputes',
  id: 'listEntityDisputes',
  tag: 'entities',
  summary: 'Disputes in which an entity has a side, or between it and a second one, both sides with their words',
  pathParameters: EntityPath,
  query: z.object({
    with: withEntity,
    kind: z
      .enum(['denies', 'rejects', 'counter_accuses', 'restates', 'refines', 'supports'])
      .optional()
      .meta({ description: 'How the one answers the other.', examples: ['rejects'] }),
    day,
    from,
    to,
    limit,
    cursor,
  }),
  response: pageSchema(DisputeDocument),
  async answer(rooms, asked) {
    const { with: other, kind, limit } = asked.query;
    const question = { entity: idOf(asked.path), with: other, kind, ...spanOf(asked.query) };
    return { body: await paged(rooms, asked, (after) => disputesOf(rooms.table, question, { limit, after })) };
  },
});

const entityTimeline = route({
  method: 'GET',
  path: '/entities/{type}/{name}/timeline',
  id: 'getEntityTimeline',
  tag: 'entities',
  summary: "An entity's time line: claims and dated events by the day they were reported",
  pathParameters: EntityPath,
  query: z.object({ day, from, to, order, limit, cursor }),
  response: pageSchema(TimelineEntryDocument),
  async answer(rooms, asked) {
    const { order, limit } = asked.query;
    const question = { entity: idOf(asked.path), newestFirst: order === 'newest', ...spanOf(asked.query) };
    return { body: await paged(rooms, asked, (after) => timelineOf(rooms.table, question, { limit, after })) };
  },
});

const entitySources = route({
  method: 'GET',
  path: '/entities/{type}/{name}/sources',
  id: 'listEntitySources',
  tag: 'entities',
  summary: 'The sources that an entity is known through: who speaks of it, how often, in which outlets',
  description:
    'Counted over up to 5,000 articles at a time; where there are more, `next` counts on, and the counts add up.',
  pathParameters: EntityPath,
  query: z.object({ day, from, to, cursor }),
  response: pageSchema(SourceDocument),
  async answer(rooms, asked) {
    const question = { entity: idOf(asked.path), ...spanOf(asked.query) };
    return { body: await paged(rooms, asked, (after) => sourcesOf(rooms.table, question, after)) };
  },
});

export const entityRoutes = [listEntities, getEntity, entityClaims, entityDisputes, entityTimeline, entitySources];
