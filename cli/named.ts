// A name as a person types it → the entity of the record that it means: "armenia", "Velk", or an id ("place/AM").
import { EntityAnswer } from './answers.ts';
import { plain } from './reading-words.ts';
import type { RecordApi } from './record-api.ts';

/** Others of the name that are told. */
const OTHERS = 3;

/**
 * The entity called exactly so; else the one most spoken of with a word that begins so. Says on standard error who was taken,
 * and who else it might have been. Throws where there is none, naming those that are called nearly so.
 */
export async function entityNamed(api: RecordApi, name: string): Promise<EntityAnswer> {
  if (name.includes('/')) return EntityAnswer.parse(await api.get(entityPath(name)));
  const found: EntityAnswer[] = [];
  for await (const entity of api.items(EntityAnswer, '/entities', { name }, 10)) found.push(entity);
  const [best, ...others] = found;
  if (!best)
    throw new Error(
      `nobody on record has a name with a word that begins with "${name}". Try a shorter beginning: onrecord entities ${name.slice(0, 3)}`,
    );
  if (best.match === 'near')
    throw new Error(`nobody on record is called "${name}". Did you mean ${found.slice(0, 3).map(told).join(', or ')}?`);
  // Of others only those are told who might be meant as well.
  const alike = others.filter(({ match }) => match === best.match).slice(0, OTHERS);
  if (alike.length > 0 || plain(best.name).toLowerCase() !== name.toLowerCase())
    console.error(
      `"${name}" is taken for ${told(best)}.${alike.length > 0 ? ` Also: ${alike.map(told).join(', ')}. Name one by its id.` : ''}`,
    );
  return best;
}

const told = ({ id, name, articles: { count } }: EntityAnswer): string =>
  `${plain(name)} (${id}, ${count} ${count === 1 ? 'article' : 'articles'})`;

export const entityPath = (id: string): string => {
  const slash = id.indexOf('/');
  return `/entities/${encodeURIComponent(id.slice(0, slash))}/${encodeURIComponent(id.slice(slash + 1))}`;
};
