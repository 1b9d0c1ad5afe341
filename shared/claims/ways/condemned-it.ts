// A noun phrase as content: "condemned the attack", "rejects the claim", "stressed the need for talks", "announced a cease-fire".
// Verbs with the frame `speech` only take nouns of speaking or thinking, so that "claimed 40 lives" is no claim.
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import { cueNouns, isOtherSense, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { answeringAside } from '../syntax/answering-aside.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { nounBefore, nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { accused } from './accused-of.ts';
import { fromVerb, phraseOf } from './from-verb.ts';

const NAME = 'condemned-it';
const CALENDAR = wordsOf('calendar');
const MEDIA = wordsOf('medium');

/** What finds things out; others only find things: "her son, who found the body". */
const FINDS =
  /^(report|study|survey|poll|investigation|inquiry|enquiry|probe|audit|review|analysis|research|paper|test|commission|committee|panel|court|jury|judge|tribunal|researcher|scientist|investigator|inspector|auditor|ombudsman|watchdog|regulator|agency|team|expert|monitor)$/;

/** Acts that answer what somebody else said: "a claim Baku denies", but not "a promise he made". */
const ANSWERS = new Set(['deny', 'reject', 'condemn', 'support', 'admit']);

export const condemnedIt: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => condemned(passage, cue)),
};

function condemned(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, passive } = cue;
  const aside = answering(passage, verb);
  if (aside) {
    const act = entry.frames.get('np') ?? 'deny';
    return fromVerb(passage, cue, { rule: NAME, content: [aside], act });
  }
  const object = passive ? passiveSubject(passage, cue) : objectOf(passage, verb);
  if (!object) return [];
  const act = entry.frames.get('np') ?? (isSpeech(object) ? entry.frames.get('speech') : undefined);
  if (!act || isNoContent(object) || isOtherSense(verb.lemma, object.lemma.toLowerCase())) return [];
  // "accused Velk on Friday of lying": of what, and not only whom
  if (act === 'accuse' && !passive && accused(passage, cue).length > 0) return [];
  if (passive && !cue.source) return [];
  if (verb.lemma === 'find' && !FINDS.test(cue.source?.head.lemma ?? '')) return [];
  if (object.index < verb.index && !passive && nounBefore(passage, verb) && !ANSWERS.has(act)) return [];
  if (object.index < verb.index && !passive) return before(passage, cue, object, act);
  const end = Math.min(reachOf(passage, verb, object.index), beforeCircumstances(passage, verb, object));
  const content = passive
    ? passiveThing(passage, object, verb)
    : wordsBetween(passage, firstOf(passage, object, cue.to), end);
  return fromVerb(passage, cue, { rule: NAME, content: [content], act });
}

/** ", which Congo denies": the "which" stands for what was said. */
function answering(passage: Passage, verb: Token): Token | undefined {
  const comma = passage.tokens.slice(Math.max(0, verb.index - 9), verb.index).findLast(({ form }) => form === ',');
  const aside = comma && answeringAside(passage, comma.index);
  return aside?.verb === verb ? aside.which : undefined;
}

/** "an allegation that Tiraspol rejected", "a claim Baku has denied": a noun of speaking before the clause that answers it. */
function before(passage: Passage, cue: CueVerb, noun: Token, act: Act): readonly Proposal[] {
  const { from } = nounPhrase(passage, noun);
  return fromVerb(passage, cue, { rule: NAME, content: [wordsBetween(passage, from, noun.index)], act });
}

const objectOf = (passage: Passage, verb: Token): Token | undefined =>
  passage.all(verb, 'obj').find((child) => child.index > verb.index) ??
  spokenOf(passage, verb) ??
  passage.all(verb, 'xcomp').find((child) => child.index === verb.index + 1 && child.xpos === 'VBG');

function spokenOf(passage: Passage, verb: Token): Token | undefined {
  const noun = verb.relation.startsWith('acl') ? passage.head(verb) : undefined;
  const pronoun = passage
    .children(verb)
    .find((child) => child.index < verb.index && /^(that|which)$/i.test(child.form) && !/^nsubj/.test(child.relation));
  const spoken = noun && pronoun && noun.index < pronoun.index ? noun : nounBefore(passage, verb);
  return spoken && (cueNouns.has(spoken.lemma) || spoken.lemma === 'something') ? spoken : undefined;
}

const passiveSubject = (passage: Passage, { verb }: CueVerb): Token | undefined => {
  const head = passage.head(verb);
  return (
    passage.first(verb, 'nsubj:pass') ?? (verb.relation === 'acl' && head && head.index < verb.index ? head : undefined)
  );
};

/** "The bill, supported by most, passed": the thing ends before its participle. */
function passiveThing(passage: Passage, object: Token, verb: Token) {
  const whole = phraseOf(passage, object);
  if (!whole || object.index > verb.index || whole.end <= verb.start) return whole;
  return wordsBetween(passage, nounPhrase(passage, object).from, verb.index - 1);
}

const firstOf = (passage: Passage, object: Token, after: number): number => Math.max(passage.left(object), after + 1);

const isSpeech = (object: Token): boolean =>
  cueNouns.has(object.lemma) ||
  /^(this|that|so|it|as much|same|otherwise|nothing|something|what|innocence|responsibility|credit)$/.test(
    object.lemma,
  );

const isNoContent = (object: Token): boolean =>
  /^(himself|herself|itself|themselves|oneself|myself|each|other)$/i.test(object.form) || object.upos === 'NUM';

/** "denied the charge through a spokeswoman", "announced her candidacy in June": in what and when is not what. */
function beforeCircumstances(passage: Passage, verb: Token, object: Token): number {
  const aside = passage.all(verb, 'obl').find((child) => {
    if (child.index < object.index || passage.left(child) <= passage.right(object)) return false;
    const noun = child.lemma.toLowerCase();
    const preposition = passage.first(child, 'case')?.lemma;
    const dated = CALENDAR.has(noun) && (child.upos === 'PROPN' || preposition !== undefined);
    return dated || MEDIA.has(noun) || /^(through|via)$/.test(preposition ?? '');
  });
  return aside ? passage.left(aside) - 1 : passage.last;
}
