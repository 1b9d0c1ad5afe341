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
    if (isSaying(passage, token)) cutBefore(passage.left(token));
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
  return false;
}

/** ", saying …", ", adding that …": a participle of speaking set off by a comma, with no subject of its own. */
function isSaying(passage: Passage, token: Token): boolean {
  return (
    token.xpos === 'VBG' &&
    SPEAKS.test(token.lemma) &&
    relationOf(token) === 'advcl' &&
    passage.tokens[passage.left(token) - 1]?.form === ',' &&
    passage.first(token, 'nsubj', 'mark', 'aux') === undefined
  );
}

/** "said he would go and urged …": a finite conjunct without subject, of a verb of speaking, in the reporting verb's tense. */
function sharesTheSpeaker(passage: Passage, verb: Token, token: Token): boolean {
  if (
    relationOf(token) !== 'conj' ||
    token.upos !== 'VERB' ||
    token.xpos !== verb.xpos ||
    !/^VB[DZP]$/.test(token.xpos)
  )
    return false;
  if (passage.first(token, 'nsubj') || !cueVerbs.has(token.lemma) || !SPEAKS.test(token.lemma)) return false;
  const first = passage.head(token);
  return (
    first !== undefined &&
    first !== verb &&
    passage.head(first) === verb &&
    passage.first(token, 'ccomp', 'xcomp', 'obj', 'obl') !== undefined
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
