// Quantity: a number with what it counts. "at least 14 soldiers" → { value: 14, unit: "count", approximate: "at-least", counted: soldiers }.
import { z } from 'zod';
import { Span } from './span.ts';

export const Quantity = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    value: z.number(),
    /** For a range ("between 20 and 30"): its upper end; `value` is the lower. */
    upTo: z.number().optional(),
    /** UCUM code ("km", "a", "t"), ISO 4217 currency ("USD"), "%" or "count". */
    unit: z.string(),
    approximate: z.enum(['no', 'about', 'at-least', 'at-most', 'more-than', 'less-than', 'vague']),
    /** What is counted, where the sentence says so. */
    counted: Span.optional(),
  })
  .readonly();
export type Quantity = z.infer<typeof Quantity>;
