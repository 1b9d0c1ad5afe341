// Extraction: the whole reading of one article, as `onrecord extract --json` prints it, one a line.
import { z } from 'zod';
import { Article } from './article.ts';
import { Caveat } from './caveat.ts';
import { Claim } from './claim.ts';
import { Dispute } from './dispute.ts';
import { Entity } from './entity.ts';
import { Quantity } from './quantity.ts';
import { Quotation } from './quotation.ts';
import { Time } from './time.ts';

export const Extraction = z
  .object({
    key: z.string(),
    article: Article,
    entities: z.array(Entity).readonly(),
    claims: z.array(Claim).readonly(),
    times: z.array(Time).readonly(),
    quantities: z.array(Quantity).readonly(),
    disputes: z.array(Dispute).readonly(),
    quotations: z.array(Quotation).readonly(),
    /** What the article says of the standing of no claim in particular. */
    caveats: z.array(Caveat).readonly().optional(),
  })
  .readonly();
export type Extraction = z.infer<typeof Extraction>;
