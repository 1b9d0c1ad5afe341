// Quotation: every pair of quotation marks in the article and what became of it, so that 100% are accounted for.
// A claim's words, a scare quote ("so-called"), a title, or unresolved with the reason.
import { z } from 'zod';

export const Quotation = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    status: z.enum(['claim', 'scare-quote', 'title', 'unresolved']),
    claim: z.string().optional(),
    reason: z.string().optional(),
  })
  .readonly();
export type Quotation = z.infer<typeof Quotation>;
