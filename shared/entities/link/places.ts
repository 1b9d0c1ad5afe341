// Mentions of places → places: countries by ISO 3166, cities within their country. Where a name has several bearers ("Georgia"), the rest
// of the article decides: the country that it speaks of; else the first of the lists.
import type { Draft } from '../draft.ts';
import { type KnownName, slugOf } from '../lists/names-known.ts';
import { mention, type Parties } from '../party.ts';

export function linkPlaces(drafts: readonly Draft[], parties: Parties): void {
  const all = drafts.filter(({ type, id, kind }) => type === 'place' && (!id || kind === 'adjective'));
  const spokenOf = new Map<string, number>();
  for (const { known } of all) {
    const only = new Set(known.map((name) => name.country));
    const [country] = only;
    // "the U.S." tells nothing of which Georgia: only places within a country count for its states
    if (only.size !== 1 || !country) continue;
    const within = known.some((name) => name.kind !== 'country');
    const key = within ? country : `${country} itself`;
    spokenOf.set(key, (spokenOf.get(key) ?? 0) + 1);
  }
  for (const draft of all) {
    const known = bestOf(draft, spokenOf);
    const name = draft.kind === 'adjective' ? (draft.name ?? draft.text) : draft.text;
    const party = parties.of(known?.id ?? `place/${slugOf(name.replace(/^the /i, ''))}`, 'place');
    mention(party, draft);
    party.name ??= known?.name ?? (draft.kind === 'adjective' ? draft.name : undefined);
    party.country ??= known?.country;
    party.kind ??= known?.kind;
    if (known && known.kind !== 'city' && known.kind !== 'province') party.confidence = 0.97;
  }
}

function bestOf({ known }: Draft, spokenOf: ReadonlyMap<string, number>): KnownName | undefined {
  if (known.length < 2) return known[0];
  const weight = (name: KnownName): number => {
    const within = spokenOf.get(name.country ?? '') ?? 0;
    return name.kind === 'country' ? 1.5 + 2 * (within + (spokenOf.get(`${name.country} itself`) ?? 0)) : 2 * within;
  };
  return [...known].sort((a, b) => weight(b) - weight(a))[0];
}
