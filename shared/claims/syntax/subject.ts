// A verb → who speaks by it: its subject, the agent of a passive, or the subject that a participle, an infinitive or a second verb shares.
// "He left, saying …" → He; "was accused by Baku of …" → Baku; "urged Kyiv to say …" → Kyiv; "who said" → who, decided by the noun before;
// "The army issued a statement saying …" → The army.
import type { Token } from '../../language/index.ts';
import { cueNouns, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Speaker } from '../proposal.ts';
import { asideSubject } from './aside-subject.ts';
import { isRelative, nounPhrase } from './noun-phrase.ts';
import { isPassive } from './passive.ts';
import { SPEAKS, sharedWith } from './shared-speaker.ts';
import { isWord } from './spans.ts';
import { relationOf } from './tree.ts';

const VERBAL = /^(VERB|AUX)$/;
const MEDIA = wordsOf('medium');
/** Days and other words that the parser takes for a subject and that never speak. */
const NEVER_SPEAKS = wordsOf('calendar');

export function subjectOf(passage: Passage, verb: Token, passive: boolean, depth = 0): Speaker | null {
  if (depth > 6) return null;
  if (passive) return agentOf(passage, verb);
  const own = passage.all(verb, 'nsubj').filter((child) => canSpeak(passage, child, verb));
  if (own[0]) return joined(passage, verb, own);
  const above = passage.head(verb);
  if (verb.upos === 'NOUN' && above && above.index < verb.index) return speaker(passage, above, verb);
  const led = ledAstray(passage, verb);
  if (led) return led;
  const aside = asideSubject(passage, verb);
  if (aside) return aside;
  const head = passage.head(verb);
  const relation = relationOf(verb);
  if (!head) return besideVerb(passage, verb);
  if (relation === 'acl') return ofParticiple(passage, verb, head, depth);
  if (relation === 'xcomp') {
    const object = passage.first(head, 'obj', 'iobj');
    if (object && object.index < verb.index) return speaker(passage, object, verb);
  }
  const reporting = sharedWith(passage, verb);
  if (reporting) return subjectOf(passage, reporting, isPassive(passage, reporting), depth + 1);
  if (
    relation === 'advcl' &&
    verb.xpos === 'VBG' &&
    SPEAKS.test(verb.lemma) &&
    passage.tokens[verb.index - 1]?.form === ','
  ) {
    const reporter = reporterOf(passage, head);
    if (reporter) return subjectOf(passage, reporter, isPassive(passage, reporter), depth + 1);
  }
  if (/^(xcomp|conj|advcl)$/.test(relation)) return ofGovernor(passage, verb, head, depth);
  return besideVerb(passage, verb);
}

/** "denied that the ship was overloaded, saying …": whoever denied says, not the ship. */
function reporterOf(passage: Passage, clause: Token): Token | undefined {
  for (let at: Token | undefined = clause, steps = 0; at && steps < 4; steps++) {
    const above: Token | undefined = passage.head(at);
    if (above && relationOf(at) === 'ccomp' && SPEAKS.test(above.lemma)) return above;
    at = above;
  }
  return undefined;
}

/** No day speaks, and nobody inside a quotation speaks by a verb outside of it. */
const canSpeak = (passage: Passage, noun: Token, verb: Token): boolean =>
  !NEVER_SPEAKS.has(noun.lemma.toLowerCase()) &&
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
  const [first, second] = own;
  const speakers = own.slice(0, 2).map((token) => relativeOrSelf(passage, verb, token));
  if (
    first &&
    second &&
    speakers[0] &&
    speakers[1] &&
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
    passage.tokens.slice(first.index, nearest.index).some(({ form }) => form === ',');
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

/** "People briefed on the talks say": the parser takes the participle for the verb; the whole before the finite verb speaks. */
function ledAstray(passage: Passage, verb: Token): Speaker | null {
  if (!/^VB[DZP]$/.test(verb.xpos)) return null;
  const early = [passage.head(verb), ...passage.children(verb)].find(
    (token) =>
      token !== undefined &&
      token.index < verb.index &&
      /^VB[ND]$/.test(token.xpos) &&
      passage.first(token, 'nsubj', 'nsubj:pass') !== undefined &&
      !passage.first(token, 'aux', 'obj'),
  );
  const noun = early && passage.first(early, 'nsubj', 'nsubj:pass');
  if (!early || !noun || noun.index > early.index || early.index - noun.index > 3) return null;
  const between = passage.tokens.slice(early.index + 1, verb.index);
  if (
    between.length === 0 ||
    between.some(({ form, upos }) => /^[,;:"“”]$/.test(form) || /^(CCONJ|SCONJ|VERB|AUX)$/.test(upos))
  )
    return null;
  const { from } = nounPhrase(passage, noun);
  return {
    start: passage.tokens[from]?.start ?? noun.start,
    end: (passage.tokens[verb.index - 1] as Token).end,
    head: noun,
  };
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

function relativeOrSelf(passage: Passage, verb: Token, subject: Token): Speaker | null {
  if (subject.lemma === 'it' && passage.first(verb, 'expl')) return null;
  if (subject.lemma === 'there') return null;
  if (!isRelative(subject)) return speaker(passage, subject, verb);
  const noun = relationOf(verb) === 'acl' ? passage.head(verb) : undefined;
  return { start: subject.start, end: subject.end, head: noun ?? subject };
}

/** The words that name the speaker, never reaching over the verb itself. */
function speaker(passage: Passage, noun: Token, verb: Token): Speaker {
  let { from, to } = nounPhrase(passage, noun);
  if (noun.index < verb.index && to >= verb.index)
    to = Math.max(
      noun.index,
      Math.min(verb.index, passage.left(verb) > noun.index ? passage.left(verb) : verb.index) - 1,
    );
  if (noun.index > verb.index && from <= verb.index) from = verb.index + 1;
  to = beforeAside(passage, from, to);
  while (to > from && (!isWord(passage.tokens[to] as Token) || /^['’]s?$/.test((passage.tokens[to] as Token).form)))
    to--;
  if (/^['’]s?$/.test(passage.tokens[to]?.form ?? '') && to > from) to--;
  return { start: passage.tokens[from]?.start ?? noun.start, end: passage.tokens[to]?.end ?? noun.end, head: noun };
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
    if (token.form.toLowerCase() === 'on' && next && at < to && NEVER_SPEAKS.has(next.lemma.toLowerCase()))
      return at - 1;
    if (at === to && NEVER_SPEAKS.has(token.lemma.toLowerCase()) && token.upos === 'PROPN' && at > from + 1)
      return passage.tokens[at - 1]?.upos === 'ADP' ? at - 3 : at - 1;
  }
  return to;
}

/** Where the parse gives no subject: the noun or pronoun right before a finite verb, or right after an inverted one. */
function besideVerb(passage: Passage, verb: Token): Speaker | null {
  if (!/^(VBD|VBZ|VBP)$/.test(verb.xpos)) return null;
  let at = verb.index - 1;
  while (
    at >= passage.begin &&
    (/^(AUX|ADV|PART)$/.test(passage.tokens[at]?.upos ?? '') ||
      NEVER_SPEAKS.has(passage.tokens[at]?.lemma.toLowerCase() ?? ''))
  )
    at--;
  if (passage.tokens[at]?.form === ',' && at > passage.begin) at--;
  const before = passage.tokens[at];
  if (before && at >= passage.begin && /^(PROPN|PRON|NOUN)$/.test(before.upos) && before.lemma !== 'it')
    return topOf(passage, before, verb);
  const after = passage.tokens[verb.index + 1];
  return after && after.upos === 'PROPN' ? topOf(passage, after, verb) : null;
}

function topOf(passage: Passage, token: Token, verb: Token): Speaker | null {
  let noun = token;
  for (let steps = 0; steps < 4; steps++) {
    const head = passage.head(noun);
    if (!head || !/^(PROPN|NOUN|PRON)$/.test(head.upos) || (head.index - verb.index) * (token.index - verb.index) < 0)
      break;
    noun = head;
  }
  return isRelative(noun) ? { start: noun.start, end: noun.end, head: noun } : speaker(passage, noun, verb);
}
