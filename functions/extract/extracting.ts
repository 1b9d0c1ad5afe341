// What the second stage does with one event: reads the article, and puts what it found on its way.

import type { Gazetteer } from '../../shared/entities/gazetteer.ts';
import { extract } from '../../shared/extract.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import type { Work } from '../../shared/lambda/stage.ts';
import { ArticleObject, type ResultObject, resultKey } from '../../shared/lambda/work-objects.ts';

export interface Rooms {
  readonly work: Objects;
  readonly gazetteer: () => Promise<Gazetteer>;
}

export const extracting =
  ({ work, gazetteer }: Rooms): Work =>
  async ({ key }, { signal }) => {
    const stored = await work.readJson(key, signal);
    if (stored === undefined) return { outcome: 'skipped', because: 'deleted since' };
    const { article, ...origin } = ArticleObject.parse(stored);
    const extraction = extract(article, { gazetteer: await gazetteer() });
    const { id, revision } = article;
    const result: ResultObject = { result: 'read', id, key: article.key, revision, ...origin, extraction };
    await work.writeJson(resultKey(id, revision), result, signal);
    const { entities, claims } = extraction;
    return {
      outcome: 'done',
      about: { characters: article.text.length, entities: entities.length, claims: claims.length },
    };
  };
