// Article → Extraction: the whole reading in a few lines. Pure and deterministic.
// extract(article) gives every entity, claim, time, quantity and dispute with the spans of its words in article.text.
import { findClaims } from './claims/index.ts';
import { findDisputes } from './disputes/index.ts';
import type { Gazetteer } from './entities/gazetteer.ts';
import { findEntities } from './entities/index.ts';
import { analyze } from './language/index.ts';
import type { Article } from './model/article.ts';
import type { Caveat } from './model/caveat.ts';
import type { Claim } from './model/claim.ts';
import type { Entity } from './model/entity.ts';
import type { Extraction } from './model/extraction.ts';
import { findQuantities } from './quantities/index.ts';
import { findTimes } from './times/index.ts';

export interface ExtractOptions {
  /** The user's own names, besides ours. */
  readonly gazetteer?: Gazetteer;
}

/** Reads one article. The same article and gazetteer give the same bytes, on any machine and at any time. */
export function extract(article: Article, { gazetteer }: ExtractOptions = {}): Extraction {
  const syntax = analyze(article.text);
  const times = findTimes(syntax, article);
  const quantities = findQuantities(syntax, times);
  const found = findEntities(syntax, article, { times, gazetteer });
  const { claims, quotations, caveats } = findClaims(syntax, article, { times, entities: found });
  const disputes = findDisputes(syntax, { claims, entities: found, headline: article.parts.headline });
  const entities = withoutIdle(found, claims, caveats);
  return {
    key: article.key,
    article,
    entities,
    claims,
    times,
    quantities,
    disputes,
    quotations,
    ...(caveats.length > 0 && { caveats }),
  };
}

/** Parties that the article never names count where one of them speaks, is spoken to, or has a caveat. */
function withoutIdle(
  entities: readonly Entity[],
  claims: readonly Claim[],
  caveats: readonly Caveat[],
): readonly Entity[] {
  const parties = new Set(
    [
      ...claims.flatMap(({ source, via = [], addressee, target }) => [source, ...via, addressee, target]),
      ...[...caveats, ...claims.flatMap((claim) => claim.caveats ?? [])].map(({ by }) => by),
    ].map((party) => party?.entity),
  );
  return entities.filter(({ id, named }) => named !== false || parties.has(id));
}
