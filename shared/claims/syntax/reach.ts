// A cue verb → how far its words reach: to the end of its clause, minus a second verb of the same speaker, a trailing
// "saying …", or a trailing "according to …". In "X said A and B, and accused Y, adding C" what was said ends before "and accused".
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import { isWord } from './spans.ts';
import { relationOf } from './tree.ts';

/** Verbs that hardly ever belong to what another one reports when they share its tense and have no subject of their own. */
const SPEAKS =
  /^(say|tell|add|accuse|urge|warn|insist|deny|reject|vow|demand|argue|call|condemn|announce|pledge|promise|describe|blame|criticize|praise|note|stress|ask|refuse|decline|claim|thank|report|suggest|predict|acknowledge|dismiss|denounce|confirm|reiterate|threaten|appeal|express)$/;

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
    if (sharesTheSpeaker(passage, verb, token)) cutBefore(startOfConjunct(passage, token));
    if (token.form.toLowerCase() === 'according' && passage.tokens[at + 1]?.form === 'to') cutBefore(at);
    if (/^[:;]$/.test(token.form) && asideFollows(passage, at)) cutBefore(at);
    if (isSaying(passage, token) || isOthersWord(passage, verb, token)) cutBefore(passage.left(token));
  }
  while (end > from && !isWord(passage.tokens[end] as Token) && !passage.quotationAt(passage.tokens[end] as Token))
    end--;
  return end;
}

function endsTheReport(passage: Passage, child: Token): boolean {
  const relation = relationOf(child);
  if (relation === 'conj')
    return child.upos === 'VERB' || child.upos === 'AUX' || passage.first(child, 'cop', 'nsubj') !== undefined;
  if (relation === 'parataxis') return true;
  if (relation === 'advcl') return isSideClause(passage, child);
  return false;
}

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

/** ", saying …", ", adding that …": a participle of speaking right after a comma, with no subject of its own. */
const isSaying = (passage: Passage, token: Token): boolean =>
  token.xpos === 'VBG' &&
  passage.tokens[token.index - 1]?.form === ',' &&
  [...(cueVerbs.get(token.lemma)?.frames.values() ?? [])].some((act) => SAID.has(act)) &&
  passage.first(token, 'nsubj', 'aux') === undefined;

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

/** "…, while nine in ten said": a side clause in which somebody else speaks. */
function isOthersWord(passage: Passage, verb: Token, token: Token): boolean {
  if (relationOf(token) !== 'advcl' || token.upos !== 'VERB' || !SPEAKS.test(token.lemma)) return false;
  const mark = passage.first(token, 'mark');
  const contrast = /^(while|whereas|although|though|as)$/.test(mark?.lemma ?? '');
  return (
    contrast &&
    passage.first(token, 'nsubj') !== undefined &&
    passage.first(token, 'ccomp') !== undefined &&
    token.index > verb.index
  );
}

/**
 * "said he would go and urged …": a conjunct without subject, of a cue verb, in the reporting verb's tense; either a verb that
 * hardly ever is part of what is reported, or one whose tense agrees with the reporting verb and not with the verb it is joined to.
 */
function sharesTheSpeaker(passage: Passage, verb: Token, token: Token): boolean {
  if (relationOf(token) !== 'conj' || token.upos !== 'VERB' || token.xpos !== verb.xpos || token.xpos === 'VB')
    return false;
  const first = passage.head(token);
  if (!first || first === verb || passage.head(first) !== verb || passage.first(token, 'nsubj', 'nsubj:pass'))
    return false;
  if (!cueVerbs.has(token.lemma) || !passage.first(token, 'ccomp', 'xcomp', 'obj', 'obl')) return false;
  const finite = passage.first(first, 'aux', 'cop') ?? first;
  return (
    (SPEAKS.test(token.lemma) && /^VB[DZP]$/.test(token.xpos)) ||
    (finite.xpos !== token.xpos && first.xpos !== token.xpos)
  );
}

function startOfConjunct(passage: Passage, token: Token): number {
  let start = token.index;
  for (const child of passage.children(token)) {
    if (child.index < token.index && /^(cc|punct|advmod|aux|obl)$/.test(relationOf(child)))
      start = Math.min(start, passage.left(child));
  }
  return start;
}
