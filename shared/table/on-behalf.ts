// For which country an entity speaks: its government, ministries, army, parliament, and the officials who hold an office of it.
// stateOf({ type: 'person', roles: ['Iranian Foreign Minister'], country: 'IR', … }) → "IR"; of a singer of that country nothing.
import { readFileSync } from 'node:fs';
import type { Entity } from '../model/entity.ts';

type Kind = 'office' | 'none' | 'body' | 'not';

const WORDS = new Map(
  readFileSync(new URL('./state-words.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([kind = '', words = '']) => [kind as Kind, new Set(words.split('|'))]),
);
/** The longest of the words above, in words. */
const LONGEST = Math.max(...[...WORDS.values()].flatMap((all) => [...all].map((words) => words.split(' ').length)));

/** Two letters (ISO 3166-1), or the name of a country that no list has: "organization/army-of-kavaria" → "kavaria". */
export function stateOf({
  id,
  type,
  name,
  aliases,
  roles,
  country,
}: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'roles' | 'country'>): string | undefined {
  if (type === 'person') return country !== undefined && roles.some(isOffice) ? country : undefined;
  if (type !== 'organization') return undefined;
  const [, owner] = /^organization\/(?:government|army|parliament|presidency|[a-z]+-ministry)-of-(.+)$/.exec(id) ?? [];
  if (owner !== undefined) return owner;
  return country !== undefined && isBody([name, ...aliases]) ? country : undefined;
}

const isOffice = (role: string): boolean => has('office', role) && !has('none', role);

const isBody = (names: readonly string[]): boolean =>
  names.some((name) => has('body', name)) && !names.some((name) => has('not', name));

/** Whether one of the kind's words stands in the text as whole words. */
function has(kind: Kind, text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const wanted = WORDS.get(kind);
  return words.some((_, first) =>
    Array.from({ length: LONGEST }, (_, more) => words.slice(first, first + more + 1).join(' ')).some((phrase) =>
      wanted?.has(phrase),
    ),
  );
}
