// A count of opinions as the source: "In a CBS News poll, she led by ten points"; "She is well ahead in most surveys".
// The poll says it; the content is the clause around the phrase.
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';

const NAME = 'in-a-poll';
const POLL = /^(poll|survey)$/;

export const inAPoll: Way = {
  name: NAME,
  find: (passage) => passage.tokens.flatMap((token) => (isPoll(passage, token) ? counted(passage, token) : [])),
};

const isPoll = (passage: Passage, token: Token): boolean =>
  POLL.test(token.lemma) && token.upos === 'NOUN' && token.index >= passage.begin && !passage.quotationAt(token);

function counted(passage: Passage, noun: Token): readonly Proposal[] {
  const inside = passage.first(noun, 'case');
  if (inside?.lemma !== 'in' || inside.index !== passage.left(noun)) return [];
  const range = nounPhrase(passage, noun);
  const comma = passage.tokens.slice(noun.index, range.to + 1).find(({ form }) => form === ',');
  const { from, to } = { from: range.from, to: comma ? comma.index - 1 : range.to };
  const source = wordsBetween(passage, Math.max(from, inside.index + 1), to);
  const opens = inside.index === passage.begin && passage.tokens[to + 1]?.form === ',';
  const closes = to >= passage.last - 1 && isOfMainVerb(passage, noun);
  const content = opens
    ? wordsBetween(passage, to + 2, passage.last)
    : closes
      ? wordsBetween(passage, passage.begin, inside.index - 1)
      : null;
  if (!source || !content || !hasVerb(passage, opens ? to + 2 : passage.begin, opens ? passage.last : inside.index))
    return [];
  const cue = { start: inside.start, end: inside.end };
  return [
    {
      rule: NAME,
      passage,
      source: { ...source, head: noun },
      cue,
      cueHead: inside,
      content: [content],
      act: 'inform',
    },
  ];
}

/** "is well ahead in most surveys", and not "says he fell in the polls": the poll hangs on the sentence's verb, which reports nothing. */
function isOfMainVerb(passage: Passage, noun: Token): boolean {
  const verb = passage.head(noun);
  const bare = /^the$/i.test(passage.tokens[noun.index - 1]?.form ?? '');
  return verb?.relation === 'root' && !cueVerbs.has(verb.lemma) && !bare;
}

const hasVerb = (passage: Passage, from: number, to: number): boolean =>
  passage.tokens.slice(from, to + 1).some(({ xpos }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));
