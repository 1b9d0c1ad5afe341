// Voice: who makes a claim, so that it can be met again in other articles: an entity, its spellings, and the bodies and countries it speaks for.
// "Israeli military spokesman Lt. Col. Peter Lerner" → entities { person/peter-lerner }, bodies { organization/armed-forces-of-IL }, countries { IL }.
import type { Party } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Reading } from './statement.ts';

export interface Voice {
  /** The words that name it, in lower case; empty where nobody is named. */
  readonly words: readonly string[];
  readonly entities: ReadonlySet<string>;
  /** Last words of persons' names: "smollett". */
  readonly surnames: ReadonlySet<string>;
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
  bodies: new Set(),
  countries: new Set(),
  person: false,
};

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
    const all = [...own, ...bodies];
    return {
      words: split(text.slice(party.start, party.end)),
      entities: new Set([party.entity, party.actingAs].filter((id) => id !== undefined)),
      surnames: new Set(
        own.filter(({ type }) => type === 'person').map(({ name }) => split(name).at(-1) ?? name.toLowerCase()),
      ),
      bodies: new Set(all.filter(({ type }) => type === 'organization').map(({ id }) => id)),
      countries: new Set(all.map(({ country }) => country).filter((country) => country !== undefined)),
      person: own.some(({ type }) => type === 'person'),
    };
  };
}

const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((one) => b.has(one));

export type Relation = 'same party' | 'same body' | 'same country' | 'nobody named' | 'another party';

/** How two voices stand to each other; the nearest relation that holds. */
export function relationOf(a: Voice, b: Voice): Relation {
  if (meet(a.entities, b.entities)) return 'same party';
  if (a.person && b.person && meet(a.surnames, b.surnames)) return 'same party';
  if (a.entities.size === 0 && b.entities.size === 0 && sameWords(a, b)) return 'same party';
  if (meet(a.bodies, b.bodies) || meet(a.bodies, b.entities) || meet(a.entities, b.bodies)) return 'same body';
  if (unnamed(a) || unnamed(b)) return sharesNoun(a, b) ? 'same body' : 'nobody named';
  if (meet(a.countries, b.countries)) return 'same country';
  return 'another party';
}

const unnamed = ({ entities, words }: Voice): boolean => entities.size === 0 || words.length === 0;

/** "police" and "Chicago police": the head of the one stands in the other. */
function sharesNoun(a: Voice, b: Voice): boolean {
  const [x, y] = [a.words.at(-1), b.words.at(-1)];
  return (
    (x !== undefined && x.length > 3 && b.words.includes(x)) || (y !== undefined && y.length > 3 && a.words.includes(y))
  );
}

const sameWords = (a: Voice, b: Voice): boolean => a.words.length > 0 && a.words.join(' ') === b.words.join(' ');
