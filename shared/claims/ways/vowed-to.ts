// The source's own infinitive: "vowed to fight on", "refused to leave", "hopes to return", "offered to mediate".
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'vowed-to';

export const vowedTo: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : vowed(passage, cue))),
};

function vowed(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry } = cue;
  const act = entry.frames.get('to');
  if (!act || passage.all(verb, 'obj').some((child) => child.index > verb.index && child.index < verb.index + 3))
    return [];
  const infinitive = passage.all(verb, 'xcomp', 'advcl', 'ccomp').find((child) => {
    const to = passage.children(child).find((c) => c.lemma === 'to' && c.upos === 'PART');
    return child.index > verb.index && to !== undefined && to.index - cue.to <= 3;
  });
  const to = infinitive && passage.children(infinitive).find((c) => c.lemma === 'to' && c.upos === 'PART');
  if (!infinitive || !to) return [];
  // "asked not to be named" is about the talk, not in it
  if (/^(name|identify|quote)$/.test(infinitive.lemma) && passage.first(infinitive, 'aux:pass')) return [];
  const start = passage.tokens[to.index - 1]?.lemma === 'not' ? to.index - 1 : to.index;
  const end = reachOf(passage, verb, infinitive.index);
  return fromVerb(passage, cue, { rule: NAME, content: [wordsBetween(passage, start, end)], act, score: 0.85 });
}
