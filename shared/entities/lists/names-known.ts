// What names are known before reading: countries, regions, organizations, cities, given and family names, as entries with ids.
// known.longestAt(["collective", "security", "treaty", "organization"], 0) → organization/CSTO.

import { wordsOfName } from './fold.ts';
import { alternatives, listAt } from './lines.ts';
import { PhraseTrie } from './phrase-trie.ts';

export interface KnownName {
  readonly id: string;
  readonly type: 'place' | 'organization';
  readonly kind: 'country' | 'region' | 'city' | 'province' | 'organization';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | undefined;
  /** True where the words stand for a people or are an adjective: "Azerbaijani", "Russians". */
  readonly demonym: boolean;
  /** The words as the list has them: an acronym must be in capitals in the text too. */
  readonly written: string;
}

export const known: PhraseTrie<KnownName> = new PhraseTrie();
export const countries = new Map<string, KnownName>();
export const capitals = new Map<string, string>();
const byId = new Map<string, KnownName>();

const slug = (name: string): string => (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : slugOfWords(name));

const slugOfWords = (name: string): string =>
  wordsOfName(name)
    .join('-')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function add(entry: Omit<KnownName, 'demonym' | 'written'>, demonyms: readonly string[] = []): KnownName {
  const base: KnownName = { ...entry, demonym: false, written: entry.name };
  for (const written of new Set([entry.name, ...entry.aliases])) known.add(wordsOfName(written), { ...base, written });
  for (const written of demonyms) known.add(wordsOfName(written), { ...base, demonym: true, written });
  byId.set(base.id, base);
  return base;
}

for (const [code = '', name = '', aliases, adjectives, peoples, capital] of listAt(
  new URL('./countries.tsv', import.meta.url),
)) {
  const entry = add(
    { id: `place/${code}`, type: 'place', kind: 'country', name, aliases: alternatives(aliases), country: code },
    [...new Set([...alternatives(adjectives), ...alternatives(peoples)])],
  );
  countries.set(code, entry);
  if (!capital) continue;
  add({ id: `place/${code}/${slug(capital)}`, type: 'place', kind: 'city', name: capital, aliases: [], country: code });
  capitals.set(slug(capital), code);
}
for (const [id = '', name = '', aliases, demonyms, country, city] of listAt(
  new URL('./regions.tsv', import.meta.url),
)) {
  const path = country && !id.includes('/') ? `${country}/${id}` : id;
  add(
    {
      id: `place/${path}`,
      type: 'place',
      kind: city ? 'city' : 'region',
      name,
      aliases: alternatives(aliases),
      country: country || undefined,
    },
    alternatives(demonyms),
  );
}
for (const [id = '', name = '', aliases, country] of listAt(new URL('./organizations.tsv', import.meta.url))) {
  add({
    id: `organization/${id}`,
    type: 'organization',
    kind: 'organization',
    name,
    aliases: alternatives(aliases),
    country,
  });
}
for (const [name = '', country = '', province] of listAt(new URL('./cities.tsv', import.meta.url))) {
  const words = wordsOfName(name);
  if (known.exact(words).length) continue;
  const kind = province ? 'province' : 'city';
  const id = `place/${country}/${slug(name)}`;
  known.add(words, { id, type: 'place', kind, name, aliases: [], country, demonym: false, written: name });
}

export const knownById = (id: string): KnownName | undefined => byId.get(id);
export const slugOf = slug;
