// All ways of attributing, in order: where two find the same cue with equal sureness, the earlier one is kept.
// To add one: a file here with its examples, and a line below.
import type { Way } from '../proposal.ts';
import { accordingTo } from './according-to.ts';
import { accusedOf } from './accused-of.ts';
import { calledFor } from './called-for.ts';
import { calledIt } from './called-it.ts';
import { colon } from './colon.ts';
import { condemnedIt } from './condemned-it.ts';
import { deniedDoing } from './denied-doing.ts';
import { forMoscow } from './for-moscow.ts';
import { hearsay } from './hearsay.ts';
import { hisClaim } from './his-claim.ts';
import { inAPoll } from './in-a-poll.ts';
import { isConfidentThat } from './is-confident-that.ts';
import { isSaidTo } from './is-said-to.ts';
import { nameColon } from './name-colon.ts';
import { pleaded } from './pleaded.ts';
import { quoteColon } from './quote-colon.ts';
import { quoted } from './quoted.ts';
import { quotedAsSaying } from './quoted-as-saying.ts';
import { reportedAfter } from './reported-after.ts';
import { saidByOrder } from './said-by-order.ts';
import { saidThat } from './said-that.ts';
import { seems } from './seems.ts';
import { signed } from './signed.ts';
import { urgedTo } from './urged-to.ts';
import { vowedTo } from './vowed-to.ts';

export const ways: readonly Way[] = [
  quoted,
  quotedAsSaying,
  colon,
  saidThat,
  reportedAfter,
  accordingTo,
  nameColon,
  quoteColon,
  signed,
  accusedOf,
  urgedTo,
  vowedTo,
  deniedDoing,
  pleaded,
  calledIt,
  isSaidTo,
  calledFor,
  condemnedIt,
  isConfidentThat,
  hisClaim,
  forMoscow,
  inAPoll,
  hearsay,
  seems,
  saidByOrder,
];
