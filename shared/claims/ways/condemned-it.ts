// A noun phrase as content: "condemned the attack", "rejects the claim", "stressed the need for talks", "announced a cease-fire".
// Verbs with the frame `speech` only take nouns of speaking or thinking, so that "claimed 40 lives" is no claim.
import type { Token } from '../../language/index.ts';
import { cueNouns, isOtherSense } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb, phraseOf } from './from-verb.ts';

const NAME = 'condemned-it';
/** Acts that are done to somebody: the object is the target. */
const AIMED = new Set(['condemn', 'accuse', 'support', 'evaluate']);

export const condemnedIt: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => condemned(passage, cue)),
};

function condemned(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  const object = passive ? passiveSubject(passage, cue) : objectOf(passage, verb);
  if (!object) return [];
  const act = entry.frames.get('np') ?? (isSpeech(object) ? entry.frames.get('speech') : undefined);
  if (!act || isNoContent(object) || isOtherSense(verb.lemma, object.lemma.toLowerCase())) return [];
  if (passive && !cue.source) return [];
  const content = passive
    ? phraseOf(passage, object)
    : wordsBetween(passage, firstOf(passage, object, cue.to), reachOf(passage, verb, object.index));
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [content],
    act,
    target: AIMED.has(act) ? phraseOf(passage, object) : null,
    score: 0.7,
  });
}

const objectOf = (passage: Passage, verb: Token): Token | undefined =>
  passage.all(verb, 'obj').find((child) => child.index > verb.index);

const passiveSubject = (passage: Passage, { verb }: CueVerb): Token | undefined => {
  const head = passage.head(verb);
  return (
    passage.first(verb, 'nsubj:pass') ?? (verb.relation === 'acl' && head && head.index < verb.index ? head : undefined)
  );
};

const firstOf = (passage: Passage, object: Token, after: number): number => Math.max(passage.left(object), after + 1);

const isSpeech = (object: Token): boolean =>
  cueNouns.has(object.lemma) || /^(this|that|so|it|as much|same|otherwise|nothing|something|what)$/.test(object.lemma);

const isNoContent = (object: Token): boolean =>
  /^(himself|herself|itself|themselves|oneself|myself|each|other)$/i.test(object.form) || object.upos === 'NUM';
