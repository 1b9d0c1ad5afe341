// Syntax, times and entities → Claims, and what became of every quotation mark.
// The ways of attributing propose, the refiners choose and merge, the details are read off: see ways/index.ts and refiners/index.ts.
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Time } from '../model/time.ts';
import { findCaveats, isCaveat, placeCaveats, type WithCaveats } from './caveats/index.ts';
import { toClaims } from './details/to-claims.ts';
import { type Reading, readPassages } from './passage.ts';
import type { Proposal } from './proposal.ts';
import { accountForQuotations } from './quotes/account.ts';
import { refine } from './refiners/index.ts';
import { nest } from './refiners/nest.ts';
import { fillSlots } from './slots/index.ts';
import { ways } from './ways/index.ts';

export interface ClaimOptions {
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
}

export interface Proposed {
  readonly reading: Reading;
  /** What every way of attributing finds, before anything is chosen. */
  readonly proposals: readonly Proposal[];
}

export function proposeClaims(syntax: Syntax, article: Article, entities: readonly Entity[]): Proposed {
  const reading = readPassages(syntax, article, entities);
  return {
    reading,
    proposals: reading.passages.flatMap((passage) => ways.flatMap((way) => way.find(passage, reading))),
  };
}

export function findClaims(
  syntax: Syntax,
  article: Article,
  options: ClaimOptions,
): WithCaveats & { readonly quotations: readonly Quotation[] } {
  const { reading, proposals } = proposeClaims(syntax, article, options.entities);
  const parties = { times: options.times, finder: reading.finder };
  const caveats = findCaveats(reading, parties.finder);
  const spoken = proposals.filter(({ cue }) => !isCaveat(cue, caveats));
  const nested = nest(refine(spoken, reading));
  const claims = fillSlots(toClaims(nested, reading, parties), reading, parties);
  return { ...placeCaveats(claims, caveats), quotations: accountForQuotations(reading, claims) };
}
