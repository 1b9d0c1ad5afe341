// Mentions of places → places: countries by ISO 3166, cities within their country. Where a name has several bearers ("Georgia"), the rest
// of the article decides: the country that it speaks of; else the first of the lists. "CAMBRIDGE, Mass." says itself where it lies.
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
  const lies = countriesTold(all);
  for (const draft of all) {
    const known = placedIn(lies.get(slugOf(draft.text)), draft) ?? bestOf(draft, spokenOf);
    const name = draft.kind === 'adjective' ? (draft.name ?? draft.text) : draft.text;
    const party = parties.of(known?.id ?? `place/${slugOf(name.replace(/^the /i, ''))}`, 'place');
    mention(party, draft);
    party.name ??= known?.name ?? (draft.kind === 'adjective' ? draft.name : undefined);
    party.country ??= known?.country;
    party.kind ??= known?.kind;
    if (known && known.kind !== 'city' && known.kind !== 'province') party.confidence = 0.97;
  }
}

/** Towns with the country that the article names after them: "Springfield, Ohio" → US. */
function countriesTold(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const starting = new Map(drafts.map((draft) => [`${draft.sentence.index} ${draft.first}`, draft]));
  const told = new Map<string, string>();
  for (const { sentence, last, text, known, kind } of drafts) {
    if (kind !== 'name' || sentence.tokens[last]?.form !== ',' || known.some((name) => name.kind === 'country'))
      continue;
    const after = starting.get(`${sentence.index} ${last + 1}`);
    const container = after?.kind === 'name' ? after.known.find((name) => CONTAINERS.has(name.kind)) : undefined;
    if (container?.country && !told.has(slugOf(text))) told.set(slugOf(text), container.country);
  }
  return told;
}
const CONTAINERS: ReadonlySet<string> = new Set(['country', 'province', 'region']);

/** The town of that country: of the lists, or else one that the lists don't have there. */
function placedIn(country: string | undefined, { known, text, kind }: Draft): KnownName | undefined {
  if (!country || kind !== 'name') return undefined;
  const id = `place/${country}/${slugOf(text)}`;
  return (
    known.find((name) => name.country === country) ?? {
      id,
      type: 'place',
      kind: 'city',
      name: /\p{Ll}/u.test(text) ? text : (known[0]?.name ?? text),
      aliases: [],
      country,
      demonym: false,
      written: text,
    }
  );
}

function bestOf({ known }: Draft, spokenOf: ReadonlyMap<string, number>): KnownName | undefined {
  if (known.length < 2) return known[0];
  const weight = (name: KnownName): number => {
    const within = spokenOf.get(name.country ?? '') ?? 0;
    return name.kind === 'country' ? 1.5 + 2 * (within + (spokenOf.get(`${name.country} itself`) ?? 0)) : 2 * within;
  };
  return [...known].sort((a, b) => weight(b) - weight(a))[0];
}
