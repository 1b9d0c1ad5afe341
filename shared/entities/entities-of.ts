// Parties as gathered → Entities in the order of their first mention, each with its fullest name first and its other spellings as aliases.
import type { Entity, Mention } from '../model/entity.ts';
import type { Parties, Party } from './party.ts';

export function entitiesOf(parties: Parties): readonly Entity[] {
  return parties
    .all()
    .filter((party) => party.mentions.length)
    .map(entityOf)
    .sort((a, b) => (a.mentions[0] as Mention).start - (b.mentions[0] as Mention).start || (a.id < b.id ? -1 : 1));
}

function entityOf(party: Party): Entity {
  const mentions = [...party.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const spellings = [...party.spellings]
    .sort((a, b) => fullness(b[0]) - fullness(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([text]) => text);
  const name = party.name ?? spellings[0] ?? party.id.slice(party.id.indexOf('/') + 1);
  return {
    id: party.id,
    type: party.type,
    name,
    ...(party.described && { named: false }),
    aliases: spellings.filter((text) => text !== name),
    mentions: mentions.map(
      ({ start, end, kind, actingAs, confidence }): Mention => ({
        start,
        end,
        kind,
        ...(actingAs && { actingAs }),
        ...(confidence !== undefined && { confidence }),
      }),
    ),
    roles: [...party.roles],
    ...(party.country && { country: party.country }),
    confidence: party.confidence,
  };
}

/** The longest spelling is the fullest, one all in capitals the least. */
const fullness = (text: string): number => text.length - (/\p{Ll}/u.test(text) || text.length < 6 ? 0 : 100);
