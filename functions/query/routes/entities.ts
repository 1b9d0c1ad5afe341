// Entities: by any word of a name; one; its claims, disputes, articles, time line and sources.
import { z } from 'zod';
import { EntityType } from '../../../shared/model/entity.ts';
import { claimsIn } from '../../../shared/table/ask/claims.ts';
import { disputesOf } from '../../../shared/table/ask/disputes.ts';
import { entityById } from '../../../shared/table/ask/entities.ts';
import { entitiesNamed, NamePosition } from '../../../shared/table/ask/entities-named.ts';
import { mentioning } from '../../../shared/table/ask/mentioning.ts';
import { sourcesOf } from '../../../shared/table/ask/tallies.ts';
import { timelineByEvent, timelineOf } from '../../../shared/table/ask/timeline.ts';
import type { Role } from '../../../shared/table/items-of.ts';
import { lists } from '../../../shared/table/keys.ts';
import {
  ARTICLE_COLUMNS,
  CLAIM_COLUMNS,
  DISPUTE_COLUMNS,
  ENTITY_COLUMNS,
  SOURCE_COLUMNS,
  TIMELINE_COLUMNS,
} from '../columns.ts';
import { exported } from '../exports.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  claimFilters,
  copies,
  copiesOf,
  cursor,
  day,
  EntityPath,
  entityIdOf,
  fileFormat,
  filterOf,
  format,
  from,
  itself,
  kinds,
  limit,
  order,
  spanOf,
  to,
  withEntity,
} from '../parameters.ts';
import { Problem } from '../problem.ts';
import {
  ArticleSummaryDocument,
  ClaimDocument,
  DisputeDocument,
  EntityDocument,
  EntityNamedDocument,
  SourceDocument,
  TimelineEntryDocument,
} from '../resources.ts';
import { route } from '../route.ts';

const FILES = ['application/jsonl', 'text/csv'];

const listEntities = route({
  method: 'GET',
  path: '/entities',
  id: 'listEntities',
  tag: 'entities',
  summary: 'Entities of which any word of a name begins so: those called exactly so first, then those most spoken of',
  description:
    'Where there is none, those whose names differ by a letter (`match` is near). Without `name`, all there are, in the order of their names.',
  pathParameters: z.object({}),
  query: z.object({
    name: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({
        description: 'The start of any of its names, or of a word of one; without regard to case and accents.',
        examples: ['kav'],
      }),
    type: EntityType.optional().meta({ description: 'Of this type only.', examples: ['place'] }),
    limit: limit
      .unwrap()
      .max(200)
      .default(10)
      .meta({ description: 'How many at most on a page.', examples: [10] }),
    cursor,
    format: fileFormat,
  }),
  response: pageSchema(EntityNamedDocument),
  formats: FILES,
  async answer(rooms, asked) {
    const { name, type, limit } = asked.query;
    const find = (after?: NamePosition) => entitiesNamed(rooms.table, { start: name, type }, { limit, after });
    return exported(await paged(rooms, asked, find, NamePosition), asked, ENTITY_COLUMNS);
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
    const entity = await entityById(table, entityIdOf(path));
    if (entity === undefined)
      throw new Problem('not-found', `The record does not know ${entityIdOf(path)}. Find its id with /entities?name=…`);
    return { body: entity };
  },
});

const ROLES = {
  source: ['source', 'via'],
  target: ['target'],
  beneficiary: ['beneficiary'],
  topic: ['topic'],
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
  description: 'A country answers with its government, ministries, army and officials; `itself=true` leaves these out.',
  pathParameters: EntityPath,
  query: z.object({
    role: z
      .enum(['source', 'target', 'beneficiary', 'topic', 'addressee', 'about', 'any'])
      .default('any')
      .meta({
        description:
          'The part it has in the claims: who speaks (source), is accused or called upon (target), is supported (beneficiary), is judged (topic), is told (addressee), is spoken of (about).',
        examples: ['source'],
      }),
    itself,
    ...claimFilters,
    copies,
    day,
    from,
    to,
    order,
    limit,
    cursor,
    format,
  }),
  response: pageSchema(ClaimDocument),
  formats: [...FILES, 'application/ld+json'],
  async answer(rooms, asked) {
    const { role, itself, order, limit } = asked.query;
    const entity = entityIdOf(asked.path);
    const question = {
      lists: [lists.entity(entity)],
      filter: { ...filterOf(asked.query), entity, itself, roles: ROLES[role] },
      newestFirst: order === 'newest',
      copies: copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    const page = await paged(rooms, asked, (after) => claimsIn(rooms.table, question, { limit, after }));
    return exported(page, asked, CLAIM_COLUMNS);
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
    kind: kinds,
    itself,
    copies,
    day,
    from,
    to,
    order,
    limit,
    cursor,
    format: fileFormat,
  }),
  response: pageSchema(DisputeDocument),
  formats: FILES,
  async answer(rooms, asked) {
    const { with: other, kind, itself, order, limit } = asked.query;
    const question = {
      entity: entityIdOf(asked.path),
      with: other,
      kinds: kind,
      itself,
      newestFirst: order === 'newest',
      copies: copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    const page = await paged(rooms, asked, (after) => disputesOf(rooms.table, question, { limit, after }));
    return exported(page, asked, DISPUTE_COLUMNS);
  },
});

const EventPosition = z.object({ n: z.int().nonnegative() }).readonly();
type EventPosition = z.infer<typeof EventPosition>;

const entityTimeline = route({
  method: 'GET',
  path: '/entities/{type}/{name}/timeline',
  id: 'getEntityTimeline',
  tag: 'entities',
  summary: "An entity's time line: claims and dated events in the order in which they happened, or were reported",
  description:
    'What has no date of its own stands at the day of its report, without `date`. By events, at most the latest 3,000 articles are put in order; where there are more, the answer says `partial`.',
  pathParameters: EntityPath,
  query: z.object({
    by: z
      .enum(['event', 'report'])
      .default('event')
      .meta({ description: 'Which day orders it, and is meant by `from` and `to`.', examples: ['event'] }),
    itself,
    copies,
    day,
    from,
    to,
    order,
    limit,
    cursor,
    format: fileFormat,
  }),
  response: pageSchema(TimelineEntryDocument).extend({ partial: z.literal(true).optional() }),
  formats: FILES,
  async answer(rooms, asked) {
    const { by, itself, order, limit } = asked.query;
    const question = {
      entity: entityIdOf(asked.path),
      itself,
      newestFirst: order === 'newest',
      copies: by === 'event' ? copiesOf(rooms, { copies: asked.query.copies }) : copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    if (by === 'report') {
      const page = await paged(rooms, asked, (after) => timelineOf(rooms.table, question, { limit, after }));
      return exported(page, asked, TIMELINE_COLUMNS);
    }
    let partial: true | undefined;
    const find = async (after?: EventPosition) => {
      const found = await timelineByEvent(rooms.table, question, { limit, after });
      partial = found.partial;
      return found;
    };
    const page = await paged(rooms, asked, find, EventPosition);
    return exported({ ...page, ...(partial && { partial }) }, asked, TIMELINE_COLUMNS);
  },
});

const entityArticles = route({
  method: 'GET',
  path: '/entities/{type}/{name}/articles',
  id: 'listEntityArticles',
  tag: 'entities',
  summary: 'Articles that mention an entity, newest first',
  pathParameters: EntityPath,
  query: z.object({ copies, day, from, to, order, limit, cursor, format: fileFormat }),
  response: pageSchema(ArticleSummaryDocument),
  formats: FILES,
  async answer(rooms, asked) {
    const { order, limit } = asked.query;
    const question = {
      entity: entityIdOf(asked.path),
      newestFirst: order === 'newest',
      copies: copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    const page = await paged(rooms, asked, (after) => mentioning(rooms.table, question, { limit, after }));
    return exported(page, asked, ARTICLE_COLUMNS);
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
  query: z.object({ itself, copies, day, from, to, cursor, format: fileFormat }),
  response: pageSchema(SourceDocument),
  formats: FILES,
  async answer(rooms, asked) {
    const question = {
      entity: entityIdOf(asked.path),
      itself: asked.query.itself,
      copies: copiesOf(rooms, asked.query),
      ...spanOf(asked.query),
    };
    const page = await paged(rooms, asked, (after) => sourcesOf(rooms.table, question, after));
    return exported(page, asked, SOURCE_COLUMNS);
  },
});

export const entityRoutes = [
  listEntities,
  getEntity,
  entityClaims,
  entityDisputes,
  entityArticles,
  entityTimeline,
  entitySources,
];
