// Syntax → Quantities; numbers that belong to a time are left to it.
import type { Syntax } from '../language/index.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Time } from '../model/time.ts';

export function findQuantities(_syntax: Syntax, _times: readonly Time[]): readonly Quantity[] {
  return [];
}
