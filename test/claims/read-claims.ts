// A text → its claims in words, as the tests write them: "Kavaria | has accused | crossing the border".
import { findClaims } from '../../shared/claims/index.ts';
import { analyze } from '../../shared/language/index.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Quotation } from '../../shared/model/quotation.ts';
import type { Span } from '../../shared/model/span.ts';

export interface ReadClaims {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
  readonly words: (span: Span | null | undefined) => string | undefined;
}

/** A text as an article without date; `headline` makes the first paragraph one. */
export function articleOf(text: string, { headline = false } = {}): Article {
  const end = headline ? text.indexOf('\n') : 0;
  return {
    id: 'test',
    key: 'test.txt',
    revision: '1',
    text,
    parts: { ...(headline && { headline: { start: 0, end } }), body: { start: end, end: text.length } },
    title: '',
    language: 'en',
    contentHash: '0'.repeat(64),
  };
}

/** Reads the claims of a text, without times and entities. */
export function readClaims(text: string, options?: { readonly headline?: boolean }): ReadClaims {
  const article = articleOf(text, options);
  const { claims, quotations } = findClaims(analyze(text), article, { times: [], entities: [] });
  return { text, claims, quotations, words: (span) => (span ? text.slice(span.start, span.end) : undefined) };
}

/** `source | cue | content … content` of each claim, marks and stops at the edges of the content left out. */
export function claimsIn(text: string, options?: { readonly headline?: boolean }): readonly string[] {
  const { claims, words } = readClaims(text, options);
  return claims.map((claim) =>
    [
      words(claim.source) ?? '-',
      words(claim.cue) ?? '-',
      claim.content.map((span) => bare(words(span) ?? '')).join(' … '),
    ].join(' | '),
  );
}

const bare = (words: string): string => words.replace(/^["“”‘’']+|[."“”‘’',]+$/g, '');
