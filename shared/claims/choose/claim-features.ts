// What speaks for a proposal being a claim, in words: its rule and act, its cue's form and mood, who speaks, what was said, and where it stands.
// "The app asked permission" → { "the speaker is a thing": 1, "condemned-it": 1, "the cue is finite": 1 … }

import { isPersonWord } from '../../entities/lists/person-words.ts';
import { classesOfNoun } from '../../entities/lists/thing-words.ts';
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import { cueNouns, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Reading } from '../passage.ts';
import type { Proposal } from '../proposal.ts';
import { isRelative } from '../syntax/noun-phrase.ts';
import { relationOf } from '../syntax/tree.ts';
import { shapeOf } from './end-features.ts';

const MEDIA = wordsOf('medium');
const CALENDAR = wordsOf('calendar');

/** What else is proposed around a proposal. */
export interface Around {
  /** The smallest proposal in whose words this one's cue stands. */
  readonly outer: Proposal | undefined;
  /** How many rules read the same cue. */
  readonly rivals: number;
}

export function claimFeatures(proposal: Proposal, reading: Reading, around: Around): Record<string, number> {
  const { rule, act, cueHead, passage, source, negative } = proposal;
  const features: Record<string, number> = { bias: 1 };
  const set = (name: string): void => {
    features[name] = 1;
  };
  set(rule);
  set(`act ${act}`);
  set(`${rule}: ${act}`);
  if (cueHead) {
    set(`cue ${cueHead.lemma.toLowerCase()}`);
    for (const name of moodOf(proposal, cueHead)) {
      set(`the cue ${name}`);
      set(`${rule}: the cue ${name}`);
    }
    const where = passage.quotationAt(cueHead);
    if (where) set('the cue is quoted');
  }
  if (negative) {
    set('negative');
    set(`negative ${act}`);
  }
  if (passage.headline) set('headline');
  const speaker = speakerKind(proposal, reading);
  set(`the speaker is ${speaker}`);
  set(`${rule}: the speaker is ${speaker}`);
  if (source && cueHead && source.start > cueHead.start) set('the speaker follows');
  for (const name of saidSigns(proposal, reading)) {
    set(`said: ${name}`);
    set(`${rule} said: ${name}`);
  }
  const { outer, rivals } = around;
  if (outer) {
    set('within another');
    set(`within ${outer.act}`);
    set(`within another: the speaker is ${speaker}`);
    if (cueHead) set(`within another: the cue is ${cueHead.xpos}`);
    if (outer.negative) set('within a negative');
    if (outer.passage.quotationAt(outer.passage.tokens[0] as Token)) set('within a quotation');
  }
  if (rivals > 1) set('read by several rules');
  return features;
}

function moodOf({ passage }: Proposal, cue: Token): readonly string[] {
  const names = [`is ${cue.xpos}`, `is ${relationOf(cue)}`];
  const helpers = passage.all(cue, 'aux');
  if (helpers.some(({ xpos }) => xpos === 'MD')) names.push('has a modal');
  if (helpers.some(({ lemma }) => lemma === 'have')) names.push('is perfect');
  if (passage.first(cue, 'aux:pass')) names.push('is passive');
  const mark = passage.first(cue, 'mark')?.form.toLowerCase();
  if (mark) names.push(/^(whether|if|to|as|that)$/.test(mark) ? `stands under ${mark}` : 'stands in a side clause');
  if (relationOf(cue) === 'acl')
    names.push(cue.relation === 'acl:relcl' ? 'is in a relative clause' : `modifies as ${cue.xpos}`);
  if (/^(obj|ccomp|xcomp)$/.test(passage.children(cue).find(({ index }) => index > cue.index)?.relation ?? ''))
    names.push(`has ${passage.children(cue).find(({ index }) => index > cue.index)?.relation} next`);
  return names;
}

const PRONOUN_KINDS: readonly (readonly [string, RegExp])[] = [
  ['me or you', /^(i|we|you|me|us|my|our|your|one|let|let's|’s)$/],
  ['he or she', /^(he|she|him|her|his|they|them|their)$/],
  ['it or this', /^(it|its|this|that|these|those|there|what|something)$/],
];

/** What kind of speaker it is: a person, a body, a text, a thing … */
export function speakerKind({ source, passage }: Proposal, { finder, text }: Reading): string {
  if (!source) return 'none';
  const words = text.slice(source.start, source.end).toLowerCase();
  const pronoun = PRONOUN_KINDS.find(([, form]) => form.test(words));
  if (pronoun) return pronoun[0];
  const { head } = source;
  const relative = /^(who|whom|which|that|what)$/.test(words);
  if (relative && isRelative(head)) return words === 'who' ? 'who' : 'which';
  const named = finder.of(source, head);
  const type = named && finder.typeOf(named.entity);
  const lemma = head.lemma.toLowerCase();
  const kind = isPersonWord(lemma)
    ? 'a person'
    : classesOfNoun(lemma).length > 0
      ? 'a body'
      : MEDIA.has(lemma) || cueNouns.has(lemma)
        ? 'a text'
        : CALENDAR.has(lemma)
          ? 'a day'
          : type === 'person' || type === 'group' || type === 'organization' || type === 'place'
            ? `named ${type}`
            : head.upos === 'PROPN'
              ? 'a name'
              : type
                ? 'a thing'
                : passage.headline
                  ? 'a word in a headline'
                  : head.xpos === 'NNS'
                    ? 'a plural noun'
                    : 'a noun';
  return relative ? `${kind} by a relative` : kind;
}

function saidSigns(proposal: Proposal, { text, finder }: Reading): readonly string[] {
  const { content, passage, cue } = proposal;
  const first = content[0];
  if (!first) return [];
  const words = text.slice(first.start, first.end);
  const count = words.split(/\s+/).length;
  const at = passage.tokens.findIndex(({ end }) => end > first.start);
  const names = [
    count < 2 ? 'one word' : count < 4 ? 'two or three words' : count < 8 ? 'up to seven words' : 'many words',
  ];
  if (at < 0) return names;
  const shape = shapeOf(proposal, at);
  names.push(shape);
  const token = passage.tokens[at] as Token;
  if (/^(that|whether|if|which|what|how|why)$/i.test(token.form)) names.push(`opens with ${token.form.toLowerCase()}`);
  else if (shape === 'phrase')
    names.push(
      `opens with ${
        /^(an?|the|his|her|its|their)$/i.test(token.form)
          ? token.form
              .toLowerCase()
              .replace(/^an$/, 'a')
              .replace(/^(his|her|its|their)$/, 'its')
          : token.upos
      }`,
    );
  if (cue && first.start < cue.start) {
    names.push('stands before');
    const opener = passage.tokens[at - 1];
    names.push(
      at <= passage.begin
        ? 'opens the sentence'
        : `stands after ${opener?.upos === 'PUNCT' ? opener.form : opener?.upos}`,
    );
  }
  if (cue && passage.tokens[passage.begin]?.start === cue.start) names.push('follows a fronted cue');
  const within = ({ start, end }: Token): boolean => content.some((span) => span.start <= start && end <= span.end);
  const finite = passage.tokens.some((token) => /^(VBD|VBZ|VBP|MD)$/.test(token.xpos) && within(token));
  names.push(finite ? 'has a finite verb' : 'has no finite verb');
  if (shape === 'phrase') {
    const head = phraseHead(proposal, at, first.end);
    const lemma = head?.lemma.toLowerCase() ?? '';
    const named = head && finder.of(head, head);
    if (cueNouns.has(lemma)) names.push('is a noun of speaking');
    else if (isPersonWord(lemma) || (named && finder.typeOf(named.entity) === 'person')) names.push('is a person');
    else if (CALENDAR.has(lemma) || head?.upos === 'NUM') names.push('is a day or number');
    else if (MEDIA.has(lemma)) names.push('is a medium');
    else if (named) names.push('is a name');
  }
  names.push(`goes on with ${nextAfter(proposal)}`);
  if (/["“”]/.test(words)) names.push('has quotation marks');
  if (content.length > 1) names.push('in parts');
  return names;
}

/** What follows the words: a finite verb there says that they were cut from a clause. */
function nextAfter({ content, passage }: Proposal): string {
  const last = content.at(-1) as Span;
  const next = passage.tokens.find(({ start, form }) => start >= last.end && !/^["“”’']+$/.test(form));
  if (!next || /^[.?!;:]$/.test(next.form)) return 'a stop';
  if (/^(VBD|VBZ|VBP|MD)$/.test(next.xpos)) return 'a finite verb';
  if (next.form === ',' || /^(--?|[–—])$/.test(next.form)) {
    const after = passage.tokens[next.index + 1];
    return after && /^(VBD|VBZ|VBP|MD)$/.test(after.xpos) ? 'a comma and a verb' : 'a comma';
  }
  return next.upos === 'VERB' || next.upos === 'AUX'
    ? next.xpos
    : next.upos === 'CCONJ' || next.upos === 'ADP'
      ? next.upos
      : 'a word';
}

function phraseHead({ passage }: Proposal, at: number, end: number): Token | undefined {
  let token = passage.tokens[at];
  for (let head = token && passage.head(token); head && head.index >= at && head.end <= end; head = passage.head(head))
    token = head;
  return token;
}
