// The source's own infinitive: "vowed to fight on", "refused to leave", "hopes to return", "offered to mediate".
import type { Token } from '../../language/index.ts';
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
  const to = passage.tokens
    .slice(cue.to + 1, cue.to + 5)
    .find((token) => token.lemma === 'to' && token.upos === 'PART');
  const infinitive = to && infinitiveOf(passage, to);
  if (!infinitive || !to || !isOwn(passage, cue, to, infinitive)) return [];
  // "asked not to be named" is about the talk, not in it
  if (/^to be (named|identified|quoted)\b/i.test(passage.text.slice(to.start, to.start + 24))) return [];
  // "declined to say how": the words are those of "say"
  if (cueVerbsOf(passage).some((other) => other.carrier === verb && /^(say|tell)$/.test(other.verb.lemma))) return [];
  const start = passage.tokens[to.index - 1]?.lemma === 'not' ? to.index - 1 : to.index;
  const end = reachOf(passage, verb, infinitive.index);
  return fromVerb(passage, cue, { rule: NAME, content: [wordsBetween(passage, start, end)], act });
}

/** The verb after "to", by the parse or by its form. */
const infinitiveOf = (passage: Passage, to: Token): Token | undefined =>
  passage.tokens.slice(to.index + 1, to.index + 4).find((token) => token.xpos === 'VB' || token === passage.head(to));

/** The infinitive hangs on the cue, or stands right after it. */
function isOwn(passage: Passage, cue: CueVerb, to: Token, infinitive: Token): boolean {
  if (to.index === cue.to + 1 && passage.within(to, cue.verb)) return true;
  const between = passage.tokens.slice(cue.to + 1, to.index);
  return passage.head(infinitive) === cue.verb && between.every((token) => !/^(VERB|AUX|PUNCT)$/.test(token.upos));
}
