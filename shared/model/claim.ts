// Claim: who said what, to whom, about whom, how; each field points at the words it rests on.
// "Azerbaijan rejects the claim" → { act: "reject", source: Azerbaijan, cue: rejects, content: [the claim] }.
import { z } from 'zod';
import { Caveat } from './caveat.ts';
import { Span } from './span.ts';

/** What is done by saying it: from speech-act theory, VerbNet's classes and CAMEO's root codes. */
export const Act = z.enum([
  'state',
  'inform',
  'allege',
  'accuse',
  'deny',
  'reject',
  'condemn',
  'demand',
  'appeal',
  'commit',
  'warn',
  'admit',
  'support',
  'evaluate',
  'intend',
  'consult',
  'perform',
]);
export type Act = z.infer<typeof Act>;

/** Words that name a party, with the entity they lead to where that is known. */
export const Party = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    /** The entity as written: "Yerevan" is the city. */
    entity: z.string().optional(),
    /** The entity that acts where a place stands for it: "Yerevan accuses" is Armenia's government. */
    actingAs: z.string().optional(),
  })
  .readonly();
export type Party = z.infer<typeof Party>;

export const Claim = z
  .object({
    /** `c1`, `c2` … in reading order within the article. */
    id: z.string(),
    form: z.enum(['direct', 'indirect', 'mixed']),
    act: Act,
    /** `negative` where the source is said not to make the claim ("did not confirm that"). */
    polarity: z.enum(['positive', 'negative']),
    source: Party.nullable(),
    /** On whose word we have it: the chain from the article to the source, nearest to the article first. */
    via: z.array(Party).readonly().optional(),
    /** Null for a quotation that belongs to the last speaker. */
    cue: Span.nullable(),
    content: z.array(Span).readonly(),
    addressee: Party.optional(),
    /** Who is accused, condemned, called upon, supported. */
    target: Party.optional(),
    /** What it was said in or through: Facebook, a phone call, a statement, state television. */
    medium: Span.optional(),
    /** When it was said. */
    time: z
      .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), value: z.string() })
      .readonly()
      .optional(),
    place: Party.optional(),
    hedges: z.array(Span).readonly(),
    /** What the article says of its standing: not verified, no comment, no answer … */
    caveats: z.array(Caveat).readonly().optional(),
    /** Ids of the entities its content mentions. */
    about: z.array(z.string()).readonly(),
    /** The claim whose content this one stands in. */
    parent: z.string().optional(),
    /** The way of attributing that found it: the name of its file in shared/claims/ways. */
    rule: z.string(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;
