// The writer's own reading: "The talks appear to have failed", "He seemed confident". No source; the content is the clause around the verb.
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { phraseOf } from './from-verb.ts';

const NAME = 'seems';

export const seems: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.entry.frames.has('seem') ? seemed(passage, cue) : [])),
};

function seemed(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb } = cue;
  const complement = passage.all(verb, 'xcomp', 'ccomp', 'advcl').find((child) => child.index > verb.index);
  const subject = passage.first(verb, 'nsubj', 'expl');
  const words = wordsBetween(passage, cue.from, cue.to);
  if (!complement || !words) return [];
  const rest = wordsBetween(
    passage,
    Math.max(cue.to + 1, passage.left(complement)),
    reachOf(passage, verb, complement.index),
  );
  if (!rest) return [];
  const before = subject && subject.lemma !== 'it' ? phraseOf(passage, subject) : null;
  return [
    {
      rule: NAME,
      passage,
      source: null,
      cue: words,
      cueHead: verb,
      content: before ? [before, rest] : [rest],
      act: 'evaluate',
      negative: cue.negative,
    },
  ];
}
