// What lies between articles: a claim with whoever else reports, answers or contradicts it; an entity's threads, answers, unanswered charges,
// changes and figures. Compared when asked: pages end where the lists end, and every tie says why it was made.
import { z } from 'zod';
import { summaryOf } from '../../../shared/across/index.ts';
import {
  answersOf,
  changesOf,
  figuresFor,
  originsOfClaims,
  threadOf,
  threadsFor,
  unansweredOf,
} from '../../../shared/table/ask/between.ts';
import { RELATIONS, type TieView, tiesOf } from '../../../shared/table/ask/ties.ts';
import { refOf } from '../../../shared/table/items-of.ts';
import type { Position } from '../../../shared/table/page.ts';
import type { ClaimView } from '../../../shared/table/views.ts';
import { viewsOf } from '../../../shared/table/views-of.ts';
import { ANSWER_COLUMNS, CHANGE_COLUMNS, FIGURE_COLUMNS, THREAD_COLUMNS, TIE_COLUMNS } from '../across-columns.ts';
import { CLAIM_COLUMNS } from '../columns.ts';
import { exported } from '../exports.ts';
import { claimWithTies } from '../json-ld.ts';
import { paged, pageSchema } from '../paging.ts';
import {
  ArticlePath,
  cursor,
  day,
  EntityPath,
  entityIdOf,
  fileFormat,
  format,
  from,
  itself,
  kinds,
  order,
  someOf,
  spanOf,
  to,
  withEntity,
} from '../parameters.ts';
import { Problem } from '../problem.ts';
import {
  AcrossAnswerDocument,
  ChangeDocument,
  ClaimDocument,
  FigureDocument,
  FigureSummaryDocument,
  ThreadDocument,
  TieDocument,
} from '../resources.ts';
import { type Rooms, route } from '../route.ts';
import { existing } from './existing.ts';

const FILES = ['application/jsonl', 'text/csv'];

const ClaimPath = ArticlePath.extend({
  claim: z
    .string()
    .regex(/^c\d{1,6}(-[0-9a-z]{1,10})?$/, 'a claim such as c4, or c4-1k3f9a')
    .meta({ description: 'The claim within its article: its id, or its `ref`.', examples: ['c1'] }),
});

/** By its ref the claim whose words these are, wherever a new reading has put it; by its id the one that has it now. */
async function claimAt({ table }: Rooms, { id, claim }: z.infer<typeof ClaimPath>): Promise<ClaimView> {
  const { summary, extraction } = await existing(table, id);
  const claims =
    extraction === undefined
      ? []
      : viewsOf(extraction, refOf({ extraction, uploadedAt: summary.uploadedAt ?? '' })).claims;
  const mark = claim.split('-')[1];
  const found = claims.find(({ ref, id: own }) => ref === claim || (mark === undefined && own === claim));
  const again = mark === undefined ? undefined : claims.find(({ ref }) => ref.endsWith(`-${mark}`));
  if (found ?? again) return (found ?? again) as ClaimView;
  throw new Problem(
    'not-found',
    `Article ${id} has no claim ${claim}; it has ${claims.length}: /articles/${id}/claims`,
  );
}

const days = z.coerce
  .number('a whole number')
  .int()
  .min(0)
  .max(36_500)
  .default(30)
  .meta({
    description: 'How many days before and after the article are looked at.',
    examples: [30],
  });

const getClaim = route({
  method: 'GET',
  path: '/articles/{id}/claims/{claim}',
  id: 'getClaim',
  tag: 'claims',
  summary: 'A claim',
  pathParameters: ClaimPath,
  query: z.object({}),
  response: ClaimDocument,
  answer: async (rooms, { path }) => ({ body: await claimAt(rooms, path) }),
});

const claimTies = route({
  method: 'GET',
  path: '/articles/{id}/claims/{claim}/ties',
  id: 'listClaimTies',
  tag: 'claims',
  summary:
    'What a claim is tied to in other articles: who says the same, who answers it, what its party says otherwise',
  description:
    'Claims of its parties, and of those it speaks of, are compared with it when asked; each tie says how likely it is, and by what. A page covers a stretch of articles and may be empty though `next` leads on. As JSON-LD it is a schema.org Claim with its appearances.',
  pathParameters: ClaimPath,
  query: z.object({
    relation: someOf(RELATIONS)
      .optional()
      .meta({ description: `How they stand to it: ${RELATIONS.join(', ')}; all without it.`, examples: ['same'] }),
    days,
    cursor,
    format,
  }),
  response: pageSchema(TieDocument),
  formats: [...FILES, 'application/ld+json'],
  async answer(rooms, asked) {
    const claim = await claimAt(rooms, asked.path);
    const { relation: relations, days, format } = asked.query;
    const page = await paged<TieView>(rooms, asked, (after) => tiesOf(rooms.table, claim, { days, relations }, after));
    if (format !== 'jsonld') return exported(page, { ...asked, query: { ...asked.query, format } }, TIE_COLUMNS);
    const text = JSON.stringify(claimWithTies(claim, page.items, asked.base));
    return { body: page, ...(page.next && { next: page.next }), written: { contentType: 'application/ld+json', text } };
  },
});

/** Milliseconds within which the reports of a claim are gathered. */
const GATHERS_FOR = 5_000;

const claimOrigins = route({
  method: 'GET',
  path: '/articles/{id}/claims/{claim}/origins',
  id: 'getClaimOrigins',
  tag: 'claims',
  summary: 'In how many places a claim was got first-hand: each article led to its origin, with the words that say so',
  description:
    'An origin that is not known is counted as unknown, never as independent. Where not all reports could be gathered in time, the answer says `partial`.',
  pathParameters: ClaimPath,
  query: z.object({ days }),
  response: ThreadDocument.omit({ ties: true }).extend({ partial: z.literal(true).optional() }),
  async answer(rooms, { path, query: { days } }) {
    const claim = await claimAt(rooms, path);
    const until = rooms.now().getTime() + GATHERS_FOR;
    const same: ClaimView[] = [];
    let next: Position | undefined;
    do {
      const page = await tiesOf(rooms.table, claim, { days, relations: ['same'] }, next);
      same.push(...page.items.map((tie) => tie.claim));
      next = page.next;
    } while (next !== undefined && rooms.now().getTime() < until);
    const all = [claim, ...same];
    const thread = threadOf(all, await originsOfClaims(rooms.table, all));
    return { body: { ...thread, ...(next && { partial: true }) } };
  },
});

const between = {
  method: 'GET',
  tag: 'entities',
  pathParameters: EntityPath,
  formats: FILES,
} as const;
const stretch = { itself, day, from, to, order, cursor, format: fileFormat };
const PAGES =
  'A page covers a stretch of articles, compared with those before and after it, and may be empty though `next` leads on.';

interface Stretch {
  readonly itself: boolean;
  readonly order: 'newest' | 'oldest';
  readonly day?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
const questionOf = (path: z.infer<typeof EntityPath>, query: Stretch) => ({
  entity: entityIdOf(path),
  itself: query.itself,
  newestFirst: query.order === 'newest',
  ...spanOf(query),
});

const entityThreads = route({
  ...between,
  path: '/entities/{type}/{name}/threads',
  id: 'listEntityThreads',
  summary: 'What an entity says in several articles: each thing once, with who reports it and from how many origins',
  description: `${PAGES} Those reported most come first on each page.`,
  query: z.object({
    role: z
      .enum(['source', 'about'])
      .default('source')
      .meta({ description: 'What it says, or what is said of it.', examples: ['source'] }),
    ...stretch,
  }),
  response: pageSchema(ThreadDocument),
  async answer(rooms, asked) {
    const question = { ...questionOf(asked.path, asked.query), role: asked.query.role };
    return exported(
      await paged(rooms, asked, (after) => threadsFor(rooms.table, question, after)),
      asked,
      THREAD_COLUMNS,
    );
  },
});

const entityAnswers = route({
  ...between,
  path: '/entities/{type}/{name}/answers',
  id: 'listEntityAnswers',
  summary: 'Denials, rejections and counter-charges between an entity and others, from one article to another',
  description: `${PAGES} What answers within one article stands in /disputes.`,
  query: z.object({ with: withEntity, kind: kinds, ...stretch }),
  response: pageSchema(AcrossAnswerDocument),
  async answer(rooms, asked) {
    const { with: other, kind } = asked.query;
    const question = { ...questionOf(asked.path, asked.query), with: other, kinds: kind };
    return exported(
      await paged(rooms, asked, (after) => answersOf(rooms.table, question, after)),
      asked,
      ANSWER_COLUMNS,
    );
  },
});

const entityUnanswered = route({
  ...between,
  path: '/entities/{type}/{name}/unanswered',
  id: 'listEntityUnanswered',
  summary: 'Charges against an entity to which the record has no answer of its own, in the same article or another',
  description: `${PAGES} That the record has none does not say that it never answered.`,
  query: z.object(stretch),
  response: pageSchema(ClaimDocument),
  async answer(rooms, asked) {
    const question = questionOf(asked.path, asked.query);
    return exported(
      await paged(rooms, asked, (after) => unansweredOf(rooms.table, question, after)),
      asked,
      CLAIM_COLUMNS,
    );
  },
});

const entityChanges = route({
  ...between,
  path: '/entities/{type}/{name}/changes',
  id: 'listEntityChanges',
  summary: 'What an entity says otherwise than before, in another article: another number, or yes for no',
  description: `${PAGES} A pair is shown as it stands: whether one of the two is wrong, the record does not know.`,
  query: z.object({
    what: z
      .enum(['numbers', 'stance'])
      .optional()
      .meta({ description: 'Only changed numbers, or only a changed stance.', examples: ['stance'] }),
    ...stretch,
  }),
  response: pageSchema(ChangeDocument),
  async answer(rooms, asked) {
    const question = { ...questionOf(asked.path, asked.query), what: asked.query.what };
    return exported(
      await paged(rooms, asked, (after) => changesOf(rooms.table, question, after)),
      asked,
      CHANGE_COLUMNS,
    );
  },
});

const entityFigures = route({
  ...between,
  path: '/entities/{type}/{name}/figures',
  id: 'listEntityFigures',
  summary: 'Who says how many, as of when, in claims in which an entity has a part',
  description:
    'Additions ("three more") are marked and not compared with totals. On a single page with all there is, `summary` says the lowest, the highest, the latest, and the lowest of the latest day, by which conflict coders count.',
  query: z.object({
    of: z
      .string()
      .min(2)
      .max(60)
      .meta({ description: 'What is counted, or what was done to it; one word.', examples: ['soldiers'] }),
    ...stretch,
  }),
  response: pageSchema(FigureDocument).extend({ summary: FigureSummaryDocument.optional() }),
  async answer(rooms, asked) {
    const { of } = asked.query;
    const question = { ...questionOf(asked.path, asked.query), of };
    const page = await paged(rooms, asked, (after) => figuresFor(rooms.table, question, after));
    const whole = page.next === undefined && asked.query.cursor === undefined;
    const summary = whole ? summaryOf(page.items, of) : undefined;
    return exported({ ...page, ...(summary && { summary }) }, asked, FIGURE_COLUMNS);
  },
});

export const acrossRoutes = [
  getClaim,
  claimTies,
  claimOrigins,
  entityThreads,
  entityAnswers,
  entityUnanswered,
  entityChanges,
  entityFigures,
];
