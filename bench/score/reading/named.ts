// Were the article's names found, each as an entity of the right type? Gold: ["Tomas Velk | Velk", "person"].
import type { Extraction } from '../../../shared/model/extraction.ts';
import type { GoldArticle } from '../gold.ts';
import type { Counter } from './counts.ts';
import { alternatives, keyOf } from './same-name.ts';

export function judgeNames({ gold }: GoldArticle, { article, entities }: Extraction, tally: Counter): void {
  for (const [names, types] of gold.entities ?? []) {
    const keys = new Set(alternatives(names).map(keyOf));
    const found = entities.filter(
      ({ name, aliases, mentions }) =>
        [name, ...aliases].some((one) => keys.has(keyOf(one))) ||
        mentions.some(({ kind, start, end }) => kind === 'name' && keys.has(keyOf(article.text.slice(start, end)))),
    );
    if (
      !tally.right(
        'named',
        found.some(({ type }) => [types].flat().includes(type)),
      )
    ) {
      const instead = found.length > 0 ? `is ${[...new Set(found.map(({ type }) => type))]}` : 'missing';
      tally.fault('named', `${names} (${types}) ${instead}`);
    }
  }
}
