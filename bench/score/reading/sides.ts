// Gold claims and given claims of one article, with the places of their words: what is matched and judged.
// sidesOf(gold, reading) → { wanted: [{ claim, needed, content, cue, source … }], given: [{ claim, content, cue, source }] }
import type { Claim } from '../../../shared/model/claim.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { GoldArticle, GoldClaim } from '../gold.ts';
import { type Places, placesIn } from './places.ts';

export interface Wanted {
  readonly claim: GoldClaim;
  /** Optional claims count neither way. */
  readonly needed: boolean;
  readonly content: Places;
  /** The content and those just as right. */
  readonly contents: readonly Places[];
  /** Undefined: a quotation without a cue of its own. */
  readonly cue: ReadonlySet<number> | undefined;
  readonly source: ReadonlySet<number> | undefined;
}

export interface Given {
  readonly claim: Claim;
  readonly content: Places;
  readonly cue: ReadonlySet<number> | undefined;
  readonly source: ReadonlySet<number> | undefined;
}

export interface Sides {
  readonly wanted: readonly Wanted[];
  readonly given: readonly Given[];
  readonly places: ReturnType<typeof placesIn>;
}

export function sidesOf({ gold }: GoldArticle, { article, claims }: Extraction): Sides {
  const places = placesIn(article.text);
  const side =
    (needed: boolean) =>
    (claim: GoldClaim): Wanted => ({
      claim,
      needed,
      content: places(claim.content),
      contents: [claim.content, ...(claim.contentAlt ?? [])].map(places),
      cue: claim.cue ? places([claim.cue]).words : undefined,
      source: claim.source ? places([claim.source]).words : undefined,
    });
  return {
    wanted: [...gold.claims.map(side(true)), ...(gold.optionalClaims ?? []).map(side(false))],
    given: claims.map((claim) => ({
      claim,
      content: places(claim.content),
      cue: claim.cue ? places([claim.cue]).words : undefined,
      source: claim.source ? places([claim.source]).words : undefined,
    })),
    places,
  };
}
