// The noun that speaks → the words that name it, never reaching over the verb, a relative clause or a day:
// "Norvia on Thursday accused" → Norvia; "Marta Oss, who leads the party, said" → Marta Oss; "who said" → who, decided by the noun before.
import type { Token } from '../../language/index.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { isRelative, nounPhrase } from './noun-phrase.ts';
import { isWord } from './spans.ts';
import { relationOf } from './tree.ts';

/** Days and other words that the parser takes for a subject and that never speak. */
export const NEVER_SPEAKS = wordsOf('calendar');

export function relativeOrSelf(passage: Passage, verb: Token, subject: Token): Speaker | null {
  if (subject.lemma === 'it' && passage.first(verb, 'expl') && !hasSpeakingIt(verb)) return null;
  if (subject.lemma === 'there') return null;
  if (!isRelative(subject)) return speaker(passage, subject, verb);
  const noun = relationOf(verb) === 'acl' ? personBefore(passage, subject, passage.head(verb)) : undefined;
  return { start: subject.start, end: subject.end, head: noun ?? subject };
}

/** "Lou Hale of the group Watch, who argues": behind a comma "who" is the person at the head of the phrase, and not its last noun. */
function personBefore(passage: Passage, who: Token, noun: Token | undefined): Token | undefined {
  if (!/^who$/i.test(who.form) || passage.tokens[who.index - 1]?.form !== ',') return noun;
  let top = noun;
  for (let above = top && passage.head(top); top && above && above.index < top.index; above = passage.head(top)) {
    if (!/^(nmod|appos|compound|flat)/.test(top.relation) || !/^(NOUN|PROPN)$/.test(above.upos)) break;
    top = above;
  }
  return top;
}

/** "It estimated that": an active verb of speaking has somebody for its "it", whatever the parser calls it; "it seems" has nobody. */
export const hasSpeakingIt = (verb: Token): boolean =>
  /^(VBD|VBZ|VBP)$/.test(verb.xpos) &&
  !/^(seem|appear|emerge|follow|happen|transpire|turn|matter|remain|be|become|say)$/.test(verb.lemma);

/** The words that name the speaker, never reaching over the verb itself. */
export function speaker(passage: Passage, noun: Token, verb: Token): Speaker {
  let { from, to } = nounPhrase(passage, noun);
  if (noun.index < verb.index && to >= verb.index)
    to = Math.max(
      noun.index,
      Math.min(verb.index, passage.left(verb) > noun.index ? passage.left(verb) : verb.index) - 1,
    );
  if (noun.index > verb.index && from <= verb.index) from = verb.index + 1;
  to = beforeAside(passage, from, to);
  if (passage.headline) to = beforeHeadlineVerb(passage, from, to, verb);
  while (
    to > from &&
    passage.tokens[to]?.form !== ')' &&
    (!isWord(passage.tokens[to] as Token) || /^['’]s?$/.test((passage.tokens[to] as Token).form))
  )
    to--;
  if (/^['’]s?$/.test(passage.tokens[to]?.form ?? '') && to > from) to--;
  if (closesBracket(passage, from, to + 1)) to++;
  return { start: passage.tokens[from]?.start ?? noun.start, end: passage.tokens[to]?.end ?? noun.end, head: noun };
}

/** "the Atomic Energy Agency (IAEA" and its ")". */
const closesBracket = (passage: Passage, from: number, at: number): boolean =>
  passage.tokens[at]?.form === ')' &&
  passage.tokens.slice(from, at).findLast(({ form }) => /^[()]$/.test(form))?.form === '(';

/** "Chipmaker cuts outlook, blames curbs": before a comma a plural within the subject is a verb of its own. */
function beforeHeadlineVerb(passage: Passage, from: number, to: number, verb: Token): number {
  if (passage.tokens[to + 1]?.form !== ',' || to > verb.index) return to;
  const other = passage.tokens
    .slice(from + 1, to)
    .find(({ xpos, form }) => xpos === 'NNS' && /^\p{Ll}.*s$/u.test(form));
  return other ? other.index - 1 : to;
}

/** A name ends before ", who …", and before the day that stands between it and its verb ("Norvia on Thursday accused"). */
export function beforeAside(passage: Passage, from: number, to: number): number {
  for (let at = from + 1; at <= to; at++) {
    const token = passage.tokens[at] as Token;
    const next = passage.tokens[at + 1];
    if (
      token.form === ',' &&
      next &&
      at < to &&
      (/^(WP|WP\$|WDT)$/.test(next.xpos) || (/^VB[GN]$/.test(next.xpos) && relationOf(next) !== 'amod'))
    )
      return at - 1;
    if (token.form === ',' && at < to && isConnective(passage, at + 1)) return at - 1;
    if (token.form.toLowerCase() === 'on' && next && at < to && NEVER_SPEAKS.has(next.lemma.toLowerCase()))
      return at - 1;
    if (at === to && NEVER_SPEAKS.has(token.lemma.toLowerCase()) && token.upos === 'PROPN' && at > from + 1)
      return passage.tokens[at - 1]?.upos === 'ADP' ? at - 3 : at - 1;
  }
  return to;
}

/** "Officials, on the other hand," "Her rival, meanwhile,": words that join sentences and name nobody. */
function isConnective(passage: Passage, from: number): boolean {
  const words = passage.tokens.slice(from, from + 4).map(({ form }) => form.toLowerCase());
  return (
    /^(meanwhile|however|though|too|also|instead|therefore|nevertheless|nonetheless|moreover|likewise)$/.test(
      words[0] ?? '',
    ) ||
    /^(on the other hand|for (his|her|its|their) part|by contrast|in contrast|in turn|for one|as well)\b/.test(
      words.join(' '),
    )
  );
}
