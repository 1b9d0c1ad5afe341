// What is done with the proposals, in this order.
import type { Refiner } from './refiner.ts';
import { edges } from './refiners/edges.ts';
import { hours } from './refiners/hours.ts';
import { offsets } from './refiners/offsets.ts';
import { longestOf } from './refiners/overlaps.ts';
import { pairs } from './refiners/pairs.ts';
import { ranges } from './refiners/ranges.ts';
import { weekdayDates } from './refiners/weekday-dates.ts';
import { within } from './refiners/within.ts';

/** Hours are joined twice: "9 p.m." + "Friday" + "night" are three. */
export const REFINERS: readonly Refiner[] = [
  longestOf,
  weekdayDates,
  within,
  hours,
  hours,
  offsets,
  edges,
  ranges,
  pairs,
];
