// What is done with the proposals, in order: citations set aside, one claim or none chosen at each cue, quotations taken whole and carried on, the
// cueless ones given to who spoke last, no words claimed twice.
import { chooseClaims } from '../choose/choose-claims.ts';
import type { Reading } from '../passage.ts';
import type { Chosen, Proposal } from '../proposal.ts';
import { carryQuotationsOn } from './carry-quotations-on.ts';
import { dropDoubles } from './drop-doubles.ts';
import { giveToLastSpeaker } from './give-to-last-speaker.ts';
import { keepWithinParent } from './keep-within-parent.ts';
import { takeCitationsAsVia } from './take-citations-as-via.ts';
import { takeQuotationsWhole } from './take-quotations-whole.ts';

const refiners: readonly ((claims: readonly Chosen[], reading: Reading) => readonly Chosen[])[] = [
  keepWithinParent,
  takeQuotationsWhole,
  carryQuotationsOn,
  giveToLastSpeaker,
  dropDoubles,
];

export const refine = (proposals: readonly Proposal[], reading: Reading): readonly Chosen[] =>
  refiners.reduce(
    (refined, refiner) => refiner(refined, reading),
    chooseClaims(takeCitationsAsVia(proposals), reading),
  );
