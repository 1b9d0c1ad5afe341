// ", which Congo denies", ", which the ministry has disputed": an aside in which another party answers what was just said.
// It ends what stands before it, and is a claim of its own whose content is "which".
import type { Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';
import type { Passage } from '../passage.ts';

const ANSWERS = new Set(['deny', 'reject']);
const LONGEST = 9;

export interface AnsweringAside {
  readonly which: Token;
  readonly verb: Token;
}

/** The aside that the comma at `comma` opens: "which", a noun phrase, a verb of denying, and nothing more. */
export function answeringAside(passage: Passage, comma: number): AnsweringAside | undefined {
  const which = passage.tokens[comma + 1];
  if (passage.tokens[comma]?.form !== ',' || !which || !/^which$/i.test(which.form)) return undefined;
  for (let at = comma + 3; at <= Math.min(comma + LONGEST, passage.last); at++) {
    const verb = passage.tokens[at] as Token;
    if (verb.form === ',') return undefined;
    if (!/^VB[DZPN]$/.test(verb.xpos)) continue;
    const answers = ANSWERS.has(cueVerbs.get(verb.lemma)?.frames.get('np') ?? '');
    const next = passage.tokens[at + 1];
    const ends = !next || next.upos === 'PUNCT' || /^(as|and|but)$/i.test(next.form);
    if (answers && ends) return { which, verb };
    if (!/^(have|be|do)$/.test(verb.lemma)) return undefined;
  }
  return undefined;
}
