// What the second stage does with one event: reads the article, and puts what it found on its way.

import type { Gazetteer } from '../../shared/entities/gazetteer.ts';
import { extract } from '../../shared/extract.ts';
import type { Objects } from '../../shared/lambda/objects.ts';
import type { Work } from '../../shared/lambda/stage.ts';
import { articleObjectFrom, writeResult } from '../../shared/lambda/work-objects.ts';

export interface Rooms {
  readonly work: Objects;
  readonly gazetteer: () => Promise<Gazetteer>;
}

export const extracting =
  ({ work, gazetteer }: Rooms): Work =>
  async ({ key, rebuild }, { signal }) => {
    const stored = await work.readJson(key, signal);
    if (stored === undefined) return { outcome: 'expired' };
    const { article, ...origin } = articleObjectFrom(stored);
    const extraction = extract(article, { gazetteer: await gazetteer() });
    const { id, revision } = article;
    const { v: _version, ...about } = { ...origin, ...(rebuild && { rebuild }) };
    await writeResult(work, { result: 'read', id, key: article.key, revision, ...about, extraction }, signal);
    const { entities, claims } = extraction;
    return {
      outcome: 'done',
      about: { characters: article.text.length, entities: entities.length, claims: claims.length },
    };
  };
