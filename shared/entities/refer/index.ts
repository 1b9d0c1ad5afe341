// Mentions without a name: descriptions ("the ministry", "the French president", "his office") and pronouns, each tied to whom it speaks of.
// One pass in reading order, so that each looks back over what is already tied.
import type { Sentence, Syntax, Token } from '../../language/reading.ts';
import type { Article } from '../../model/article.ts';
import { isOffice, isPersonWord } from '../lists/person-words.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';
import { bodyOf } from './bodies.ts';
import { Discourse, spokenOf } from './discourse.ts';
import { officeOf } from './offices.ts';
import { type Found, personByOffice } from './people-by-office.ts';
import { isPronoun, resolvePronoun } from './pronouns.ts';
import { settleWhose } from './settle.ts';
import { thingByNoun } from './things.ts';
import { homeSide } from './whose.ts';

interface Named {
  readonly party: Party;
  readonly mention: PlacedMention;
}

export function refer(syntax: Syntax, article: Article, parties: Parties): void {
  const discourse = new Discourse(syntax, parties, homeSide(parties, article));
  const named = namedBySentence(parties);
  let quoted = false;
  for (const sentence of syntax.sentences) {
    discourse.startSentence(sentence.index);
    const here = named.get(sentence.index) ?? [];
    let next = 0;
    for (const token of sentence.tokens) {
      if (/^[“”"«»]$/.test(token.form))
        quoted = token.form === '“' || token.form === '«' ? true : token.form === '"' ? !quoted : false;
      while (next < here.length && (here[next] as Named).mention.first <= token.index) {
        const { party, mention } = here[next++] as Named;
        const settled = settleWhose(discourse, sentence, party, mention);
        discourse.speak(spokenOf(settled, mention, sentence, syntax.text));
      }
      const inName = here.some(
        ({ mention }) => mention.kind !== 'adjective' && mention.first <= token.index && token.index < mention.last,
      );
      if (inName) continue;
      if (token.upos === 'PRON' || /^(?:its|his|her|their)$/i.test(token.form)) {
        if (isPronoun(token.form))
          tie(
            discourse,
            sentence,
            token.index,
            token.index + 1,
            'pronoun',
            resolvePronoun(discourse, sentence, token, quoted),
          );
      } else if (token.upos === 'NOUN' || token.upos === 'PROPN') describe(discourse, sentence, token, here);
    }
    if (/\n\s*\n/.test(syntax.text.slice(sentence.end, sentence.end + 4))) quoted = false;
  }
  for (const party of parties.all()) {
    if (party.mentions.some((mention) => discourse.moved.has(mention)))
      party.mentions = party.mentions.filter((mention) => !discourse.moved.has(mention));
  }
}

function namedBySentence(parties: Parties): ReadonlyMap<number, readonly Named[]> {
  const named = new Map<number, Named[]>();
  for (const party of parties.all()) {
    for (const mention of party.mentions)
      named.set(mention.sentence, [...(named.get(mention.sentence) ?? []), { party, mention }]);
  }
  for (const list of named.values())
    list.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
  return named;
}

/** A noun with "the", "this" or an owner, that is the head of its phrase: tied to whom it describes. */
function describe(discourse: Discourse, sentence: Sentence, head: Token, here: readonly Named[]): void {
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
      party.type === 'person' &&
      mention.first >= head.index + 1 &&
      mention.first <= head.index + 2 &&
      /^(?:,|\p{Lu}.*)$/u.test(sentence.tokens[head.index + 1]?.form ?? ''),
  );
  if (titled) return;
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
  else if (personLike(head, sentence))
    discourse.speak({
      party: undefined,
      sentence: sentence.index,
      first,
      last: head.index + 1,
      pronoun: false,
      plural: /S$/.test(head.xpos),
      head,
    });
}

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

function tie(
  discourse: Discourse,
  sentence: Sentence,
  first: number,
  last: number,
  kind: 'pronoun' | 'nominal',
  found: Found | undefined,
): void {
  if (!found) return;
  const [from, to] = [sentence.tokens[first] as Token, sentence.tokens[last - 1] as Token];
  const mention: PlacedMention = {
    start: from.start,
    end: to.end,
    kind,
    sentence: sentence.index,
    first,
    last,
    confidence: found.confidence,
  };
  found.party.mentions.push(mention);
  discourse.speak(spokenOf(found.party, mention, sentence, discourse.syntax.text));
}
