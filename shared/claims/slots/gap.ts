// Who stands between a verb of telling and what is told, by order, where the parser hangs him on something else.
// "told the Associated Press four victims were …" → the Associated Press; "told reporters Friday that" → reporters; "told Reuters on Tuesday" → Reuters.
import type { Token } from '../../language/index.ts';
import type { Span } from '../../model/span.ts';
import { wordsBetween } from '../syntax/spans.ts';
import type { Site } from './site.ts';

const ENDS = /^(PUNCT|SCONJ|CCONJ|VERB|AUX|PART)$/;
const NOMINAL = /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/;

export interface Gap {
  readonly span: Span;
  readonly head: Token;
}

/** `preposition`: one that may stand before it ("called on Tarsk to"). */
export function afterCue(
  { passage, cues, cue, isTaken }: Site,
  isTime: (token: Token) => boolean,
  preposition?: RegExp,
): Gap | undefined {
  let from = Math.max(cue.index, ...cues.map(({ index }) => index)) + 1;
  while (preposition?.test(passage.tokens[from]?.form ?? '')) from++;
  // "told on Sunday reporters that": a day, or an adverb, before
  while (from <= passage.last && beforeName(passage.tokens, from, isTime)) from++;
  let to = from;
  while (to <= passage.last && belongs(passage.tokens[to] as Token, passage.tokens[to + 1])) to++;
  const head = passage.tokens.slice(from, to).findLast(({ upos }) => /^(NOUN|PROPN|PRON|NUM)$/.test(upos));
  const span = head && wordsBetween(passage, from, head.index);
  return span ? { span, head } : undefined;

  function belongs(token: Token, next: Token | undefined): boolean {
    if (isTaken(token) || isTime(token) || ENDS.test(token.upos)) return false;
    if (token.upos === 'ADP') return /^of$/i.test(token.form) && next?.upos === 'PROPN';
    return NOMINAL.test(token.upos) && !/^(that|what|who|which|how|why|when)$/i.test(token.form);
  }
}

const beforeName = (tokens: readonly Token[], at: number, isTime: (token: Token) => boolean): boolean => {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  return (
    token.upos === 'ADV' ||
    isTime(token) ||
    (/^(on|last|this|in)$/i.test(token.form) && next !== undefined && isTime(next))
  );
};
