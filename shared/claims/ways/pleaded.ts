// A plea: "pleaded guilty to fraud" admits, "pleaded not guilty to three counts" denies. The content is what was pleaded.
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'pleaded';

export const pleaded: Way = {
  name: NAME,
  find: (passage) =>
    cueVerbsOf(passage).flatMap((cue) => (cue.verb.lemma === 'plead' && !cue.passive ? plea(passage, cue) : [])),
};

function plea(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const [first, second] = passage.tokens
    .slice(cue.verb.index + 1, cue.verb.index + 3)
    .map(({ form }) => form.toLowerCase());
  const denies = first === 'not' && second === 'guilty';
  if (!denies && first !== 'guilty') return [];
  const start = cue.verb.index + 1;
  const end = Math.max(reachOf(passage, cue.verb, start), start + (denies ? 1 : 0));
  const content = [wordsBetween(passage, start, end)];
  return fromVerb(passage, { ...cue, negative: false }, { rule: NAME, content, act: denies ? 'deny' : 'admit' });
}
