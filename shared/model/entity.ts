// Entity: somebody or something the article speaks of, with every place where it is mentioned.
// Ids are canonical across articles: `place/AM`, `organization/CSTO`, `person/nikol-pashinian`.
import { z } from 'zod';

export const EntityType = z.enum(['person', 'organization', 'place', 'group', 'event', 'work', 'other']);
export type EntityType = z.infer<typeof EntityType>;

/** How a mention speaks of its entity: by name, by description ("the ministry"), by pronoun, by adjective ("Azerbaijani"). */
export const MentionKind = z.enum(['name', 'nominal', 'pronoun', 'adjective']);

export const Mention = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    kind: MentionKind,
    /** The entity that acts where a place stands for it: "Yerevan accuses" is Armenia's government. */
    actingAs: z.string().optional(),
    /** 0 to 1; given where the link from words to entity is inferred (pronouns, nominals). */
    confidence: z.number().min(0).max(1).optional(),
  })
  .readonly();
export type Mention = z.infer<typeof Mention>;

export const Entity = z
  .object({
    id: z.string(),
    type: EntityType,
    /** The fullest name; the describing words where the article gives none. */
    name: z.string(),
    /** `false` where the article only describes it ("residents"): the id then holds within the article alone. */
    named: z.boolean().optional(),
    aliases: z.array(z.string()).readonly(),
    mentions: z.array(Mention).readonly(),
    /** Titles and roles the article gives ("Prime Minister", "the French president"). */
    roles: z.array(z.string()).readonly(),
    /** ISO 3166-1 alpha-2. */
    country: z.string().optional(),
    links: z.record(z.string(), z.string()).optional(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Entity = z.infer<typeof Entity>;
