// People whom news calls by one name, from known-people.tsv, by the key of that name. knownPerson("putin") → ["vladimir", "putin"]
import { personKey } from '../link/person-key.ts';
import { listAt } from './lines.ts';

const byLastName = new Map<string, readonly string[]>();
for (const [name = ''] of listAt(new URL('./known-people.tsv', import.meta.url))) {
  const key = personKey(name.split(' '));
  byLastName.set(key.at(-1) ?? '', key);
}

export const knownPerson = (lastName: string): readonly string[] | undefined => byLastName.get(lastName);
