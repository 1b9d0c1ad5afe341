// What the verb-driven ways share: a cue verb with its content → a proposal with its cue's words, source, addressee and act.

import { isPersonWord } from '../../entities/lists/person-words.ts';
import { classesOfNoun } from '../../entities/lists/thing-words.ts';
import type { Token } from '../../language/index.ts';
import type { Act } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import type { Proposal, Speaker } from '../proposal.ts';
import type { CueVerb } from '../syntax/cue-verb.ts';
import { isRelative, nounPhrase } from '../syntax/noun-phrase.ts';
import { trimSpan, wordsBetween } from '../syntax/spans.ts';
import { speaker } from '../syntax/speaker-words.ts';

export interface Found {
  readonly rule: string;
  readonly content: readonly (Span | null)[];
  readonly act: Act;
  /** Last token of the cue, where that is more than the verb ("called for"). */
  readonly cueTo?: number;
}

const CALENDAR = wordsOf('calendar');
const WITHHOLDS = /^(decline|refuse|fail)$/;

export function fromVerb(passage: Passage, cue: CueVerb, found: Found): readonly Proposal[] {
  const said = found.content.filter((span) => span !== null);
  const agent = cue.passive ? agentWithin(passage, cue, said.at(-1)) : undefined;
  const content = agent ? [...said.slice(0, -1), ...agent.before] : said;
  if (content.length === 0) return [];
  const source = agent?.source ?? outside(passage, cue, content);
  return [
    {
      rule: found.rule,
      passage,
      source: source && clippedBefore(passage, source, content),
      cue: wordsBetween(passage, cue.from, Math.max(cue.to, found.cueTo ?? cue.to)),
      cueHead: cue.verb,
      content,
      act: cue.carrier && WITHHOLDS.test(cue.carrier.lemma) ? 'reject' : found.act,
      negative: cue.negative || isNobody(passage, cue),
    },
  ];
}

/** "accused of fraud by his own brother": who accuses stands under the "by" within the words, which end before it. */
function agentWithin(passage: Passage, { source, verb }: CueVerb, last: Span | undefined) {
  if (!last || (source && source.end <= last.start)) return undefined;
  const by = passage.tokens.findLast(
    ({ form, start, end, index }) => index > verb.index && /^by$/i.test(form) && start > last.start && end < last.end,
  );
  const noun = by && passage.head(by);
  if (!noun || noun.index < by.index || passage.quotationAt(by) || !maySpeak(noun)) return undefined;
  const before = trimSpan(passage.text, { start: last.start, end: by.start }, () => true);
  return before ? { source: speaker(passage, noun, verb), before: [before] } : undefined;
}

const maySpeak = ({ upos, lemma }: Token): boolean =>
  /^(PROPN|PRON)$/.test(upos) || isPersonWord(lemma) || classesOfNoun(lemma.toLowerCase()).length > 0;

/** "told by doctors that she would recover": who speaks ends where the words begin. */
function clippedBefore(passage: Passage, source: Speaker, content: readonly Span[]): Speaker {
  const over = content.find(({ start }) => source.start < start && start < source.end && source.head.end <= start);
  const words = over && trimSpan(passage.text, { start: source.start, end: over.start }, () => false);
  return words ? { ...source, ...words } : source;
}

/** Nobody speaks within his own words: "Simon Oss, prosecuting, said Velk had lied" is Oss's, though the parser gives it to Velk. */
function outside(passage: Passage, { source, verb }: CueVerb, content: readonly Span[]): Speaker | null {
  const inside =
    source !== null &&
    source.start > verb.start &&
    content.some(({ start, end }) => start <= source.start && source.end <= end);
  if (!inside) return source;
  const last = passage.tokens.slice(Math.max(passage.begin, verb.index - 6), verb.index).findLast(isName);
  let first = last;
  while (first && first.index > passage.begin && isName(passage.tokens[first.index - 1] as Token))
    first = passage.tokens[first.index - 1];
  return last && first ? { start: first.start, end: last.end, head: first } : null;
}

const isName = ({ upos }: Token): boolean => upos === 'PROPN';

/** "Neither side would say", "No one denied": said of nobody. */
const isNobody = ({ text }: Passage, { source }: CueVerb): boolean =>
  source !== null && /^(?:neither|nobody|no one|none|no)\b/i.test(text.slice(source.start, source.end));

/** The words of a noun phrase; for "who" and "which" those of the noun they stand for. */
export function phraseOf(passage: Passage, token: Token | undefined): Span | null {
  if (!token) return null;
  const clause = passage.head(token);
  const noun = isRelative(token) && clause?.relation === 'acl:relcl' ? passage.head(clause) : undefined;
  const head = noun && noun.index < token.index ? noun : token;
  if (head !== token) {
    const { from, to } = nounPhrase(passage, head);
    return wordsBetween(passage, from, Math.min(to, token.index - 1));
  }
  const { from, to } = nounPhrase(passage, head);
  return wordsBetween(passage, from, to);
}

/** The clause a verb takes, to its right: ccomp, or what the parser sometimes takes one for. */
export function clauseAfter(passage: Passage, verb: Token, ...others: readonly string[]): Token | undefined {
  return passage.all(verb, 'ccomp', ...others).find((child) => child.index > verb.index && !isTemporal(passage, child));
}

/** "…, they said, hours after talks had failed": a clause of time is not what was said. */
const isTemporal = (passage: Passage, clause: Token): boolean => {
  const mark = passage.first(clause, 'mark');
  return mark !== undefined && mark.index < clause.index && /^(after|before|until|since|while|as)$/.test(mark.lemma);
};

/** First token of a complement clause: its "that", or its first word after the verb group. */
export function clauseStart(passage: Passage, clause: Token, after: number): number {
  const that = passage.children(clause).find((c) => c.relation === 'mark' && c.index > after && c.lemma === 'that');
  // "say one reason is that …": a verb before "that" is said too
  if (that && !passage.tokens.slice(after + 1, that.index).some(isFiniteVerb)) return that.index;
  let start = Math.max(passage.left(clause), after + 1);
  while (start < clause.index && /^[,:;]$/.test(passage.tokens[start]?.form ?? '')) start++;
  return start;
}

const isFiniteVerb = ({ xpos }: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(xpos);

/** "said on Tuesday it had", "said late Thursday the road": past the day right after the verb, which is when it was said. */
export function afterDay(passage: Passage, from: number): number {
  for (let at = from; at < from + 4; at++) {
    const token = passage.tokens[at];
    if (!token) return from;
    if (CALENDAR.has(token.lemma.toLowerCase()))
      return /^(DET|PRON|PROPN|NOUN|NUM|ADJ|SCONJ)$/.test(passage.tokens[at + 1]?.upos ?? '') ? at + 1 : from;
    if (!/^(on|in|late|early|last|this)$/i.test(token.form)) return from;
  }
  return from;
}
