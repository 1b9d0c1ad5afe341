// Adverbs that hold a sentence at arm's length: "He reportedly fled", "allegedly stole". No source is named; the content is the clause around.
import type { Token } from '../../language/index.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'hearsay';
const HEARD = new Set(['reportedly']);
const ADVERBS = wordsOf('hearsay');

export const hearsay: Way = {
  name: NAME,
  find: (passage) =>
    passage.tokens.flatMap((token) =>
      ADVERBS.has(token.form.toLowerCase()) && token.upos === 'ADV' ? heard(passage, token) : [],
    ),
};

function heard(passage: Passage, adverb: Token): readonly Proposal[] {
  const verb = passage.head(adverb);
  const cue = wordsBetween(passage, adverb.index, adverb.index);
  if (!verb || !cue || !/^(VERB|AUX|ADJ|NOUN)$/.test(verb.upos)) return [];
  const subject =
    passage.first(verb, 'nsubj', 'nsubj:pass') ??
    (verb.relation === 'conj' && passage.head(verb)
      ? passage.first(passage.head(verb) as Token, 'nsubj', 'nsubj:pass')
      : undefined);
  const from = subject && subject.index < adverb.index ? passage.left(subject) : passage.left(verb);
  const to = passage.right(verb);
  const content = [wordsBetween(passage, from, adverb.index - 1), wordsBetween(passage, adverb.index + 1, to)].filter(
    (span) => span !== null,
  );
  if (content.length === 0) return [];
  return [
    {
      rule: NAME,
      passage,
      source: null,
      cue,
      cueHead: adverb,
      content,
      act: HEARD.has(adverb.form.toLowerCase()) ? 'state' : 'allege',
    },
  ];
}
