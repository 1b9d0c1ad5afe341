// Article: one news article as clean text with what is known about it. All later work refers to `text`, and to nothing else.
// `text` holds every word of the article, headline first, paragraphs split by one blank line (NFC, plain spaces, no zero-width characters).
import { z } from 'zod';
import { Span } from './span.ts';

/** Where the parts of the article stand in its text. */
export const Parts = z
  .object({
    headline: Span.optional(),
    /** The line under the headline that sums the article up. */
    summary: Span.optional(),
    byline: Span.optional(),
    dateline: Span.optional(),
    body: Span,
    credit: Span.optional(),
  })
  .readonly();

export const Precision = z.enum(['year', 'month', 'day', 'minute', 'second']);

/** A date with how exact it is and where it was found. `value` is ISO 8601, cut to the precision ("2021-05", "2021-05-14", "2021-05-14T09:30:00Z"). */
export const SourcedDate = z
  .object({
    value: z.string(),
    precision: Precision,
    from: z.enum([
      'object-metadata',
      'feed',
      'json-ld',
      'meta',
      'time-element',
      'url',
      'header',
      'front-matter',
      'document',
      'dateline',
      'text',
    ]),
  })
  .readonly();
export type SourcedDate = z.infer<typeof SourcedDate>;

export const Article = z
  .object({
    /** Deterministic: from the key alone, so that a new revision keeps it. */
    id: z.string(),
    /** The object's key in the inbox; a member of a container is `archive.zip#path`. */
    key: z.string(),
    /** Orders what was put under one key: a later revision compares greater (code-unit order). */
    revision: z.string(),
    text: z.string(),
    parts: Parts,
    title: z.string(),
    byline: z
      .object({ names: z.array(z.string()).readonly(), role: z.string().optional() })
      .readonly()
      .optional(),
    outlet: z.string().optional(),
    /** Agencies credited for the text ("Reuters", "TASS"). */
    credits: z.array(z.string()).readonly().optional(),
    dateline: z.object({ place: z.string(), date: z.string().optional() }).readonly().optional(),
    publishedAt: SourcedDate.optional(),
    modifiedAt: SourcedDate.optional(),
    /** What should tell when it was published, and can't be read, or be read in two ways ("06/03/2020"). */
    unreadDate: z.string().optional(),
    /** BCP 47, e.g. "en". */
    language: z.string(),
    url: z.string().optional(),
    /** SHA-256, hexadecimal, of the normalized text. */
    contentHash: z.string(),
    /** A sketch of the text for finding near-duplicates. */
    sketch: z.array(z.int()).readonly().optional(),
    /** For plain text: pairs [offset in text, offset in the decoded original] where the two begin to run in step. */
    offsets: z
      .array(z.tuple([z.int(), z.int()]))
      .readonly()
      .optional(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;
