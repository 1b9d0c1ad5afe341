// "For Moscow, the deal is a defeat": a party under a fronted "for" holds what the clause says. Only names and pronouns, only with "be".
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'for-moscow';

export const forMoscow: Way = { name: NAME, find: (passage) => held(passage) };

function held(passage: Passage): readonly Proposal[] {
  const preposition = passage.tokens[passage.begin];
  const party = preposition?.form.toLowerCase() === 'for' ? passage.head(preposition) : undefined;
  if (!preposition || !party || party.index > passage.begin + 5 || !/^(PROPN|PRON)$/.test(party.upos)) return [];
  const { from, to } = nounPhrase(passage, party);
  const clause = passage.head(party);
  if (
    passage.tokens[to + 1]?.form !== ',' ||
    !clause ||
    clause.index < to ||
    !passage.first(clause, 'cop') ||
    !passage.first(clause, 'nsubj')
  )
    return [];
  const source = wordsBetween(passage, from, to);
  const cue = wordsBetween(passage, preposition.index, preposition.index);
  const content = wordsBetween(passage, to + 2, passage.last);
  if (!source || !cue || !content) return [];
  return [
    {
      rule: NAME,
      passage,
      source: { ...source, head: party },
      cue,
      cueHead: preposition,
      content: [content],
      act: 'evaluate',
    },
  ];
}
