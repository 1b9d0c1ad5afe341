// Another one's infinitive: "urged both sides to stop", "called on Baku to withdraw", "appealed to Baku to withdraw"; and with the clause
// "demanded that Baku withdraw" (see said-that). The one urged is the addressee, the infinitive the content.
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb } from './from-verb.ts';

const NAME = 'urged-to';

export const urgedTo: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : urged(passage, cue))),
};

function urged(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry } = cue;
  const on = passage
    .all(verb, 'obl')
    .find((child) => child.index > verb.index && entry.frames.has(`${passage.first(child, 'case')?.lemma}-to`));
  const act = on ? entry.frames.get(`${passage.first(on, 'case')?.lemma}-to`) : entry.frames.get('np-to');
  if (!act) return [];
  const object = on ?? passage.all(verb, 'obj', 'iobj').find((child) => child.index > verb.index);
  const infinitive = infinitiveAfter(passage, verb, object);
  if (!infinitive) return [];
  const party = object ?? passage.first(infinitive, 'nsubj');
  if (!party || party.index > infinitive.index) return [];
  const to = markOf(passage, infinitive);
  if (!to || passage.tokens[to.index - 1]?.form === ',') return [];
  const start = negated(passage, to);
  const end = reachOf(passage, verb, infinitive.index);
  const { from, to: last } = nounPhrase(passage, party);
  const partyAt = wordsBetween(passage, from, Math.min(last, start - 1));
  const content = wordsBetween(passage, partyAt ? from : start, end);
  const preposition = on && passage.first(on, 'case');
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [content],
    act,
    cueTo: preposition?.index ?? cue.to,
  });
}

function infinitiveAfter(passage: Passage, verb: Token, object: Token | undefined): Token | undefined {
  const isInfinitive = (child: Token): boolean =>
    child.index > verb.index &&
    passage.children(child).some((c) => c.lemma === 'to' && c.upos === 'PART' && c.index > verb.index);
  const own = passage.all(verb, 'xcomp', 'ccomp', 'advcl').find(isInfinitive);
  return (
    own ?? (object && (passage.all(object, 'acl', 'xcomp', 'advcl').find(isInfinitive) ?? rightAfter(passage, object)))
  );
}

/** "appealed to all parties to spare hospitals": "to" and a bare verb right after the party, whatever the parser makes of them. */
function rightAfter(passage: Passage, object: Token): Token | undefined {
  const [to, ...after] = passage.tokens.slice(object.index + 1, object.index + 5);
  if (to?.lemma !== 'to') return undefined;
  const verb = after.find(({ xpos }) => xpos === 'VB');
  // "to de-escalate", "to re-open"
  const prefixed = after.slice(0, verb ? after.indexOf(verb) : 0).every(({ form }) => /^(de|re|co|-)$/i.test(form));
  return verb && prefixed ? verb : undefined;
}

const markOf = (passage: Passage, infinitive: Token): Token | undefined =>
  passage.children(infinitive).find((c) => c.lemma === 'to' && c.upos === 'PART') ??
  passage.tokens
    .slice(0, infinitive.index)
    .findLast((token) => token.lemma === 'to' && token.index >= infinitive.index - 3);

/** "not to": the content begins with the negation. */
const negated = (passage: Passage, to: Token): number =>
  passage.tokens[to.index - 1]?.lemma === 'not' ? to.index - 1 : to.index;
