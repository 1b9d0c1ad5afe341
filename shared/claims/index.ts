// Syntax, times and entities → Claims, and what became of every quotation mark.
// The ways of attributing propose, the refiners choose and merge, the details are read off: see ways/index.ts and refiners/index.ts.
import type { Syntax } from '../language/index.ts';
import type { Article } from '../model/article.ts';
import type { Entity } from '../model/entity.ts';
import type { Quotation } from '../model/quotation.ts';
import type { Time } from '../model/time.ts';
import { findCaveats, isCaveat, placeCaveats, type WithCaveats } from './caveats/index.ts';
import { entityFinder } from './details/entity-of.ts';
import { toClaims } from './details/to-claims.ts';
import { readPassages } from './passage.ts';
import { accountForQuotations } from './quotes/account.ts';
import { refine } from './refiners/index.ts';
import { nest } from './refiners/nest.ts';
import { fillSlots } from './slots/index.ts';
import { ways } from './ways/index.ts';

export interface ClaimOptions {
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
}

export function findClaims(
  syntax: Syntax,
  article: Article,
  options: ClaimOptions,
): WithCaveats & { readonly quotations: readonly Quotation[] } {
  const reading = readPassages(syntax, article);
  const parties = { times: options.times, finder: entityFinder(options.entities, syntax) };
  const caveats = findCaveats(reading, parties.finder);
  const proposals = reading.passages
    .flatMap((passage) => ways.flatMap((way) => way.find(passage, reading)))
    .filter(({ cue }) => !isCaveat(cue, caveats));
  const nested = nest(refine(proposals, reading), reading);
  const claims = fillSlots(toClaims(nested, reading, parties), reading, parties);
  return { ...placeCaveats(claims, caveats), quotations: accountForQuotations(reading, claims) };
}
