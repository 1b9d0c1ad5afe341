// Article → Extraction: the whole reading in a few lines. Pure and deterministic.
// extract(article) gives every entity, claim, time, quantity and dispute with the spans of its words in article.text.
import { findClaims } from './claims/index.ts';
import { findDisputes } from './disputes/index.ts';
import type { Gazetteer } from './entities/gazetteer.ts';
import { findEntities } from './entities/index.ts';
import { analyze } from './language/index.ts';
import type { Article } from './model/article.ts';
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
  const entities = findEntities(syntax, article, { times, gazetteer });
  const { claims, quotations, caveats } = findClaims(syntax, article, { times, entities });
  const disputes = findDisputes(syntax, { claims, entities, headline: article.parts.headline });
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
