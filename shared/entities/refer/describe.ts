// Descriptions: "the ministry", "the French president", "his office" → whom they describe. The recognizers of descriptions in order.
import type { Sentence, Token } from '../../language/reading.ts';
import { isOffice, isPersonWord } from '../lists/person-words.ts';
import { classesOfNoun } from '../lists/thing-words.ts';
import type { Party, PlacedMention } from '../party.ts';
import { bodyOf } from './bodies.ts';
import type { Discourse } from './discourse.ts';
import { officeOf } from './offices.ts';
import { personByOffice } from './people-by-office.ts';
import { thingByNoun } from './things.ts';
import { type Found, tie } from './tie.ts';

export interface Named {
  readonly party: Party;
  readonly mention: PlacedMention;
}

/** A noun with "the", "this" or an owner, that is the head of its phrase: tied to whom it describes. */
export function describe(discourse: Discourse, sentence: Sentence, head: Token, here: readonly Named[]): void {
  if (/^(?:compound|flat|nmod:desc)/.test(head.relation) && head.head > head.index) return;
  let first = head.index;
  while (
    first > 0 &&
    sentence.tokens[first - 1]?.head === head.index &&
    /^(?:amod|compound|det|nmod:poss|nummod)/.test(sentence.tokens[first - 1]?.relation ?? '')
  )
    first--;
  while (
    first > 0 &&
    /^(?:ADJ|NOUN|PROPN)$/.test(sentence.tokens[first - 1]?.upos ?? '') &&
    first > head.index - 5 &&
    sentence.tokens[first - 1]?.head !== -1 &&
    isWithin(sentence, first - 1, head)
  )
    first--;
  const before = sentence.tokens[first - 1];
  const opener = sentence.tokens[first]?.form.toLowerCase() ?? '';
  const definite =
    /^(?:the|this|that|his|her|its|their)$/.test(opener) ||
    (before !== undefined && /^(?:the|this|['’]s?)$/i.test(before.form));
  if (!definite) {
    if (
      /^(?:an?|another|one)$/.test(opener) &&
      /^(?:man|woman)$/i.test(head.form) &&
      /^(?:nsubj|obj|root|obl:agent)/.test(head.relation)
    )
      discourse.unnamed.add(head.form.toLowerCase());
    if (personLike(head, sentence))
      discourse.speak({
        party: undefined,
        sentence: sentence.index,
        first,
        last: head.index + 1,
        pronoun: false,
        plural: /S$/.test(head.xpos),
        head,
      });
    return;
  }
  const from = /^(?:the|this|that|his|her|its|their)$/.test(opener) ? first + 1 : first;
  const owner = /^(?:his|her|its|their)$/.test(opener);
  const restricted = /^(?:of|for|in|at|who|which|that|whose)$/i.test(sentence.tokens[head.index + 1]?.form ?? '');
  // a name follows: "the president, Emmanuel Macron", "the prime minister Nikol Pashinian": the role is the name's
  const titled = here.some(
    ({ mention, party }) =>
      (party.type === 'person' || isSetOff(sentence, mention)) &&
      mention.first >= head.index + 1 &&
      mention.first <= head.index + 2 &&
      /^(?:,|\p{Lu}.*)$/u.test(sentence.tokens[head.index + 1]?.form ?? ''),
  );
  // "the research vessel Atlantis II": it is the name that speaks
  const named = here.some(({ mention }) => mention.kind === 'name' && mention.first === head.index + 1);
  if (
    titled ||
    (named && /^(?:compound|nmod:desc|appos|flat|nmod:unmarked|obj|obl|nsubj|nmod|conj)/.test(head.relation))
  )
    return;
  // "Hamas, the group that rules Gaza": what a name is called right behind it
  const comma = from === first ? first - 2 : first - 1;
  const explained =
    head.relation === 'appos' &&
    sentence.tokens[comma]?.form === ',' &&
    classesOfNoun(head.lemma.toLowerCase()).length > 0
      ? here.find(
          ({ mention, party }) => party.type === 'organization' && mention.kind === 'name' && mention.last === comma,
        )
      : undefined;
  if (explained) {
    tie(discourse, sentence, first, head.index + 1, 'nominal', { party: explained.party, confidence: 0.9 });
    return;
  }
  const found =
    officeOf(discourse, sentence, from, head) ??
    bodyOf(discourse, sentence, from, head, restricted) ??
    (restricted
      ? undefined
      : /S$/.test(head.xpos)
        ? thingByNoun(discourse, sentence, head)
        : (personByOfficeUnless(owner, discourse, sentence, from, head) ??
          (owner ? undefined : thingByNoun(discourse, sentence, head))));
  if (found) tie(discourse, sentence, first, head.index + 1, 'nominal', found);
  else if (personLike(head, sentence) || thingLike(head))
    discourse.speak({
      party: undefined,
      sentence: sentence.index,
      first,
      last: head.index + 1,
      pronoun: false,
      plural: /S$/.test(head.xpos),
      thing: thingLike(head),
      head,
    });
}

/** What acts or speaks without a name, and is "it" afterwards: "the study found", "the mission said". */
const thingLike = (head: Token): boolean =>
  /^nsubj/.test(head.relation) &&
  (/^(?:study|report|survey|poll|review|inquiry|article|document|law|bill|draft)$/.test(head.lemma) ||
    classesOfNoun(head.lemma.toLowerCase()).some((one) => /^(?:company|group|body)$/.test(one)));

/** "the maker, Corvane, said": a name between commas. */
const isSetOff = ({ tokens }: Sentence, { first, last }: PlacedMention): boolean =>
  tokens[first - 1]?.form === ',' && tokens[last]?.form === ',';

const personByOfficeUnless = (
  owner: boolean,
  discourse: Discourse,
  sentence: Sentence,
  first: number,
  head: Token,
): Found | undefined => (owner ? undefined : personByOffice(discourse, sentence, first, head));

const isWithin = (sentence: Sentence, index: number, head: Token): boolean => {
  const token = sentence.tokens[index];
  return token?.head === head.index || (token !== undefined && token.head > index && token.head <= head.index);
};

/** A word for a person, or whatever speaks without being a thing of ours: "the clerk", "a caller said". */
const personLike = (head: Token, sentence: Sentence): boolean =>
  isPersonWord(head.form) ||
  isOffice(head.form) ||
  isPersonWord(head.lemma) ||
  (head.relation === 'nsubj' &&
    /(?:er|or|ist|ian|ant|man|woman|ee)$/.test(head.lemma) &&
    SPEAKS.test(sentence.tokens[head.head]?.lemma ?? ''));
const SPEAKS = /^(?:say|tell|testify|add|claim|admit|deny|recall|insist|argue|explain|warn|believe|think|write)$/;
