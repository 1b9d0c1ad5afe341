// A party and what is said of it under a preposition: "accused Baku of lying", "blamed the army for the delay", "described it as a success",
// "charged him with theft". The whole is the content.
import type { Token } from '../../language/index.ts';
import { isOtherSense, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { nounBefore, nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { fromVerb, phraseOf } from './from-verb.ts';

const NAME = 'accused-of';
const CALENDAR = wordsOf('calendar');

export const accusedOf: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => accused(passage, cue)),
};

/** Proposals of one cue; none where no preposition says of what. */
export function accused(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  const prepositions = [...entry.frames.keys()]
    .filter((frame) => frame.startsWith('np-') && frame !== 'np-to')
    .map((frame) => frame.slice(3).replace('to-np', 'to'));
  if (prepositions.length === 0) return [];
  const party = passive
    ? (passage.first(verb, 'nsubj:pass') ?? (verb.relation === 'acl' ? passage.head(verb) : undefined))
    : (passage
        .all(verb, 'obj', 'iobj', 'obl')
        .find((child) => child.index < verb.index && /^(what|which|whom|that)$/i.test(child.form)) ??
      nounBefore(passage, verb) ??
      passage.all(verb, 'obj', 'iobj').find((child) => child.index > verb.index));
  const noun = party !== undefined && !passive && nounBefore(passage, verb) === party;
  if (!party || (!noun && isOtherSense(verb.lemma, party.lemma.toLowerCase()))) return [];
  const from = passive || party.index < verb.index ? verb.index : party.index;
  const stands = party.index < verb.index && !passive;
  const end = reachOf(passage, verb, from);
  const preposition = passage.tokens
    .slice(from + 1, Math.min(end, from + 25) + 1)
    .find(
      (token) =>
        prepositions.includes(token.form.toLowerCase()) &&
        (governs(passage, token, verb, [party, passive && cue.source ? cue.source.head : party]) ||
          ofDoing(passage, token)),
    );
  if (!preposition) return [];
  const form = preposition.form.toLowerCase();
  const act = entry.frames.get(form === 'to' ? 'np-to-np' : `np-${form}`) ?? 'accuse';
  // "put the toll at 40", "placed the cost in the millions": how many is said, and not where
  if (/^(put|place)$/.test(verb.lemma) && !isAmount(passage, preposition)) return [];
  const said = wordsBetween(passage, preposition.index, end);
  // "a charge Baku dismissed as baseless": the charge is dismissed
  const content = stands
    ? noun
      ? [wordsBetween(passage, nounPhrase(passage, party).from, party.index), said]
      : [/^which$/i.test(party.form) ? party : null, said]
    : passive
      ? [phraseOf(passage, party), said]
      : act === 'inform'
        ? [wordsBetween(passage, preposition.index + 1, end)]
        : [wordsBetween(passage, passage.left(party), end)];
  // "accused by the auditor of lying": the auditor ends where the accusation begins
  const source =
    passive && cue.source && cue.source.start < preposition.start && preposition.start < cue.source.end
      ? { ...cue.source, end: passage.tokens[preposition.index - 1]?.end ?? cue.source.end }
      : cue.source;
  return fromVerb(passage, { ...cue, source }, { rule: NAME, content, act });
}

/** The preposition hangs on the verb, or on the party by the parser's mistake, and on nothing deeper. */
function governs(passage: Passage, token: Token, verb: Token, parties: readonly Token[]): boolean {
  const phrase = passage.head(token);
  const head = phrase && passage.head(phrase);
  const isNumber = phrase && /^\d/.test(phrase.form) && token.form !== 'at';
  if (!phrase || CALENDAR.has(phrase.lemma.toLowerCase()) || isNumber) return false;
  return phrase === verb || head === verb || parties.includes(phrase) || (head !== undefined && parties.includes(head));
}

const isAmount = (passage: Passage, preposition: Token): boolean =>
  passage.tokens
    .slice(preposition.index + 1, preposition.index + 9)
    .some(({ upos, lemma }) => upos === 'NUM' || /^(dozen|hundred|thousand|million|billion)$/.test(lemma));

/** "authorities in the region of X of preventing": "of" with a gerund is the accusation, whatever it hangs on. */
const ofDoing = (passage: Passage, token: Token): boolean =>
  token.form.toLowerCase() === 'of' && passage.tokens[token.index + 1]?.xpos === 'VBG';
