// Passives that say no speaker: "He is said to have fled", "is expected to resign", "It was reported that the bridge had fallen",
// "was asked whether". The source is empty unless "by" names one.
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { clauseAfter, clauseStart, fromVerb, phraseOf } from './from-verb.ts';

const NAME = 'is-said-to';

export const isSaidTo: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive ? said(passage, cue) : [])),
};

function said(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry } = cue;
  const subject = passage.first(verb, 'nsubj:pass') ?? (verb.relation === 'acl' ? passage.head(verb) : undefined);
  const frames = entry.frames;
  const clause = clauseAfter(passage, verb, 'csubj', 'csubj:pass');
  if (!subject && !cue.source && (verb.relation === 'advcl' || verb.index === passage.begin)) return [];
  const impersonal = !subject || subject.lemma === 'it';
  if (clause && impersonal && frames.has('clause')) {
    const start = clauseStart(passage, clause, cue.to);
    const act = frames.get('clause') ?? 'state';
    return fromVerb(passage, cue, {
      rule: NAME,
      content: [wordsBetween(passage, start, reachOf(passage, verb, clause.index))],
      act,
    });
  }
  const infinitive = passage
    .all(verb, 'xcomp', 'advcl', 'ccomp')
    .find((child) =>
      passage
        .children(child)
        .some((c) => c.lemma === 'to' && c.upos === 'PART' && c.index > verb.index && c.index <= cue.to + 2),
    );
  const act = frames.get('np-to') ?? frames.get('clause') ?? frames.get('named');
  if (!infinitive || !subject || !act || (!frames.has('clause') && !cue.source && act !== 'evaluate')) return [];
  const rest = wordsBetween(passage, cue.to + 1, reachOf(passage, verb, infinitive.index));
  const asked = act === 'appeal' || act === 'demand';
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [phraseOf(passage, subject), rest],
    act: asked ? act : (frames.get('clause') ?? act),
  });
}
