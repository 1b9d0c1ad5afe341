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
  const next = passage.tokens[cue.to + 1];
  if (!act || !next) return [];
  const gerund = passage
    .children(cue.verb)
    .find((child) => child.xpos === 'VBG' && child.index > cue.to && /^(xcomp|ccomp|obj|advcl)$/.test(child.relation));
  if (!gerund || passage.left(gerund) !== cue.to + 1) return [];
  const content = wordsBetween(passage, cue.to + 1, reachOf(passage, cue.verb, gerund.index));
  return fromVerb(passage, cue, { rule: NAME, content: [content], act, score: 0.85 });
}
