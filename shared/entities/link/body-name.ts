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

const capitalized = (slug: string): string =>
  slug.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
