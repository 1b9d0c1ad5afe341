// A name as a person types it → the entity of the record that it means: "armenia", "Velk", or an id ("place/AM").
import { EntityAnswer } from './answers.ts';
import type { RecordApi } from './record-api.ts';

/** The entity with that very name; else the most reported one whose name begins so. Throws where there is none. */
export async function entityNamed(api: RecordApi, name: string): Promise<EntityAnswer> {
  if (name.includes('/')) return EntityAnswer.parse(await api.get(entityPath(name)));
  const found: EntityAnswer[] = [];
  for await (const entity of api.items(EntityAnswer, '/entities', { name }, 50)) found.push(entity);
  const wanted = name.toLowerCase();
  const exact = found.filter(({ name: given, names }) =>
    [given, ...names].some((each) => each.toLowerCase() === wanted),
  );
  const [best] = [...(exact.length > 0 ? exact : found)].sort((a, b) => b.articles.count - a.articles.count);
  if (!best)
    throw new Error(
      `nobody in the record has a name that begins with "${name}". Try a shorter beginning: onrecord entities ${name.slice(0, 3)}`,
    );
  return best;
}

export const entityPath = (id: string): string => {
  const slash = id.indexOf('/');
  return `/entities/${encodeURIComponent(id.slice(0, slash))}/${encodeURIComponent(id.slice(slash + 1))}`;
};
