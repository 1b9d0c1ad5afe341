// A name → the forms under which it is looked up: without case and accents, whole, and the fullest from any of its words on.
// formsOf('Nikol Pashinyan', 'person') → ["nikol pashinyan", "pashinyan"]
import type { EntityType } from '../model/entity.ts';
import type { Contribution } from './directory.ts';
import { type Key, namesPk, ownForm, shardOf } from './keys.ts';

/** Words as the ids of entities are made of them: "Martin O’Malley" → "martin omalley", "Al-Qaeda" → "al qaeda". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function formsOf(name: string, type: EntityType): readonly string[] {
  const whole = folded(name).replace(/^the /, '').slice(0, 100);
  const last = type === 'person' ? whole.split(' ').at(-1) : undefined;
  return [...new Set([whole, ...(last ? [last] : [])])].filter((form) => form.length > 0);
}

/** Words that nobody looks for: no name is found from them on. */
const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'a',
  's',
  'de',
  'la',
  'el',
  'al',
]);

/**
 * "US Department of Defense" → from each later word on: "department of defense", "defense". Each costs a write when the name is new,
 * so that only bodies, places and events have them: a person is found by the first name and the last, a work by its beginning.
 */
function laterWordsOf({ name, type }: { readonly name: string; readonly type: EntityType }): readonly string[] {
  if (type !== 'organization' && type !== 'place' && type !== 'event') return [];
  const words = folded(name).replace(/^the /, '').slice(0, 100).split(' ').slice(0, 8);
  return words.flatMap((word, i) =>
    i === 0 || SMALL.has(word) || /^\d+$/.test(word) ? [] : [words.slice(i).join(' ')],
  );
}

/** Every form of the names that an entity is known by. */
export const formsIn = (told: Pick<Contribution, 'portrait'> | undefined): ReadonlySet<string> =>
  new Set(told?.portrait?.names.flatMap((name) => formsOf(name, told.portrait?.type ?? 'other')));

/**
 * The forms under which an entity is found. A name with which another begins is none of them, as whoever looks for the start
 * of the one finds the other.
 */
export function lookedUp(told: Pick<Contribution, 'portrait'> | undefined): readonly string[] {
  const forms = [...new Set([...formsIn(told), ...(told?.portrait ? laterWordsOf(told.portrait) : [])])];
  return forms.filter((form) => !forms.some((other) => other !== form && other.startsWith(form)));
}

/** The ways that lead to an entity, by their form; its own name needs none, as its home stands there. */
export function waysOf(list: string, told: Pick<Contribution, 'portrait'> | undefined): ReadonlyMap<string, Key> {
  const id = list.slice(list.indexOf('/') + 1);
  const shard = shardOf(id);
  const forms = lookedUp(told).filter((form) => form !== ownForm(id));
  return new Map(forms.map((form) => [form, { pk: namesPk(form, shard), sk: `${form}#${id}` }]));
}
