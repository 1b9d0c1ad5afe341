// Span: where words stand in `article.text`. Half-open, in UTF-16 code units, so that `text.slice(start, end)` gives the words.
// Every field of a result that quotes the article carries its span; the words are sliced, never typed again.
import { z } from 'zod';

const offset = z.int().nonnegative();

export const Span = z.object({ start: offset, end: offset }).readonly();
export type Span = z.infer<typeof Span>;

/** The words that a span points at. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies within `outer` (equal spans count). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Reading order: by start, the longer one first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
