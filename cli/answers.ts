// What the commands read of the API's answers. Looser than what it gives, so that an older command can ask a newer record.
import { z } from 'zod';
import { Act } from '../shared/model/claim.ts';
import { Extraction } from '../shared/model/extraction.ts';
import { Refusal } from '../shared/model/refusal.ts';
import { Status } from '../shared/model/status.ts';

const Quoted = z.looseObject({ words: z.string() });
const Named = z.looseObject({ id: z.string(), name: z.string(), country: z.string().optional() });
const Party = Quoted.extend({ entity: Named.optional(), actingAs: Named.optional() });
export type Party = z.infer<typeof Party>;

const ArticleRef = z.looseObject({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  outlet: z.string().optional(),
  at: z.string(),
  publishedAt: z.string().optional(),
  undated: z.boolean().optional(),
  copies: z.number().optional(),
  url: z.string().optional(),
});

/** Where an article stands in time. */
export const ArticleDay = z.looseObject({ at: z.string() });

const Answer = z.looseObject({ kind: z.string(), claim: z.string().nullable(), who: z.string().optional() });

export const ClaimAnswer = z.looseObject({
  /** Of the claim within its article. */
  id: z.string(),
  article: ArticleRef,
  act: Act,
  polarity: z.string(),
  source: Party.nullable(),
  via: z.array(Party).optional(),
  content: z.array(Quoted),
  target: Party.optional(),
  beneficiary: Party.optional(),
  topic: Party.optional(),
  answeredBy: z.array(Answer).optional(),
  answers: z.array(Answer).optional(),
  addressee: Party.optional(),
  medium: Quoted.optional(),
  time: Quoted.extend({ value: z.string() }).optional(),
  caveats: z.array(z.looseObject({ kind: z.string(), words: Quoted, by: Party.optional() })).optional(),
});
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;

export const DisputeAnswer = z.looseObject({
  kind: z.string(),
  article: ArticleRef,
  why: z.looseObject({ reason: z.string() }),
  from: ClaimAnswer,
  to: ClaimAnswer.nullable(),
});
export type DisputeAnswer = z.infer<typeof DisputeAnswer>;

export const EntityAnswer = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  roles: z.array(z.string()),
  articles: z.object({ count: z.int(), atLeast: z.boolean() }),
  firstSeen: z.string(),
  lastSeen: z.string(),
  country: z.string().optional(),
  match: z.string().optional(),
});
export type EntityAnswer = z.infer<typeof EntityAnswer>;

export const ArticleAnswer = z.looseObject({
  id: z.string(),
  key: z.string(),
  status: Status,
  title: z.string().optional(),
  at: z.string().optional(),
  uploadedAt: z.string().optional(),
  undated: z.boolean().optional(),
  unreadDate: z.string().optional(),
  claims: z.int().optional(),
  members: z.array(z.string()).optional(),
  refused: Refusal.optional(),
  failed: z.object({ stage: z.string(), reason: z.string() }).optional(),
});
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

export const WholeArticle = ArticleAnswer.extend({
  reading: Extraction.unwrap().omit({ key: true }).optional(),
  duplicateOf: ArticleRef.optional(),
  similarTo: z.array(z.looseObject({ article: ArticleRef, similarity: z.number() })).optional(),
});

export const TimelineAnswer = z.looseObject({
  kind: z.enum(['claim', 'event']),
  day: z.string(),
  date: z.string().optional(),
  claim: ClaimAnswer.optional(),
  event: z.looseObject({ passage: Quoted, time: Quoted, article: ArticleRef }).optional(),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const SourceAnswer = z.looseObject({
  source: z.looseObject({ name: z.string() }).nullable(),
  outlets: z.array(z.string()),
  acts: z.record(z.string(), z.int()),
  claims: z.int(),
  latest: z.string(),
});

const Why = z.array(z.looseObject({ feature: z.string(), value: z.number(), weight: z.number() }));

export const TieAnswer = z.looseObject({
  relation: z.string(),
  kind: z.string().optional(),
  what: z.string().optional(),
  claim: ClaimAnswer,
  probability: z.number(),
  why: Why,
});

export const AcrossAnswer = z.looseObject({ kind: z.string(), from: ClaimAnswer, to: ClaimAnswer, why: Why });
export const ChangeAnswer = z.looseObject({ what: z.string(), from: ClaimAnswer, to: ClaimAnswer, why: Why });

export const OriginsAnswer = z.looseObject({
  claims: z.array(ClaimAnswer),
  articles: z.int(),
  outlets: z.array(z.string()),
  first: z.string(),
  latest: z.string(),
  origins: z.looseObject({
    known: z.int(),
    unknown: z.int(),
    edges: z.array(z.looseObject({ key: z.string(), origin: z.string().optional(), reason: z.string() })),
  }),
});
export const ThreadAnswer = OriginsAnswer;

export const FigureAnswer = z.looseObject({
  value: z.number(),
  upTo: z.number().optional(),
  approximate: z.string(),
  counted: z.string(),
  clause: z.string(),
  day: z.string().optional(),
  additional: z.boolean(),
  claim: ClaimAnswer,
});
