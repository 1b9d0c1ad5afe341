// Dispute: one claim of the article that answers another. "Azerbaijan rejects the claim" → rejects Armenia's accusation.
import { z } from 'zod';
import { Span } from './span.ts';

export const Dispute = z
  .object({
    id: z.string(),
    /** The answering claim. */
    from: z.string(),
    /** The claim it answers; null where the article holds none: an unresolved denial. */
    to: z.string().nullable(),
    kind: z.enum(['denies', 'rejects', 'counter_accuses', 'contradicts', 'restates', 'refines', 'supports']),
    /** What ties them: the reason and the words. */
    why: z.object({ reason: z.string(), words: z.array(Span).readonly() }).readonly(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Dispute = z.infer<typeof Dispute>;
