// A verb → who speaks by it: its subject, the agent of a passive, or the subject that a participle, an infinitive or a second verb shares.
// "He left, saying …" → He; "was accused by Baku of …" → Baku; "urged Kyiv to say …" → Kyiv; "who said" → who, decided by the noun before;
// "The army issued a statement saying …" → The army.
import type { Token } from '../../language/index.ts';
import { cueNouns, cueVerbs, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { asideSubject } from './aside-subject.ts';
import { isPassive } from './passive.ts';
import { saysThat } from './reach.ts';
import { SPEAKS, sharedWith } from './shared-speaker.ts';
import { hasSpeakingIt, NEVER_SPEAKS, relativeOrSelf, speaker } from './speaker-words.ts';
import { besideVerb, ledAstray } from './subject-by-order.ts';
import { relationOf } from './tree.ts';

const VERBAL = /^(VERB|AUX)$/;
const MEDIA = wordsOf('medium');

export function subjectOf(passage: Passage, verb: Token, passive: boolean, depth = 0): Speaker | null {
  if (depth > 6) return null;
  const noun = passage.head(verb);
  // "after a leaked report suggested they had been told": no adjective, but a verb with its clause
  if (noun && verb.relation === 'amod' && noun.index === verb.index - 1 && passage.first(verb, 'ccomp'))
    return speaker(passage, noun, verb);
  if (passive) return agentOf(passage, verb);
  const own = passage
    .all(verb, ...(hasSpeakingIt(verb) ? ['nsubj', 'expl'] : ['nsubj']))
    .filter((child) => canSpeak(passage, child, verb));
  if (own[0]) return joined(passage, verb, own);
  const above = passage.head(verb);
  if (verb.upos === 'NOUN' && above && above.index < verb.index) return speaker(passage, above, verb);
  const led = ledAstray(passage, verb);
  if (led) return led;
  const aside = asideSubject(passage, verb);
  if (aside) return aside;
  const answering = passage.tokens[verb.index - 2];
  // "something Baku disputes, saying …": whoever disputes says
  if (verb.xpos === 'VBG' && SPEAKS.test(verb.lemma) && afterComma(passage, verb) && isSpokenBy(passage, answering))
    return subjectOf(passage, answering, false, depth + 1);
  const head = passage.head(verb);
  const relation = relationOf(verb);
  if (!head) return besideVerb(passage, verb);
  if (relation === 'acl' && verb.xpos === 'VBG' && SPEAKS.test(verb.lemma) && afterComma(passage, verb)) {
    const reporter = finiteCueAbove(passage, head);
    if (reporter) return subjectOf(passage, reporter, isPassive(passage, reporter), depth + 1);
  }
  if (relation === 'acl') return ofParticiple(passage, verb, head, depth);
  if (relation === 'xcomp') {
    const object = passage.first(head, 'obj', 'iobj');
    if (object && object.index < verb.index) return speaker(passage, object, verb);
  }
  const reporting = sharedWith(passage, verb);
  if (reporting) return subjectOf(passage, reporting, isPassive(passage, reporting), depth + 1);
  if (relation === 'advcl' && verb.xpos === 'VBG' && afterComma(passage, verb)) {
    const reporter =
      (SPEAKS.test(verb.lemma) ? reporterOf(passage, head) : undefined) ??
      (saysThat(passage, verb) ? finiteCueAbove(passage, head) : undefined);
    if (reporter) return subjectOf(passage, reporter, isPassive(passage, reporter), depth + 1);
  }
  if (/^(xcomp|conj|advcl)$/.test(relation)) return ofGovernor(passage, verb, head, depth);
  return besideVerb(passage, verb);
}

const isSpokenBy = (passage: Passage, verb: Token | undefined): verb is Token =>
  verb !== undefined &&
  /^VB[DZP]$/.test(verb.xpos) &&
  cueVerbs.has(verb.lemma) &&
  passage.first(verb, 'nsubj') !== undefined;

const afterComma = (passage: Passage, verb: Token): boolean => passage.tokens[verb.index - 1]?.form === ',';

/** "denied that the ship was overloaded, saying …", "asked the judge to wait, saying …": whoever denied says, not the ship. */
function reporterOf(passage: Passage, clause: Token): Token | undefined {
  for (let at: Token | undefined = clause, steps = 0; at && steps < 4; steps++) {
    const above: Token | undefined = passage.head(at);
    if (above && /^[cx]comp$/.test(relationOf(at)) && SPEAKS.test(above.lemma)) return above;
    // "dismissed a claim that troops had crossed, calling it …"
    const verb = above && at.relation === 'acl' && cueNouns.has(above.lemma) ? passage.head(above) : undefined;
    if (verb && SPEAKS.test(verb.lemma)) return verb;
    at = above;
  }
  return undefined;
}

/** "ruled on Thursday that he be tried again, finding that …": whoever ruled finds. */
function finiteCueAbove(passage: Passage, clause: Token): Token | undefined {
  for (let at: Token | undefined = clause, steps = 0; at && steps < 5; at = passage.head(at), steps++)
    if (/^VB[DZP]$/.test(at.xpos) && cueVerbs.get(at.lemma)?.frames.has('clause')) return at;
  return undefined;
}

/** No day speaks, and nobody inside a quotation speaks by a verb outside of it. */
const canSpeak = (passage: Passage, noun: Token, verb: Token): boolean =>
  !NEVER_SPEAKS.has(noun.lemma.toLowerCase()) &&
  // "… attacked Velk, and said": what stands before the conjunction is no subject of what stands after it
  !(noun.index < verb.index && passage.tokens[verb.index - 1]?.upos === 'CCONJ') &&
  !(
    passage.quotationAt(noun) &&
    !passage.quotationAt(verb) &&
    verb.index > noun.index &&
    passage.quotationAt(noun)?.end !== undefined &&
    endsBefore(passage, noun, verb)
  );

const endsBefore = (passage: Passage, noun: Token, verb: Token): boolean =>
  (passage.quotationAt(noun)?.inner.end ?? 0) - noun.start > 12 && (passage.quotationAt(noun)?.end ?? 0) <= verb.start;

/** "The union FWU": two subjects side by side are one name. */
function joined(passage: Passage, verb: Token, own: readonly Token[]): Speaker | null {
  const [first, second] = own.filter(({ form }) => own.length === 1 || !/^(each|both|all)$/i.test(form));
  const speakers = [first, second].flatMap((token) => (token ? [relativeOrSelf(passage, verb, token)] : []));
  if (
    first &&
    second &&
    speakers[0] &&
    speakers[1] &&
    second.upos !== 'PRON' &&
    second.index < verb.index &&
    passage.left(second) === passage.right(first) + 1
  )
    return { start: speakers[0].start, end: speakers[1].end, head: first };
  // "The ferry sails again, the master said": of two subjects set apart by a comma the nearer one speaks
  const nearest = own.filter(({ index }) => index < verb.index).at(-1);
  const apart =
    nearest &&
    first &&
    nearest !== first &&
    (nearest.upos === 'PRON' || passage.tokens.slice(first.index, nearest.index).some(({ form }) => form === ','));
  return (apart ? relativeOrSelf(passage, verb, nearest) : speakers[0]) ?? null;
}

/** The subject of the clause that the verb shares. */
function ofGovernor(passage: Passage, verb: Token, head: Token, depth: number): Speaker | null {
  if (!VERBAL.test(head.upos) && !passage.first(head, 'cop', 'nsubj')) {
    const next = passage.head(head);
    return next && relationOf(verb) !== 'conj' ? ofGovernor(passage, verb, next, depth + 1) : besideVerb(passage, verb);
  }
  const passiveSubject = passage.first(head, 'nsubj:pass');
  if (passiveSubject && isPassive(passage, head)) return relativeOrSelf(passage, head, passiveSubject);
  return (depth > 6 ? null : subjectOf(passage, head, false, depth + 1)) ?? besideVerb(passage, verb);
}

/** "placards supporting him" → placards; "issued a statement saying" → who issued it; "by calling" → who acted. */
function ofParticiple(passage: Passage, verb: Token, noun: Token, depth: number): Speaker | null {
  const governor = passage.head(noun);
  const by = passage
    .children(verb)
    .some(
      (child) =>
        child.relation === 'mark' && child.index < verb.index && (child.lemma !== 'to' || cueNouns.has(noun.lemma)),
    );
  const medium = MEDIA.has(noun.lemma.toLowerCase()) && /^(obj|obl)$/.test(relationOf(noun));
  if (verb.relation !== 'acl:relcl' && governor && depth < 5 && (by || medium)) {
    const subject = VERBAL.test(governor.upos) ? subjectOf(passage, governor, false, depth + 1) : null;
    if (subject) return subject;
  }
  return speaker(passage, noun, verb);
}

function agentOf(passage: Passage, verb: Token): Speaker | null {
  const agent = passage
    .all(verb, 'obl')
    .find(
      (child) =>
        child.relation === 'obl:agent' ||
        (child.index > verb.index && passage.all(child, 'case').some((c) => c.lemma === 'by')),
    );
  return agent && !NEVER_SPEAKS.has(agent.lemma.toLowerCase()) && agent.xpos !== 'VBG'
    ? speaker(passage, agent, verb)
    : null;
}
