// A gerund as content: "denied taking part", "proposed sending monitors", "ruled out meeting him", "considers leaving".
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'denied-doing';

export const deniedDoing: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : denied(passage, cue))),
};

function denied(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const act = cue.entry.frames.get('ing');
  const gerund = passage.tokens[cue.to + 1];
  if (!act || gerund?.xpos !== 'VBG' || !passage.within(gerund, cue.verb)) return [];
  const content = wordsBetween(passage, gerund.index, reachOf(passage, cue.verb, gerund.index));
  return fromVerb(passage, cue, { rule: NAME, content: [content], act });
}
