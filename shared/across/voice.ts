// Voice: who makes a claim, so that it can be met again in other articles: an entity, its spellings, and the bodies and countries it speaks for.
// "Israeli military spokesman Lt. Col. Peter Lerner" → entities { person/peter-lerner }, bodies { organization/armed-forces-of-IL }, countries { IL }.
import { listAt } from '../entities/lists/lines.ts';
import type { Party } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Reading } from './statement.ts';

export interface Voice {
  /** The words that name it, in lower case; empty where nobody is named. */
  readonly words: readonly string[];
  readonly entities: ReadonlySet<string>;
  /** Last words of persons' names: "smollett". */
  readonly surnames: ReadonlySet<string>;
  /** Words of its names that few others share, whatever kind of entity each article takes it for: "norlin", "ferries". */
  readonly names: ReadonlySet<string>;
  /** Organizations named in its words or its roles, for which it may speak. */
  readonly bodies: ReadonlySet<string>;
  /** Countries whose government or arm it is, or speaks for. */
  readonly countries: ReadonlySet<string>;
  readonly person: boolean;
}

export const NOBODY: Voice = {
  words: [],
  entities: new Set(),
  surnames: new Set(),
  names: new Set(),
  bodies: new Set(),
  countries: new Set(),
  person: false,
};

const COMMON = new Set(listAt(new URL('./party-words.txt', import.meta.url)).map(([word]) => word as string));

/** What a voice is made of, whether a reading or the record tells it. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly country?: string | undefined;
}

/**
 * The voice of whom these words name.
 * @param own the entities that the words lead to
 * @param bodies those that stand in the words or in their roles besides
 */
export function voiceOf(words: string, own: readonly Known[], bodies: readonly Known[]): Voice {
  const persons = own.filter(({ id }) => id.startsWith('person/'));
  const all = [...own, ...bodies];
  return {
    words: split(words),
    entities: new Set(own.map(({ id }) => id)),
    surnames: new Set(persons.map(({ name }) => split(name).at(-1) ?? name.toLowerCase())),
    names: new Set(
      [words, ...own.map(({ name }) => name)]
        .flatMap(split)
        .map((word) => word.replace(/['’]s?$/, ''))
        .filter((word) => word.length > 2 && !COMMON.has(word)),
    ),
    bodies: new Set(all.map(({ id }) => id).filter((id) => id.startsWith('organization/'))),
    countries: new Set(all.map(({ country }) => country).filter((country) => country !== undefined)),
    person: persons.length > 0,
  };
}

const split = (words: string): readonly string[] => words.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

/** A function that gives the voice of a party of this reading; each entity is looked at once. */
export function voicesOf({ article: { text }, entities }: Reading): (party: Party | null | undefined) => Voice {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const named = entities.filter(({ type }) => type === 'organization' || type === 'place');
  const aliases = named.flatMap((entity) => [entity.name, ...entity.aliases].map((alias) => [alias, entity] as const));
  const mentions = named
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity })))
    .sort((a, b) => a.start - b.start);
  const inRoles = new Map<string, readonly Entity[]>();
  const bodiesOf = (entity: Entity): readonly Entity[] => {
    let found = inRoles.get(entity.id);
    if (!found) {
      found = aliases
        .filter(([alias]) => alias.length > 2 && entity.roles.some((role) => role.includes(alias)))
        .map(([, body]) => body);
      inRoles.set(entity.id, found);
    }
    return found;
  };
  return (party) => {
    if (!party) return NOBODY;
    const own = [party.entity, party.actingAs].map((id) => byId.get(id ?? '')).filter((entity) => entity !== undefined);
    const within = mentions.filter(({ start, end }) => start >= party.start && end <= party.end);
    const bodies = [...within.map(({ entity }) => entity), ...own.flatMap(bodiesOf)];
    const words = text.slice(party.start, party.end);
    const ids = [party.entity, party.actingAs].filter((id) => id !== undefined);
    return { ...voiceOf(words, own, bodies), entities: new Set(ids) };
  };
}

const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((one) => b.has(one));

export type Relation = 'same party' | 'same body' | 'same country' | 'nobody named' | 'another party';

/** How two voices stand to each other; the nearest relation that holds. */
export function relationOf(a: Voice, b: Voice): Relation {
  if (meet(a.entities, b.entities)) return 'same party';
  if (a.person && b.person) {
    if (meet(a.surnames, b.surnames)) return 'same party';
  } else if (a.names.size > 0 && b.names.size > 0 && (within(a.names, b.names) || within(b.names, a.names)))
    return a.person || b.person ? 'same body' : 'same party';
  if (meet(a.bodies, b.bodies) || meet(a.bodies, b.entities) || meet(a.entities, b.bodies)) return 'same body';
  if (common(a.names, b.names) >= (a.person && b.person ? 2 : 1)) return 'same body';
  if (a.names.size === 0 || b.names.size === 0) return 'nobody named';
  if (meet(a.countries, b.countries)) return 'same country';
  return 'another party';
}

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((one) => b.has(one)).length;
const within = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => common(a, b) === a.size;
