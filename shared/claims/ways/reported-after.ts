// The reporting clause comes after or within its content: "Talks had failed, the ministry said"; "Talks, he said, had failed";
// "Talks had failed, said Maria Novak, a spokeswoman"; "The road, officials say, is closed".
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Speaker, Way } from '../proposal.ts';
import { asideSubject } from '../syntax/aside-subject.ts';
import { type CueVerb, cueVerbsOf } from '../syntax/cue-verb.ts';
import { isRelative } from '../syntax/noun-phrase.ts';
import { reportingClause } from '../syntax/reporting-clause.ts';
import { SPEAKS } from '../syntax/shared-speaker.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { clauseAfter, fromVerb } from './from-verb.ts';

const NAME = 'reported-after';
const OPENER = /^(and|but|yet|so|or|nor)$/i;

export const reportedAfter: Way = {
  name: NAME,
  find: (passage) => cueVerbsOf(passage).flatMap((cue) => (cue.passive || !canFollow(cue) ? [] : after(passage, cue))),
};

const canFollow = ({ entry: { frames } }: CueVerb): boolean =>
  frames.has('clause') || frames.has('tell') || frames.has('quote');

function after(passage: Passage, cue: CueVerb): readonly Proposal[] {
  const clause = reportingClause(passage, cue);
  if (!clause?.source || !/^VB[DZPN]$/.test(cue.verb.xpos)) return [];
  const { from, to } = clause;
  const { verb, entry } = cue;
  if (from === skipOpener(passage, passage.begin) && passage.tokens[from]?.lemma.toLowerCase() === 'as')
    return asBefore(passage, cue, clause.source, to);
  const before = passage.tokens[from - 1];
  if (from <= passage.begin + 1 || !before || !/^[,?!"”’–—-]+$|^''$/.test(before.form)) return [];
  const opening = skipOpener(passage, afterColon(passage, passage.begin, from));
  // "Asked whether he would resign, he laughed": what he was asked is not what he said
  if (/^(asked|pressed|questioned|quizzed)$/i.test(passage.tokens[opening]?.form ?? '')) return [];
  const act = entry.frames.get('clause') ?? entry.frames.get('tell') ?? entry.frames.get('quote') ?? 'state';
  const speaking = { ...cue, source: clause.source };
  const propose = (content: readonly (Span | null)[]): readonly Proposal[] =>
    fromVerb(passage, speaking, { rule: NAME, content, act });
  const around = isMedial(passage, cue, from, to)
    ? propose([
        wordsBetween(passage, asideOnly(passage, cue, from) ?? asideAround(passage, cue, from) ?? opening, from - 1),
        wordsBetween(passage, to + 1, passage.last),
      ])
    : [];
  const start = asideOnly(passage, cue, from) ?? opening;
  const fits =
    !clauseAfter(passage, verb) &&
    isParenthetical(passage, cue) &&
    (hasMainVerb(passage, verb, start, from - 1) || mustFollow(passage, verb, start, from, to));
  // "had not looted, as the army claims": what the army claims is the contrary
  const contrary =
    passage.tokens[from]?.lemma.toLowerCase() === 'as' &&
    passage.tokens.slice(start, from).some(({ form }) => /^(not|n['’]t|never)$/i.test(form));
  return [...around, ...(fits && !contrary ? propose([wordsBetween(passage, start, from - 1)]) : [])];
}

/** "As Crane said, the two have changed": the clause comes first. */
function asBefore(passage: Passage, cue: CueVerb, source: Speaker, to: number): readonly Proposal[] {
  if (passage.tokens[to + 1]?.form !== ',') return [];
  const act = cue.entry.frames.get('clause') ?? cue.entry.frames.get('quote') ?? 'state';
  const content = [wordsBetween(passage, to + 2, passage.last)];
  return fromVerb(passage, { ...cue, source }, { rule: NAME, content, act });
}

/** "X, he said, Y": a comma on both sides, and words on both sides. */
function isMedial(passage: Passage, { verb, entry, source }: CueVerb, from: number, to: number): boolean {
  const speaker = source && passage.tokens.find(({ start }) => start === source.start);
  const comma = /^[,–—-]+$/;
  const next = passage.tokens[to + 2];
  return (
    speaker !== null &&
    !/^W/.test(speaker?.xpos ?? 'W') &&
    comma.test(passage.tokens[from - 1]?.form ?? '') &&
    comma.test(passage.tokens[to + 1]?.form ?? '') &&
    (entry.frames.has('clause') || entry.frames.has('tell')) &&
    to - from <= 14 &&
    to + 2 < passage.last &&
    next !== undefined &&
    !passage.quotationAt(verb) &&
    !passage.quotationAt(next) &&
    next.xpos !== 'VBG'
  );
}

/**
 * "Oss accused Velk of hiding the debt, which rose by a third, the bank said": where the sentence has a speaker of its own, only the
 * relative clause before the reporting one is the bank's.
 */
function asideOnly(passage: Passage, { verb }: CueVerb, from: number): number | undefined {
  const which = passage.tokens
    .slice(passage.begin, from)
    .findLast((token, at, all) => token.form.toLowerCase() === 'which' && all[at - 1]?.form === ',');
  if (!which || passage.tokens.slice(which.index, from - 1).some(({ form }) => form === ',')) return undefined;
  return speaksBefore(passage, verb, which.index) ? which.index : undefined;
}

/** "Oss said the bank had a plan, an idea that both, she said, welcome": after its own speaker only the last phrase is "she"'s. */
function asideAround(passage: Passage, { verb }: CueVerb, from: number): number | undefined {
  const comma = passage.tokens.slice(passage.begin, from - 1).findLast(({ form }) => form === ',');
  const article = comma && passage.tokens[comma.index + 1];
  return article && /^an?$/i.test(article.form) && speaksBefore(passage, verb, comma.index) ? article.index : undefined;
}

const speaksBefore = (passage: Passage, verb: Token, index: number): boolean =>
  cueVerbsOf(passage).some(
    (other) =>
      other.verb !== verb &&
      !other.passive &&
      other.source !== null &&
      other.verb.index < index &&
      /^VB[DZPN]$/.test(other.verb.xpos),
  );

/** "It doubts that: rents, it said, were the problem": what is said begins after the last colon or semicolon. */
function afterColon(passage: Passage, begin: number, from: number): number {
  const colon = passage.tokens
    .slice(begin, from)
    .findLast((token) => /^[:;]$/.test(token.form) && !passage.quotationAt(token));
  return colon ? colon.index + 1 : begin;
}

function skipOpener(passage: Passage, first: number): number {
  return OPENER.test(passage.tokens[first]?.form ?? '') ? first + 1 : first;
}

/** "…, the harbour master said.": nothing comes after, so what was said comes before, whatever the tags make of it. */
const mustFollow = (passage: Passage, verb: Token, start: number, from: number, to: number): boolean =>
  SPEAKS.test(verb.lemma) && from - start > 4 && to >= passage.last - 1 && passage.tokens[start]?.upos !== 'ADP';

/** A finite verb before the clause that is not merely in a side clause of it ("As they met, he said …"). */
const hasMainVerb = (passage: Passage, verb: Token, from: number, to: number): boolean =>
  passage.tokens
    .slice(from, to + 1)
    .some(
      (token) => (/^(VBD|VBZ|VBP|MD)$/.test(token.xpos) || token.upos === 'AUX') && !inSideClause(passage, token, verb),
    );

function inSideClause(passage: Passage, token: Token, verb: Token): boolean {
  for (let at: Token | undefined = token; at && at !== verb; at = passage.head(at))
    if (passage.head(at) === verb) return at.relation.startsWith('advcl') && passage.first(at, 'mark') !== undefined;
  return false;
}

/** The clause hangs on its content as an aside, or holds it as a clause before it; it has no object of its own but the one told. */
function isParenthetical(passage: Passage, { verb, entry, source, to: cueTo }: CueVerb): boolean {
  if (!/^(root|parataxis|ccomp|advcl|conj|discourse|dep|acl|acl:relcl|appos|xcomp)$/.test(verb.relation)) return false;
  if (
    !entry.frames.has('tell') &&
    passage
      .all(verb, 'obj', 'xcomp')
      .some((child) => child.index > cueTo && !(source && source.start <= child.start && child.end <= source.end))
  )
    return false;
  if (
    passage.quotationAt(verb) &&
    passage.quotationAt(verb) !== passage.quotationAt(passage.tokens[passage.begin] as Token)
  )
    return false;
  if (verb.relation === 'root')
    return (
      SPEAKS.test(verb.lemma) ||
      passage
        .children(verb)
        .some(
          (child) => child.index < verb.index && /^(ccomp|parataxis|obj|advcl|dep|conj|csubj)$/.test(child.relation),
        )
    );
  if (verb.relation === 'xcomp' && !source) return false;
  const mark = passage.first(verb, 'mark');
  if (
    verb.relation.startsWith('acl') &&
    !passage.all(verb, 'nsubj').some((child) => !isRelative(child)) &&
    !asideSubject(passage, verb)
  )
    return false;
  return verb.relation !== 'advcl' || mark?.lemma === 'as' || mark === undefined;
}
