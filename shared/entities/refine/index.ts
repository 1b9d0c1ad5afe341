// Drafts as the finders propose them → the mentions that stay: one type a name, no overlaps, no times, no headings' common words.

import type { Span } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';
import type { Draft, Reading } from '../draft.ts';
import { adjectiveForms, localAdjectives, placesOfAdjectives } from './adjectives.ts';
import { withDateline } from './dateline-place.ts';
import { withoutHeadingWords } from './headings.ts';
import { withOtherNames } from './known-as.ts';
import { isName } from './not-names.ts';
import { withoutOverlaps } from './overlaps.ts';
import { repeatedNames } from './repeated.ts';
import { withOneType } from './types.ts';

export function refinedDrafts(
  reading: Reading,
  found: readonly Draft[],
  times: readonly Time[],
  dateline: Span | undefined,
): readonly Draft[] {
  const named = found.filter((draft) => isName(draft) && !isTime(draft, times));
  const apart = withDateline(reading, withoutHeadingWords(reading, withoutOverlaps(named)), dateline);
  const typed = withOneType([...apart, ...placesOfAdjectives(reading, apart)], adjectiveForms(reading), dateline);
  const adjectives = localAdjectives(reading, typed);
  return withOtherNames(
    withoutOverlaps([...typed, ...adjectives, ...repeatedNames(reading, [...typed, ...adjectives])]),
  );
}

/** "May" and "Sunday" where a time was read there; names of people and places that only lie within a longer time stay. */
const isTime = ({ start, end, rank }: Draft, times: readonly Time[]): boolean =>
  rank < 3 && times.some((time) => time.start <= start && end <= time.end);
