// What the API gives: the shapes of its answers. Made of the model's schemas and the table's views.
import { z } from 'zod';
import { Article } from '../../shared/model/article.ts';
import { Act, Claim } from '../../shared/model/claim.ts';
import { Dispute } from '../../shared/model/dispute.ts';
import { Entity, EntityType } from '../../shared/model/entity.ts';
import { Quantity } from '../../shared/model/quantity.ts';
import { Quotation } from '../../shared/model/quotation.ts';
import { Refusal } from '../../shared/model/refusal.ts';
import { Status } from '../../shared/model/status.ts';
import { Time } from '../../shared/model/time.ts';
import { ArticleRef, ClaimView, DatedEvent, DisputeView } from '../../shared/table/views.ts';

export const ArticleSummaryDocument = z
  .object({
    id: z.string(),
    key: z.string(),
    revision: z.string().optional(),
    status: Status,
    uploadedAt: z.string().optional(),
    at: z
      .string()
      .optional()
      .meta({ description: 'Its place in time: when published, or else dated, or else uploaded.' }),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    publishedAt: z.string().optional(),
    undated: z
      .literal(true)
      .optional()
      .meta({ description: 'Nobody knows when it was published: `at` is when it was put.' }),
    unreadDate: z
      .string()
      .optional()
      .meta({ description: 'What should tell when, and can’t be read, or be read in two ways.' }),
    copies: z
      .int()
      .optional()
      .meta({ description: 'How many articles have the same words, where they are told as one.' }),
    entities: z.int().optional(),
    claims: z.int().optional(),
    disputes: z.int().optional(),
    container: z.string().optional().meta({ description: 'The archive that it came in, by id.' }),
    members: z.array(z.string()).optional().meta({ description: 'Of an archive: ids of what it held.' }),
    refused: Refusal.optional(),
    failed: z.object({ stage: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'ArticleSummary' });

export const AlikeDocument = z
  .object({
    article: ArticleRef,
    uploadedAt: z.string(),
    similarity: z.number().min(0).max(1),
    identical: z.boolean(),
  })
  .meta({ id: 'Alike', description: 'An article whose words are much like those of another.' });

export const ArticleDocument = ArticleSummaryDocument.extend({
  reading: z
    .object({
      article: Article,
      entities: z.array(Entity),
      claims: z.array(Claim),
      times: z.array(Time),
      quantities: z.array(Quantity),
      disputes: z.array(Dispute),
      quotations: z.array(Quotation),
    })
    .optional()
    .meta({ description: 'The whole reading; spans count UTF-16 code units of article.text.' }),
  duplicateOf: ArticleRef.optional(),
  similarTo: z.array(AlikeDocument).optional(),
}).meta({ id: 'Article' });

export const ClaimDocument = ClaimView.unwrap()
  .extend({
    roles: z.array(z.enum(['source', 'via', 'target', 'beneficiary', 'topic', 'addressee', 'about'])).optional(),
  })
  .meta({ id: 'Claim' });

export const DisputeDocument = DisputeView.meta({ id: 'Dispute' });

export const EntityDocument = z
  .object({
    id: z.string(),
    type: EntityType,
    name: z.string(),
    names: z.array(z.string()),
    roles: z.array(z.string()),
    country: z.string().optional(),
    links: z.record(z.string(), z.string()).optional(),
    articles: z.object({ count: z.int(), atLeast: z.boolean() }),
    firstSeen: z
      .string()
      .meta({ description: 'A day; in lists a month. Of articles whose date is known; empty where there is none.' }),
    lastSeen: z.string(),
  })
  .meta({ id: 'Entity' });

export const EntityNamedDocument = EntityDocument.extend({
  match: z
    .enum(['exact', 'begins', 'near'])
    .meta({ description: 'Whether a name is the one asked for, begins so or has a word that does, or nearly does.' }),
}).meta({ id: 'EntityNamed' });

export const TimelineEntryDocument = z
  .object({
    kind: z.enum(['claim', 'event']),
    day: z.string().meta({ description: 'When it was reported.' }),
    date: z
      .string()
      .optional()
      .meta({ description: 'When it was said or happened, as TIMEX3, where the article tells.' }),
    claim: ClaimDocument.optional(),
    event: DatedEvent.optional(),
  })
  .meta({ id: 'TimelineEntry' });

const SourceParty = z.object({ id: z.string().optional(), name: z.string() }).nullable();

export const CountDocument = z
  .object({ act: Act.optional(), day: z.string().optional(), party: SourceParty.optional(), claims: z.int() })
  .meta({ id: 'Count' });

export const SourceDocument = z
  .object({
    source: SourceParty,
    outlets: z.array(z.string()),
    acts: z.record(z.string(), z.int()),
    claims: z.int(),
    latest: z.string(),
  })
  .meta({ id: 'Source', description: 'Who tells of an entity, how often, in which outlets.' });

const Why = z
  .array(z.object({ feature: z.string(), value: z.number(), weight: z.number() }))
  .meta({ description: 'What spoke for the tie and against it: each feature, how strong it is here, and its weight.' });
const tie = { probability: z.number().min(0).max(1), why: Why };
const Kind = Dispute.unwrap().shape.kind;
const What = z.enum(['numbers', 'stance']);
const Between = z.object({ start: z.int(), end: z.int() });

export const TieDocument = z
  .object({
    relation: z.enum(['same', 'answered_by', 'answers', 'otherwise']),
    kind: Kind.optional(),
    what: What.optional(),
    claim: ClaimDocument,
    ...tie,
  })
  .meta({ id: 'Tie', description: 'A claim of another article, and how it stands to the one asked for.' });

export const AcrossAnswerDocument = z
  .object({ kind: Kind, from: ClaimDocument, to: ClaimDocument, ...tie })
  .meta({ id: 'AcrossAnswer', description: 'A claim that answers one of another article.' });

export const ChangeDocument = z
  .object({ what: What, from: ClaimDocument, to: ClaimDocument, ...tie })
  .meta({ id: 'Change', description: 'What one party says in two articles, otherwise in the later one.' });

export const OriginsDocument = z
  .object({
    known: z.int(),
    unknown: z.int(),
    edges: z.array(
      z.object({
        key: z.string().meta({ description: 'Of the article.' }),
        origin: z.string().optional(),
        reason: z.enum(['credit', 'cites', 'reuse', 'own', 'unknown']),
        words: z.array(Between),
      }),
    ),
  })
  .meta({ id: 'Origins' });

export const ThreadDocument = z
  .object({
    claims: z.array(ClaimDocument),
    ties: z.array(z.object({ a: z.string(), b: z.string(), ...tie })),
    articles: z.int(),
    outlets: z.array(z.string()),
    first: z.string(),
    latest: z.string(),
    origins: OriginsDocument,
  })
  .meta({ id: 'Thread', description: 'Claims of several articles that say the same.' });

export const FigureDocument = z
  .object({
    value: z.number(),
    upTo: z.number().optional(),
    approximate: Quantity.unwrap().shape.approximate,
    counted: z.string(),
    clause: z.string(),
    words: Between.extend({ words: z.string() }),
    day: z.string().optional(),
    additional: z.boolean(),
    claim: ClaimDocument,
  })
  .meta({ id: 'Figure' });

export const FigureSummaryDocument = z.object({
  lowest: FigureDocument,
  highest: FigureDocument,
  latest: FigureDocument,
  conservative: FigureDocument,
  all: z.array(FigureDocument),
});
