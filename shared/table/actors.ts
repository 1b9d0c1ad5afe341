// Who acts where a place stands for it, and which place that is: "Yerevan accuses" is organization/government-of-AM, which
// answers for place/AM too, as who asks what Armenia said means its government, and its ministers, army and spokesmen as well.
import type { Named, PartyView } from './views.ts';

const GOVERNMENT = /^organization\/government-of-(.+)$/;
const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** The place that a government governs: "organization/government-of-AM" → "place/AM". */
export function governedBy(id: string): string | undefined {
  const [, place] = GOVERNMENT.exec(id) ?? [];
  return place && `place/${place}`;
}

/** A name for a party, or its place, that the article calls otherwise: by its capital, by the seat of its power. */
export function nameOfActor(id: string): string {
  const governed = governedBy(id);
  if (governed !== undefined) return `Government of ${nameOfActor(governed)}`;
  const place = id.slice(id.indexOf('/') + 1);
  return (/^[A-Z]{2}$/.test(place) && countries.of(place)) || titled(place);
}

const titled = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());

/** The places for which an entity speaks: the one that it governs, the country whose body or official it is. */
export const placesBehind = ({ id, country }: Named): readonly string[] => {
  const governed = governedBy(id);
  const own = country === undefined ? undefined : `place/${country}`;
  return [governed, own].filter((place, i, all) => place !== undefined && all.indexOf(place) === i) as string[];
};

/** True where it is the entity, or speaks for the place that the entity is. */
export const standsFor = (named: Named, id: string): boolean => named.id === id || placesBehind(named).includes(id);

/** True where these words name the entity, stand for it, or stand for who speaks for the place that it is. */
export const isParty = ({ entity, actingAs }: PartyView, id: string): boolean =>
  [entity, actingAs].some((named) => named !== undefined && standsFor(named, id));

/** The same in the strict sense: a country's government is the country, its ministries and officials are themselves. */
export function isPartyItself({ entity, actingAs }: PartyView, id: string): boolean {
  if (entity?.id === id || actingAs?.id === id) return true;
  return [entity, actingAs].some((named) => named !== undefined && governedBy(named.id) === id);
}
