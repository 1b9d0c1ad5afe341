// Drafts as the finders propose them → the mentions that stay: one type a name, no overlaps, no times, no headings' common words.
import type { Time } from '../../model/time.ts';
import type { Draft, Reading } from '../draft.ts';
import { adjectiveForms, localAdjectives } from './adjectives.ts';
import { isName } from './not-names.ts';
import { withoutOverlaps } from './overlaps.ts';
import { withOneType } from './types.ts';

export function refinedDrafts(reading: Reading, found: readonly Draft[], times: readonly Time[]): readonly Draft[] {
  const named = found.filter((draft) => isName(draft) && !isTime(draft, times));
  const typed = withOneType(withoutOverlaps(named), adjectiveForms(reading));
  return withoutOverlaps([...typed, ...localAdjectives(reading, typed)]);
}

/** "May" and "Sunday" where a time was read there; names of people and places that only lie within a longer time stay. */
const isTime = ({ start, end, rank }: Draft, times: readonly Time[]): boolean =>
  rank < 3 && times.some((time) => time.start <= start && end <= time.end);
