// Two verbs of one speaker: "said he would go and urged …", "argued that the bank waits and described …".
// The parser often joins the second to the reported clause; tense and lexicon tell that it belongs to the reporting verb.
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';
import { relationOf } from './tree.ts';

/** Verbs that hardly ever belong to what another one reports when they share its tense and have no subject of their own. */
export const SPEAKS =
  /^(say|tell|add|accuse|urge|warn|insist|deny|reject|vow|demand|argue|call|condemn|announce|pledge|promise|describe|blame|criticize|praise|note|stress|ask|refuse|decline|claim|thank|report|suggest|predict|acknowledge|dismiss|denounce|confirm|reiterate|threaten|appeal|express|caution|concede|emphasize|emphasise|lament|recommend|propose)$/;

const FINITE = /^VB[DZP]$/;

/** The tense that shows: the first auxiliary's, or the verb's own. */
export const tenseOf = (passage: Passage, verb: Token): string =>
  passage.children(verb).find((child) => /^(aux|aux:pass|cop)$/.test(child.relation) && child.index < verb.index)
    ?.xpos ?? verb.xpos;

/** The reporting verb above `token` whose speaker it shares though it is joined to the reported clause. */
export function sharedWith(passage: Passage, token: Token): Token | undefined {
  if (relationOf(token) !== 'conj' || token.upos !== 'VERB' || !cueVerbs.has(token.lemma)) return undefined;
  if (passage.first(token, 'nsubj', 'nsubj:pass') || !passage.first(token, 'ccomp', 'xcomp', 'obj', 'obl', 'advcl'))
    return undefined;
  const first = passage.head(token);
  if (!first) return undefined;
  for (let at = passage.head(first), steps = 0; at && steps < 4; at = passage.head(at), steps++) {
    // "Lind ordered it and promised more, his office said": what comes after shares nothing with what it reports
    if (at.upos !== 'VERB' || at.index > token.index || !cueVerbs.has(at.lemma)) continue;
    // "Oss, better known as the Fox, called on": a bare participle reports nothing
    if (at.xpos === 'VBN' && passage.first(at, 'aux', 'aux:pass', 'nsubj') === undefined) continue;
    if (agrees(passage, at, first, token)) return at;
    const above = passage.head(at);
    return goesOnAbove(passage, at, token) && above && cueVerbs.has(above.lemma) ? above : undefined;
  }
  return undefined;
}

/** "rejects it, saying its men stayed, and accused …": a finite verb after a comma goes on where the participle began. */
const goesOnAbove = (passage: Passage, participle: Token, token: Token): boolean =>
  participle.xpos === 'VBG' &&
  SPEAKS.test(token.lemma) &&
  (FINITE.test(token.xpos) || isPast(passage, token)) &&
  passage.children(token).some((child) => child.relation === 'cc' && passage.tokens[child.index - 1]?.form === ',');

function agrees(passage: Passage, verb: Token, first: Token, token: Token): boolean {
  const past = isPast(passage, token);
  const tense = past ? 'VBD' : tenseOf(passage, token);
  if (tense === 'VB' || tense === 'MD') return false;
  const speaks = SPEAKS.test(token.lemma);
  if (tense === 'VBG')
    return (
      verb.xpos === 'VBG' &&
      (speaks ? /^VBG$/.test(verb.xpos) : first.xpos !== 'VBG' && tenseOf(passage, first) !== 'VBG')
    );
  if (!FINITE.test(tense)) return token.xpos === 'VBN' && verb.xpos === 'VBN' && first.xpos !== 'VBN';
  // after "had delivered" a finite "said" cannot go on with "had"
  const firstTense = tenseOf(passage, first);
  const cannotGoOn = first.xpos !== (past ? 'VBD' : token.xpos) && (firstTense !== tense || first.xpos === 'VBN');
  const same = tense === tenseOf(passage, verb);
  return (speaks && (same || cannotGoOn)) || (same && cannotGoOn && firstTense !== tense);
}

/** "…ed" after "and" is taken for a participle as often as for a past: without an auxiliary it can be either. */
const isPast = (passage: Passage, token: Token): boolean =>
  token.xpos === 'VBN' &&
  passage.first(token, 'aux', 'aux:pass') === undefined &&
  (passage.first(token, 'obj') !== undefined || /^(cc|advmod)$/.test(passage.tokens[token.index - 1]?.relation ?? ''));
