// Subject, verb of saying, and a clause by word order alone, where the parser sees no clause: "He told them Velk “has a plan for Senn”";
// "Mr. Hale said smugglers dig tunnels under both cities"; "Ryan said the words “amount to a threat”".
// Only for verbs that hardly take a plain object, and less sure than every way that reads the tree.
import type { Token } from '../../language/index.ts';
import { isOtherSense } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Way } from '../proposal.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { reachOf } from '../syntax/reach.ts';
import { lastOfQuotation, wordsBetween } from '../syntax/spans.ts';
import { afterDay, fromVerb } from './from-verb.ts';

const NAME = 'said-by-order';
const FINITE = /^(VBD|VBZ|VBP|MD)$/;
const MARK = /^([,:;.?!()]|--|[–—]|["“”])$/;
/** What can be said without a clause: "said a prayer", "said a few words". */
const SAYABLE =
  /^(thing|word|prayer|goodbye|hello|thanks|lot|much|little|nothing|something|anything|everything|truth|mass|grace|no|yes|same|so|this|that|it|name|line)$/;

export const saidByOrder: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive ? [] : said(passage, cue))),
};

function said(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const { verb, entry, source } = cue;
  const hearer = hearerAfter(passage, cue);
  // "asked Kolb whether she would resign": a question, and no demand
  const asks =
    entry.frames.has('wh') &&
    /^(whether|if|why|how|when)$/i.test(passage.tokens[(hearer?.to ?? cue.to) + 1]?.form ?? '');
  const tells = hearer !== undefined && (entry.frames.has('tell') || asks);
  const act = entry.frames.get(asks ? 'wh' : tells ? 'tell' : 'clause') ?? entry.frames.get('wh');
  // "the charged particles": a participle before its noun says nothing
  if (!act || verb.relation === 'amod' || (source && source.start > verb.index && source.head.index > verb.index))
    return [];
  // "The flood claimed 14 lives and the town rebuilt": the verb has an object with which it claims nothing
  const object = passage.all(verb, 'obj').find((child) => child.index > verb.index);
  if (object && isOtherSense(verb.lemma, object.lemma.toLowerCase())) return [];
  const told = tells ? hearer : undefined;
  const start = afterDay(passage, told ? told.to + 1 : cue.to + 1);
  const first = passage.tokens[start];
  if (!first || (MARK.test(first.form) && !passage.quotationAt(first)) || !opensClause(passage, first)) return [];
  const finite = finiteAfter(passage, start, cue);
  if (finite === undefined) return [];
  const reach = reachOf(passage, verb, start);
  const quoted = passage.quotationAt(finite) !== undefined;
  const end =
    reach >= finite.index || quoted ? Math.max(reach, finite.index) : passage.right(predicateOf(passage, finite));
  return fromVerb(passage, cue, {
    rule: NAME,
    content: [wordsBetween(passage, start, endOf(passage, start, end))],
    act,
  });
}

/** A pronoun, or a noun phrase that ends where the next subject begins. */
function hearerAfter(passage: Passage, cue: CueVerb): { readonly head: Token; readonly to: number } | undefined {
  const next = passage.tokens[cue.to + 1];
  if (next && /^(him|her|them|us|me|you)$/i.test(next.form)) return { head: next, to: next.index };
  const object = passage.all(cue.verb, 'obj', 'iobj').find((child) => child.index > cue.verb.index);
  return object && /^(NOUN|PROPN)$/.test(object.upos) ? { head: object, to: object.index } : undefined;
}

function opensClause(passage: Passage, first: Token): boolean {
  if (passage.quotationAt(first)) return true;
  if (/^(that|whether|if|as|in|at|on|with|during|after)$/i.test(first.form)) return true;
  if (/^(DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.upos) || first.xpos === 'VBG')
    return !/^W/.test(first.xpos) && !SAYABLE.test(first.lemma.toLowerCase());
  const next = passage.tokens[first.index + 1];
  return /^(about|around|nearly|almost|some|over|roughly)$/i.test(first.form) && /^(NUM|DET)$/.test(next?.upos ?? '');
}

/** The verb that makes a clause of what follows, before any mark or relative; an opening quotation mark inside the phrase stands for one. */
function finiteAfter(passage: Passage, start: number, { verb, entry }: CueVerb): Token | undefined {
  let opened = /^(that|as|in|at|on|with|during|after|if)$/i.test(passage.tokens[start]?.form ?? '');
  for (let at = start; at <= Math.min(start + 20, passage.last); at++) {
    at = pastDashes(passage, at);
    const token = passage.tokens[at];
    if (!token) return undefined;
    const quotation = passage.quotationAt(token);
    if (quotation && quotation.start === token.start) {
      if (at === start) continue;
      return quotation.inner.end - quotation.inner.start > 12 && /^(say|tell)$/.test(verb.lemma) ? token : undefined;
    }
    if (MARK.test(token.form) && !quotation && !(token.form === ',' && opened)) return undefined;
    if (/^W/.test(token.xpos) && !quotation) opened = true;
    const wished = token.xpos === 'VB' && passage.tokens[at - 1]?.lemma !== 'to' && entry.frames.has('np-to');
    if (
      (FINITE.test(token.xpos) || wished) &&
      at > start &&
      !(at === start + 1 && SAYABLE.test(passage.tokens[at - 1]?.lemma ?? ''))
    )
      return token;
  }
  return undefined;
}

/** "is weak": the predicate that a copula or auxiliary belongs to. */
const predicateOf = (passage: Passage, finite: Token): Token =>
  (/^(cop|aux|aux:pass)$/.test(finite.relation) ? passage.head(finite) : undefined) ?? finite;

/** "its plan -- strikes and training -- is weak": past an aside between dashes. */
function pastDashes(passage: Passage, at: number): number {
  const dash = /^(--|[–—])$/;
  if (!dash.test(passage.tokens[at]?.form ?? '')) return at;
  const other = passage.tokens.slice(at + 1, at + 16).find(({ form }) => dash.test(form));
  return other ? other.index + 1 : at;
}

/** A quotation that begins in the content ends in it. */
function endOf(passage: Passage, start: number, end: number): number {
  const open = passage.tokens.slice(start, end + 1).findLast((token) => passage.quotationAt(token));
  const quotation = open && passage.quotationAt(open);
  return quotation ? Math.max(end, lastOfQuotation(passage, quotation)) : end;
}
