// How an answer answers: by its act and by what it answers.
// a denial → denies; "refused the request" → rejects; the accused accuses the accuser → counter_accuses; "insists it did not" to an accusation → denies.
import type { Dispute } from '../model/dispute.ts';
import { type Answerer, natureOf } from './features.ts';
import { meet } from './parties.ts';
import type { Side } from './side.ts';

export function kindOf({ side, does }: Answerer, other: Side): Dispute['kind'] {
  const nature = natureOf(other);
  if (does === 'support') return 'supports';
  if (does === 'denial') return 'denies';
  if (does === 'rejection') return 'rejects';
  if (does === 'charge' && nature === 'charge' && meet(side.target, other.source)) return 'counter_accuses';
  if (does === 'charge') return 'rejects';
  const accused = nature === 'charge' && meet(other.target, side.source);
  return accused && side.negation ? 'denies' : 'contradicts';
}
