// Caveat: what the article says of a claim's standing. "The report could not be independently verified" → { kind: "unverified", words }.
import { z } from 'zod';
import { Span } from './span.ts';

export const CaveatKind = z.enum([
  'unverified',
  'partly_verified',
  'no_comment',
  'no_response',
  'not_reached',
  'denied_before',
  'no_evidence',
]);
export type CaveatKind = z.infer<typeof CaveatKind>;

export const Caveat = z
  .object({
    kind: CaveatKind,
    words: Span,
    /** Who could not verify, did not comment, was not reached, gave no evidence. */
    by: z
      .object({
        start: z.int().nonnegative(),
        end: z.int().nonnegative(),
        entity: z.string().optional(),
        actingAs: z.string().optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Caveat = z.infer<typeof Caveat>;
