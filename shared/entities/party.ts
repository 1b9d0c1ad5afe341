// A party in the making: what an article says of one person, organization, place or group, before it becomes an Entity.
import type { EntityType, Mention } from '../model/entity.ts';
import type { Draft } from './draft.ts';
import type { Sex } from './lists/person-words.ts';

export interface Party {
  id: string;
  readonly type: EntityType;
  /** Each spelling with how often; the fullest becomes the name. */
  readonly spellings: Map<string, number>;
  mentions: PlacedMention[];
  readonly roles: string[];
  name: string | undefined;
  aliases: readonly string[];
  country: string | undefined;
  sex: Sex;
  confidence: number;
  /** For a city and such: what kind of place the lists say it is. */
  kind: string | undefined;
  /** Set for a party without a name: its noun, and whose it is. */
  described: Described | undefined;
}

export interface Described {
  readonly noun: string;
  readonly plural: boolean;
  readonly person: boolean;
  readonly owner?: Party;
}

/** A mention with where it stands, so that pronouns and descriptions can look back. */
export interface PlacedMention extends Mention {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export const newParty = (id: string, type: EntityType): Party => ({
  id,
  type,
  spellings: new Map(),
  mentions: [],
  roles: [],
  name: undefined,
  aliases: [],
  country: undefined,
  sex: 'u',
  confidence: 0.9,
  kind: undefined,
  described: undefined,
});

export function mention(party: Party, draft: Draft, confidence?: number): void {
  const { start, end, kind, sentence, first, last, text } = draft;
  party.mentions.push({
    start,
    end,
    kind,
    sentence: sentence.index,
    first,
    last,
    ...(confidence !== undefined && { confidence }),
  });
  if (kind === 'name') party.spellings.set(text, (party.spellings.get(text) ?? 0) + 1);
}

/** All parties of an article, by id, in the order they came. */
export class Parties {
  readonly #byId = new Map<string, Party>();

  of(id: string, type: EntityType): Party {
    let party = this.#byId.get(id);
    if (!party) {
      party = newParty(id, type);
      this.#byId.set(id, party);
    }
    return party;
  }

  get(id: string): Party | undefined {
    return this.#byId.get(id);
  }

  all(): readonly Party[] {
    return [...this.#byId.values()];
  }
}
