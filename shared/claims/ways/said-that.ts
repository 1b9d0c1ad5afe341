// Subject, verb, clause: "The ministry said (on Friday) that talks had failed"; "Officials told reporters the road was closed";
// "The court asked whether he knew". The clause runs to the end of what can belong to it.
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { isTitle } from '../quotes/title.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { isRelative, nounBefore, nounPhrase } from '../syntax/noun-phrase.ts';
import { reachOf } from '../syntax/reach.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { afterDay, clauseAfter, clauseStart, fromVerb } from './from-verb.ts';

const NAME = 'said-that';
const CALENDAR = wordsOf('calendar');
const MEDIA = wordsOf('medium');

export const saidThat: Way = {
  name: NAME,
  find: (passage) =>
    cueVerbsOf(passage).flatMap((cue) => (cue.passive && !cue.entry.frames.has('tell') ? [] : said(passage, cue))),
};

function said(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb } = cue;
  const object = passage.all(verb, 'obj', 'iobj').find((child) => child.index > verb.index);
  const act = actOf(cue, object !== undefined);
  if (!act) return [];
  // "Asked whether …, he said": a question with no asker claims nothing
  if (cue.passive && !cue.source) return [];
  const clause = clauseAfter(passage, verb);
  // "something he did not disclose when he took office": what was disclosed stands before
  if (
    nounBefore(passage, verb) &&
    /^(when|while|before|after|until|as|if)$/i.test(passage.tokens[cue.to + 1]?.form ?? '')
  )
    return [];
  const that = clause ? undefined : thatAfter(passage, cue);
  if (that) {
    const content = [wordsBetween(passage, that.index, reachOf(passage, verb, that.index + 1))];
    return fromVerb(passage, cue, { rule: NAME, content, act });
  }
  const turned = clause || object ? undefined : clauseAbove(passage, cue);
  if (turned) {
    const content = [wordsBetween(passage, cue.to + 1, passage.right(turned))];
    return fromVerb(passage, cue, { rule: NAME, content, act });
  }
  const hung = clause ? undefined : afterMedium(passage, cue, object);
  if (hung !== undefined) {
    const content = [wordsBetween(passage, hung, reachOf(passage, verb, hung))];
    return fromVerb(passage, cue, { rule: NAME, content, act });
  }
  if (!clause && asksNext(passage, cue)) {
    const content = [wordsBetween(passage, cue.to + 1, reachOf(passage, verb, cue.to + 1))];
    return fromVerb(passage, cue, { rule: NAME, content, act });
  }
  if (!clause && object && isClauseLike(passage, cue, object)) {
    const content = [
      wordsBetween(passage, Math.max(cue.to + 1, passage.left(object)), reachOf(passage, verb, object.index)),
    ];
    return fromVerb(passage, cue, { rule: NAME, content, act });
  }
  if (!clause) return passage.headline && object && !cue.entry.frames.has('np') ? inHeadline(passage, cue, act) : [];
  // "denied reports that …": the reports are what is denied
  if (object && passage.within(clause, object) && !cue.entry.frames.has('tell')) return [];
  const party = object && object.index < clause.index ? object : undefined;
  // "believe the shares may fall": the parser takes the clause's subject for an object
  const subject =
    party && !cue.entry.frames.has('tell') && !passage.first(clause, 'nsubj', 'nsubj:pass', 'mark', 'expl')
      ? party
      : undefined;
  const opened = subject
    ? Math.max(cue.to + 1, passage.left(subject))
    : clauseStart(
        passage,
        clause,
        Math.max(
          cue.to,
          party ? Math.min(passage.right(party), passage.within(clause, party) ? party.index : passage.last) : 0,
        ),
      );
  // "believes closing the mine would cost jobs": the gerund is the clause's subject
  const gerund = passage.tokens[cue.to + 1]?.xpos === 'VBG' && opened > cue.to + 1 && !party;
  const start = gerund ? cue.to + 1 : opened === cue.to + 1 ? afterDay(passage, opened) : opened;
  const end = reachOf(passage, verb, Math.max(start, clause.index));
  if (start > end) return [];
  const gap = thingSaid(passage, verb, clause, start);
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [gap, wordsBetween(passage, start, end)],
    act,
  });
}

/** "firms it said were fuelling the war": the noun before the clause is what its verb, right behind the verb of saying, speaks of. */
function thingSaid(passage: Passage, verb: Token, clause: Token, start: number) {
  const noun = /^acl(:relcl)?$/.test(verb.relation) ? passage.head(verb) : undefined;
  const subject = passage.first(verb, 'nsubj');
  const gapped =
    noun &&
    subject &&
    noun.index < subject.index &&
    passage.first(clause, 'nsubj', 'nsubj:pass') === undefined &&
    /^(VBD|VBZ|VBP|MD)$/.test(passage.tokens[start]?.xpos ?? '');
  return gapped ? wordsBetween(passage, nounPhrase(passage, noun).from, noun.index) : null;
}

/** "Norvia Says Tarsk Shelled Town": in a headline's capitals the parser takes a clause for a name. */
function inHeadline(passage: Passage, cue: CueVerb, act: Act): readonly Proposal[] {
  const words = passage.tokens.slice(cue.to + 1).filter((token) => /\p{L}/u.test(token.form));
  if (words.length < 3) return [];
  const end = passage.tokens.findIndex((token) => token.index > cue.to && token.form === ';');
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [wordsBetween(passage, cue.to + 1, end < 0 ? passage.last : end - 1)],
    act,
  });
}

/** "declined to say how much it had cost": a question word right after the verb, with a verb after it. */
function asksNext(passage: Passage, { to, entry }: CueVerb): boolean {
  const next = passage.tokens[to + 1];
  const asks = next !== undefined && (/^W(RB|P|DT)$/.test(next.xpos) || /^(whether|if)$/i.test(next.form));
  if (!asks || !(entry.frames.has('wh') || entry.frames.has('clause') || entry.frames.has('tell'))) return false;
  return passage.tokens
    .slice(to + 2, to + 12)
    .some(({ upos, xpos }) => /^(VERB|AUX)$/.test(upos) && /^(VBD|VBZ|VBP|MD|VB)$/.test(xpos));
}

/**
 * "says 34,570 citizens living abroad cast votes", "saying the U.S. “does not have …”": a verb that takes no thing, with a long
 * phrase that holds verbs, or with a finite verb right after the phrase, has a clause.
 */
function isClauseLike(passage: Passage, { entry, verb }: CueVerb, object: Token): boolean {
  if (
    !/^(say|think|believe|argue|insist|add|contend|maintain)$/.test(verb.lemma) ||
    !entry.frames.has('clause') ||
    object.upos === 'PRON'
  )
    return false;
  const next = passage.tokens.slice(object.index + 1, object.index + 3).find((token) => /\p{L}/u.test(token.form));
  if (next && /^(VBZ|VBD|VBP|MD)$/.test(next.xpos) && passage.within(next, verb)) return true;
  const holdsVerb = passage
    .all(object, 'acl')
    .some((child) => child.index > object.index && passage.first(child, 'obj', 'obl', 'xcomp'));
  return holdsVerb && passage.right(object) - passage.left(object) > 4;
}

function actOf({ entry }: CueVerb, withObject: boolean): Act | undefined {
  const { frames } = entry;
  return (
    (withObject ? frames.get('tell') : undefined) ?? frames.get('clause') ?? frames.get('tell') ?? frames.get('wh')
  );
}

/**
 * "said in an interview that he stands by it": the parser hangs the clause on the interview. A "that" with a subject after it, no
 * finite verb and no comma before it, begins what was said.
 */
function thatAfter(passage: Passage, { verb, to, entry }: CueVerb): Token | undefined {
  if (!entry.frames.has('clause') && !entry.frames.has('tell')) return undefined;
  for (let at = to + 1; at <= Math.min(to + 14, passage.last); at++) {
    const token = passage.tokens[at] as Token;
    const quotation = passage.quotationAt(token);
    if (quotation && !passage.quotationAt(verb) && isTitle(passage.text, quotation)) continue;
    if (/^[,;:"“”]$/.test(token.form) || /^(VBD|VBZ|VBP|MD)$/.test(token.xpos)) return undefined;
    // "vowing to stay and warning that": what follows is another one's
    if (/ing$/.test(token.form) && passage.tokens[at + 1]?.form === 'that' && at > to + 1) return undefined;
    if (token.form.toLowerCase() !== 'that' || token.upos === 'DET') continue;
    const thing = passage
      .all(verb, 'obj')
      .find(
        (child) =>
          child.index > verb.index &&
          child.index < at &&
          child.upos !== 'NUM' &&
          !CALENDAR.has(child.lemma.toLowerCase()),
      );
    return startsClause(passage, token) && (!thing || entry.frames.has('tell')) ? token : undefined;
  }
  return undefined;
}

/** "Analysts say the economy, not fraud, decided it": the parser hangs "say" on what is said, whose subject follows it at once. */
function clauseAbove(passage: Passage, { verb, entry, to, start }: CueVerb): Token | undefined {
  const clause = /^(ccomp|parataxis)$/.test(verb.relation) ? passage.head(verb) : undefined;
  if (!clause || clause.index < verb.index || !entry.frames.has('clause') || start !== passage.begin) return undefined;
  const subject = passage.first(clause, 'nsubj', 'nsubj:pass');
  return subject && passage.left(subject) === to + 1 ? clause : undefined;
}

/** "told analysts on a call the board had met", "said in a statement the plant would close": the parser hangs the clause on the medium. */
function afterMedium(passage: Passage, { verb, entry }: CueVerb, told: Token | undefined): number | undefined {
  if (!entry.frames.has(told ? 'tell' : 'clause')) return undefined;
  const clause = passage.tokens.find((token) => {
    const medium = token.relation === 'acl:relcl' ? passage.head(token) : undefined;
    const subject = passage.first(token, 'nsubj', 'nsubj:pass');
    return (
      medium !== undefined &&
      subject !== undefined &&
      medium.index > (told ?? verb).index &&
      MEDIA.has(medium.lemma.toLowerCase()) &&
      passage.within(medium, verb) &&
      !isRelative(subject) &&
      passage.left(token) === medium.index + 1 &&
      passage.left(subject) === medium.index + 1 &&
      passage.first(medium, 'case') !== undefined
    );
  });
  return clause && passage.left(clause);
}

/** What follows is a subject and a finite verb, so that "that" is neither the subject nor the object. */
function startsClause(passage: Passage, that: Token): boolean {
  const next = passage.tokens[that.index + 1];
  if (!next || /^(VERB|AUX|ADV)$/.test(next.upos)) return false;
  return passage.tokens.slice(that.index + 2, that.index + 16).some(({ xpos }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));
}
