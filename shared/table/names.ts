// A name → the forms under which it is looked up: without case and accents, whole, and for people by the last word too.
// formsOf('Nikol Pashinyan', 'person') → ["nikol pashinyan", "pashinyan"]
import type { EntityType } from '../model/entity.ts';
import type { Contribution } from './directory.ts';
import { type Key, namesPk, ownForm, shardOf } from './keys.ts';

export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[#\s]+/gu, ' ')
    .trim()
    .slice(0, 100);

export function formsOf(name: string, type: EntityType): readonly string[] {
  const whole = folded(name).replace(/^the /, '');
  const last = type === 'person' ? whole.split(' ').at(-1) : undefined;
  return [...new Set([whole, ...(last ? [last] : [])])].filter((form) => form.length > 0);
}

/** Every form of the names that an entity is known by. */
export const formsIn = (told: Pick<Contribution, 'portrait'> | undefined): ReadonlySet<string> =>
  new Set(told?.portrait?.names.flatMap((name) => formsOf(name, told.portrait?.type ?? 'other')));

/** The ways that lead to an entity, by their form; its own name needs none, as its home stands there. */
export function waysOf(list: string, told: Pick<Contribution, 'portrait'> | undefined): ReadonlyMap<string, Key> {
  const id = list.slice(list.indexOf('/') + 1);
  const shard = shardOf(id);
  const forms = [...formsIn(told)].filter((form) => form !== ownForm(id));
  return new Map(forms.map((form) => [form, { pk: namesPk(form, shard), sk: `${form}#${id}` }]));
}
