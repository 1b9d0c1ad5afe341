// Syntax, times and entities → Claims, and what became of every quotation mark.
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Time } from '../model/time.ts';

export interface ClaimOptions {
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
}

export function findClaims(
  _syntax: Syntax,
  _article: Article,
  _options: ClaimOptions,
): { readonly claims: readonly Claim[]; readonly quotations: readonly Quotation[] } {
  return { claims: [], quotations: [] };
}
