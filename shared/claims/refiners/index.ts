// All refiners, in order: one reading per cue; quotations whole; their continuations; the cueless ones; no words claimed twice.

import { weigh } from '../choose/weigh.ts';
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import { carryQuotationsOn } from './carry-quotations-on.ts';
import { chooseOnePerCue } from './choose-one-per-cue.ts';
import { dropDoubles } from './drop-doubles.ts';
import { giveToLastSpeaker } from './give-to-last-speaker.ts';
import { keepWithinParent } from './keep-within-parent.ts';
import { takeCitationsAsVia } from './take-citations-as-via.ts';
import { takeQuotationsWhole } from './take-quotations-whole.ts';

const refiners: readonly ((proposals: readonly Proposal[], reading: Reading) => readonly Proposal[])[] = [
  takeCitationsAsVia,
  weigh,
  chooseOnePerCue,
  keepWithinParent,
  takeQuotationsWhole,
  carryQuotationsOn,
  giveToLastSpeaker,
  dropDoubles,
];

export const refine = (proposals: readonly Proposal[], reading: Reading): readonly Proposal[] =>
  refiners.reduce((refined, refiner) => refiner(refined, reading), proposals);
