// A cue verb → how far its words reach: to the end of its clause, minus a second verb of the same speaker, a trailing
// "saying …", or a trailing "according to …". In "X said A and B, and accused Y, adding C" what was said ends before "and accused".
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import { answeringAside } from './answering-aside.ts';
import { SPEAKS, sharedWith } from './shared-speaker.ts';
import { isWord } from './spans.ts';
import { relationOf } from './tree.ts';

/** Index of the last token that can belong to what `verb` introduces, where that begins at token `from`. */
export function reachOf(passage: Passage, verb: Token, from: number): number {
  let end = passage.right(verb);
  const cutBefore = (index: number): void => {
    if (index > from) end = Math.min(end, index - 1);
  };
  for (const child of passage.children(verb)) {
    if (child.index <= from) continue;
    if (endsTheReport(passage, child)) cutBefore(passage.left(child));
  }
  for (let at = from + 1; at <= end; at++) {
    const token = passage.tokens[at] as Token;
    if (passage.quotationAt(token)) continue;
    if (isAbove(passage, sharedWith(passage, token), verb)) cutBefore(startOfConjunct(passage, token));
    if (sumsUp(passage, token)) cutBefore(passage.left(token));
    // "…, in what Baku called a lie": the writer sums up
    if (
      token.form === ',' &&
      /^in$/i.test(passage.tokens[at + 1]?.form ?? '') &&
      /^what$/i.test(passage.tokens[at + 2]?.form ?? '')
    )
      cutBefore(at);
    if (isWithOthersWord(passage, at, end) || answeringAside(passage, at)) cutBefore(at);
    if (token.form.toLowerCase() === 'according' && passage.tokens[at + 1]?.form === 'to') cutBefore(at);
    if (/^[:;]$/.test(token.form) && (asideFollows(passage, at) || opensQuotation(passage, at + 1))) cutBefore(at);
    // "Iran says inspectors may return; envoys doubt it": a headline of two parts
    if (passage.headline && token.form === ';') cutBefore(at);
    if (isSaying(passage, token) || isOthersWord(passage, verb, token)) cutBefore(passage.left(token));
  }
  while (end > from && !isWord(passage.tokens[end] as Token) && !passage.quotationAt(passage.tokens[end] as Token))
    end--;
  return end;
}

/** Index of the last token before another party's aside between two tokens ("…, something Baku disputes"), or of the last one. */
export function endBeforeAside(passage: Passage, from: number, to: number): number {
  for (let at = from + 1; at <= to; at++) {
    const token = passage.tokens[at] as Token;
    if (passage.quotationAt(token)) continue;
    if (sumsUp(passage, token)) return Math.max(from, passage.left(token) - 1);
    if (answeringAside(passage, at) || isWithOthersWord(passage, at, to)) return at - 1;
  }
  return to;
}

function endsTheReport(passage: Passage, child: Token): boolean {
  const relation = relationOf(child);
  if (relation === 'conj' && isGerundOf(passage, child)) return false;
  if (relation === 'conj')
    return child.upos === 'VERB' || child.upos === 'AUX' || passage.first(child, 'cop', 'nsubj') !== undefined;
  if (relation === 'parataxis') return true;
  if (relation === 'advcl') return isSideClause(passage, child);
  return false;
}

/** "charged with theft and breaching a law": a gerund joined to a noun under one preposition. */
const isGerundOf = (passage: Passage, child: Token): boolean =>
  child.xpos === 'VBG' &&
  passage.head(child)?.xpos !== 'VBG' &&
  /^(and|or)$/i.test(passage.tokens[child.index - 1]?.form ?? '') &&
  passage.tokens[child.index - 2]?.upos === 'NOUN';

/** "… too busy: “I have a lot going on.”": a quotation after the colon is words of its own. */
const opensQuotation = (passage: Passage, at: number): boolean => {
  const token = passage.tokens[at];
  return token !== undefined && passage.quotationAt(token)?.start === token.start;
};

/** "… flour is to blame: rents, it said, were …": after the colon somebody else's report begins. */
function asideFollows(passage: Passage, colon: number): boolean {
  for (let at = colon + 2; at < passage.last - 2; at++) {
    const verb = passage.tokens[at] as Token;
    if (verb.upos !== 'VERB' || !SPEAKS.test(verb.lemma) || passage.tokens[at + 1]?.form !== ',') continue;
    const comma = passage.tokens.slice(Math.max(colon, at - 6), at).findLast((token) => token.form === ',');
    if (comma && passage.all(verb, 'nsubj').some((child) => child.index > comma.index)) return true;
  }
  return false;
}

/** "…, after 55 percent said so", "… before leaving": a side clause of the reporting verb itself, not of what is reported. */
const isSideClause = (passage: Passage, child: Token): boolean => {
  const mark = passage.first(child, 'mark')?.lemma ?? '';
  const comma = passage.tokens[passage.left(child) - 1]?.form === ',';
  return /^(before|after|while|when|as)$/.test(mark) || (comma && mark !== '' && mark !== 'that');
};

/** A comma, or a closing mark after one: “…,” saying. */
const isComma = (passage: Passage, index: number): boolean => {
  const form = passage.tokens[index]?.form ?? '';
  return form === ',' || (/^["”’']+$/.test(form) && passage.tokens[index - 1]?.form === ',');
};

/** ", saying …", ", finding that …": a participle of speaking right after a comma, with no subject of its own. */
const isSaying = (passage: Passage, token: Token): boolean =>
  token.xpos === 'VBG' &&
  isComma(passage, token.index - 1) &&
  ([...(cueVerbs.get(token.lemma)?.frames.values() ?? [])].some((act) => SAID.has(act)) || saysThat(passage, token)) &&
  passage.first(token, 'nsubj', 'aux') === undefined;

/** "finding that", "concluding that": a verb that takes a clause, with its "that". */
export const saysThat = (passage: Passage, verb: Token): boolean =>
  passage.tokens[verb.index + 1]?.form === 'that' && cueVerbs.get(verb.lemma)?.frames.has('clause') === true;

const SAID = new Set([
  'state',
  'accuse',
  'condemn',
  'demand',
  'appeal',
  'warn',
  'deny',
  'reject',
  'commit',
  'allege',
  'admit',
  'support',
]);

const speaks = ({ lemma }: Token): boolean =>
  SPEAKS.test(lemma) || /^(question|dispute|challenge|object|protest|complain|contend|maintain|believe)$/.test(lemma);

/** "…, while nine in ten said": a side clause in which somebody else speaks. */
function isOthersWord(passage: Passage, verb: Token, token: Token): boolean {
  if (relationOf(token) !== 'advcl' || token.upos !== 'VERB' || !speaks(token)) return false;
  const mark = passage.first(token, 'mark');
  const contrast = /^(while|whereas|although|though|as)$/.test(mark?.lemma ?? '');
  return contrast && passage.first(token, 'nsubj') !== undefined && token.index > verb.index;
}

/** "…, with the ministry saying that": a comma, "with", and somebody else who speaks in a participle. */
function isWithOthersWord(passage: Passage, comma: number, end: number): boolean {
  if (passage.tokens[comma]?.form !== ',' || !/^with$/i.test(passage.tokens[comma + 1]?.form ?? '')) return false;
  const verb = passage.tokens
    .slice(comma + 2, Math.min(comma + 14, end + 1))
    .find((token) => token.xpos === 'VBG' && (SPEAKS.test(token.lemma) || saysThat(passage, token)));
  return verb !== undefined && passage.all(verb, 'nsubj').some(({ index }) => index > comma && index < verb.index);
}

/** "…, a charge that Baku denied", "…, a blow to the company": a noun that sums up what was said is the writer's. */
const SUMMARY =
  /^(charge|claim|accusation|allegation|assertion|move|blow|sign|step|statement|suggestion|figure|decision|development|prospect|demand|threat|remark|comment|response|reference|swipe|jab|stance|position|reversal|shift|setback|victory|warning|proposal|offer|plan|idea|view|theory|finding|verdict|estimate|request)$/;
function sumsUp(passage: Passage, token: Token): boolean {
  if (token.lemma === 'something' && passage.tokens[token.index - 1]?.form === ',')
    return passage.all(token, 'acl').some((child) => child.index > token.index);
  if (!SUMMARY.test(token.lemma) || !/^(appos|parataxis|conj|dep|obj|nsubj|obl)$/.test(relationOf(token))) return false;
  const first =
    token.xpos === 'NNS' && token.relation === 'appos'
      ? token
      : passage.tokens.slice(Math.max(0, token.index - 4), token.index).findLast(({ form }) => /^an?$/i.test(form));
  return (
    first !== undefined &&
    /^(,|-|--|–|—)$/.test(passage.tokens[first.index - 1]?.form ?? '') &&
    passage.all(token, 'acl', 'nmod').some((child) => child.index > token.index)
  );
}

const isAbove = (passage: Passage, shared: Token | undefined, verb: Token): boolean =>
  shared !== undefined && passage.within(verb, shared);

function startOfConjunct(passage: Passage, token: Token): number {
  let start = token.index;
  for (const child of passage.children(token)) {
    if (child.index < token.index && /^(cc|punct|advmod|aux|obl)$/.test(relationOf(child)))
      start = Math.min(start, passage.left(child));
  }
  return start;
}
