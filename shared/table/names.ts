// A name → the forms under which it is looked up: without case and accents, whole, and for people by the last word too.
// formsOf('Nikol Pashinyan', 'person') → ["nikol pashinyan", "pashinyan"]
import type { EntityType } from '../model/entity.ts';
import type { Directory } from './directory.ts';
import { namePk, nameSk } from './keys.ts';

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

export interface NameKey {
  readonly pk: string;
  readonly sk: string;
}

/** Every name's key that leads to the entity of a directory, by `pk sk`. */
export function nameKeysOf(directory: Directory | undefined): ReadonlyMap<string, NameKey> {
  const { portrait, list } = directory ?? {};
  if (!portrait || !list) return new Map();
  const entity = list.slice(list.indexOf('/') + 1);
  const forms = new Set(portrait.names.flatMap((name) => formsOf(name, portrait.type)));
  return new Map(
    [...forms].map((form) => [
      `${namePk(form)} ${nameSk(form, entity)}`,
      { pk: namePk(form), sk: nameSk(form, entity) },
    ]),
  );
}
