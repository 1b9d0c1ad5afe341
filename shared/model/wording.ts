// How acts and disputes are told in plain words, wherever people read them: the terminal, the page and what they save.
// The codes ("accuse", "counter_accuses") are for programs, and stay. The page has a copy, web/telling.js, which a test holds to this.
import type { Act } from './claim.ts';
import type { Dispute } from './dispute.ts';

/** "Kavaria accuses …" */
export const ACTS: Readonly<Record<Act, string>> = {
  state: 'says',
  inform: 'reports',
  allege: 'alleges',
  accuse: 'accuses',
  deny: 'denies',
  reject: 'rejects',
  condemn: 'condemns',
  demand: 'demands',
  appeal: 'appeals',
  commit: 'promises',
  warn: 'warns',
  admit: 'admits',
  support: 'supports',
  evaluate: 'holds',
  intend: 'intends',
  consult: 'asks',
  perform: 'decides',
};

type Kind = Dispute['kind'];

/** What an answer does to a claim: "counters 1". */
export const ANSWERS: Readonly<Record<Kind, string>> = {
  denies: 'denies',
  rejects: 'rejects',
  counter_accuses: 'counters',
  contradicts: 'contradicts',
  restates: 'says again',
  refines: 'refines',
  supports: 'bears out',
};

/** The same from the claim's side: "countered by Estrava". */
export const ANSWERED: Readonly<Record<Kind, string>> = {
  denies: 'denied by',
  rejects: 'rejected by',
  counter_accuses: 'countered by',
  contradicts: 'contradicted by',
  restates: 'said again by',
  refines: 'refined by',
  supports: 'borne out by',
};
