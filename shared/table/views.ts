// What the record gives back: claims and disputes that stand by themselves, with the words sliced from the article and the
// names of the entities. The zod schemas are the API's contract too.
import { z } from 'zod';
import { CaveatKind } from '../model/caveat.ts';
import { Act } from '../model/claim.ts';
import { Dispute } from '../model/dispute.ts';

const offset = z.int().nonnegative();

/** Words of the article and where they stand in its text. */
export const Quoted = z.object({ start: offset, end: offset, words: z.string() }).readonly();
export type Quoted = z.infer<typeof Quoted>;

export const Named = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The country for which it speaks: of its government, bodies and officials. */
    country: z.string().optional(),
  })
  .readonly();
export type Named = z.infer<typeof Named>;

/** Words that name a party, with the entity that they lead to. */
export const PartyView = z
  .object({
    start: offset,
    end: offset,
    words: z.string(),
    /** As written: "Yerevan" is the city. */
    entity: Named.optional(),
    /** Who acts where a place stands for it: "Yerevan accuses" is Armenia's government. */
    actingAs: Named.optional(),
  })
  .readonly();
export type PartyView = z.infer<typeof PartyView>;

/** As much of an article as a list says. `at` is its place in time: when it was published, or else uploaded. */
export const ArticleRef = z
  .object({
    id: z.string(),
    key: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    at: z.string(),
    publishedAt: z.string().optional(),
    /** Nobody knows when it was published: `at` is when it was put. */
    undated: z.literal(true).optional(),
    /** What should tell when it was published, and can't be read, or be read in two ways. */
    unreadDate: z.string().optional(),
    /** How many articles have the same words, where they are told as one. */
    copies: z.int().optional(),
    /** Where it stands on the web. */
    url: z.string().optional(),
    /** The same for articles with the same words. */
    words: z.string().optional(),
  })
  .readonly();
export type ArticleRef = z.infer<typeof ArticleRef>;

const Kind = Dispute.unwrap().shape.kind;

/** A claim of the same article that answers, or is answered. */
export const AnswerView = z.object({ kind: Kind, claim: z.string().nullable(), who: z.string().optional() }).readonly();
export type AnswerView = z.infer<typeof AnswerView>;

export const ClaimView = z
  .object({
    /** Of the claim within its article. */
    id: z.string(),
    /** For addresses: the id, and a mark of the claim's words by which it is found again after a new reading. */
    ref: z.string(),
    article: ArticleRef,
    form: z.enum(['direct', 'indirect', 'mixed']),
    act: Act,
    polarity: z.enum(['positive', 'negative']),
    source: PartyView.nullable(),
    via: z.array(PartyView).readonly().optional(),
    cue: Quoted.nullable(),
    content: z.array(Quoted).readonly(),
    addressee: PartyView.optional(),
    /** Who is accused, blamed, called upon. */
    target: PartyView.optional(),
    /** Who or what is supported. */
    beneficiary: PartyView.optional(),
    /** Who or what is judged or spoken of, where the act is none against anybody. */
    topic: PartyView.optional(),
    medium: Quoted.optional(),
    time: z.object({ start: offset, end: offset, words: z.string(), value: z.string() }).readonly().optional(),
    place: PartyView.optional(),
    hedges: z.array(Quoted).readonly(),
    /** What the article says of its standing: not verified, no comment, not reached … */
    caveats: z
      .array(z.object({ kind: CaveatKind, words: Quoted, by: PartyView.optional() }).readonly())
      .readonly()
      .optional(),
    about: z.array(Named).readonly(),
    parent: z.string().optional(),
    /** The claims of its article that answer it. */
    answeredBy: z.array(AnswerView).readonly().optional(),
    /** The claims that it answers; null where the article holds none such. */
    answers: z.array(AnswerView).readonly().optional(),
    rule: z.string(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type ClaimView = z.infer<typeof ClaimView>;

export const DisputeView = z
  .object({
    id: z.string(),
    article: ArticleRef,
    kind: Kind,
    why: z.object({ reason: z.string(), words: z.array(Quoted).readonly() }).readonly(),
    /** The answering claim. */
    from: ClaimView,
    /** The claim that it answers; null where the article does not hold it. */
    to: ClaimView.nullable(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type DisputeView = z.infer<typeof DisputeView>;

/** A date that an article gives for something in which an entity has a part. */
export const DatedEvent = z
  .object({
    article: ArticleRef,
    /** TIMEX3: a day, month or year. */
    value: z.string(),
    time: Quoted,
    /** The sentence. */
    passage: Quoted,
  })
  .readonly();
export type DatedEvent = z.infer<typeof DatedEvent>;
