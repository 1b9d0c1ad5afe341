// The name of a country's body in one form, whatever the article writes: "Foreign Ministry of Azerbaijan", "Government of Moldova".
import { knownById } from '../lists/names-known.ts';

/** @param country ISO code, or the slug of a place that no list has */
export function bodyName(id: string, country: string): string {
  const body = id.replace(/^organization\//, '').replace(/-of-.*$/, '');
  const place = knownById(`place/${country}`)?.name ?? capitalized(country);
  const article =
    /^(?:United |Czech |Dominican |Central |Democratic |Republic )|(?:Netherlands|Philippines|Maldives|Bahamas|Emirates|Islands|Comoros)$/.test(
      place,
    )
      ? 'the '
      : '';
  return `${capitalized(body)} of ${article}${place}`;
}

/** A name for an id that an article acts by without naming it: "organization/government-of-AM" → "Government of Armenia"; undefined for other ids. */
export function nameOfId(id: string): string | undefined {
  const listed = knownById(id)?.name;
  const country = /^organization\/[a-z-]+-of-(.+)$/.exec(id)?.[1];
  return listed ?? (country ? bodyName(id, country) : undefined);
}

const capitalized = (slug: string): string =>
  slug.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
