// Questions that several rooms ask of a parsed sentence: children, subtree, subject, passive, negation, extent of a clause.
// subjectOf(sentence, accused) → the token "Armenia"; subtreeOf(sentence, village) → "the village near the border".
import type { Span } from '../model/span.ts';
import type { Sentence, Token } from './reading.ts';

const childrenBySentence = new WeakMap<Sentence, readonly (readonly Token[])[]>();

/** The relation without its subtype: "nsubj:pass" → "nsubj". */
export const relationOf = (token: Token): string => token.relation.split(':')[0] as string;

/** Tokens whose head is `token`, in order; of those relations only, where any are given (with or without subtype). */
export function childrenOf(sentence: Sentence, token: Token, ...relations: readonly string[]): readonly Token[] {
  const all = allChildren(sentence)[token.index] as readonly Token[];
  return relations.length === 0
    ? all
    : all.filter((one) => relations.includes(one.relation) || relations.includes(relationOf(one)));
}

function allChildren(sentence: Sentence): readonly (readonly Token[])[] {
  const known = childrenBySentence.get(sentence);
  if (known) return known;
  const lists: Token[][] = sentence.tokens.map(() => []);
  for (const one of sentence.tokens) lists[one.head]?.push(one);
  childrenBySentence.set(sentence, lists);
  return lists;
}

export const headOf = (sentence: Sentence, token: Token): Token | undefined => sentence.tokens[token.head];

export const rootOf = (sentence: Sentence): Token => sentence.tokens.find(({ head }) => head === -1) as Token;

/** The token and all below it, in order of the text; nothing below a child for which `without` is true. */
export function subtreeOf(sentence: Sentence, token: Token, without?: (child: Token) => boolean): readonly Token[] {
  const found = [token];
  for (let at = 0; at < found.length; at++)
    for (const child of childrenOf(sentence, found[at] as Token)) if (!without?.(child)) found.push(child);
  return found.sort((a, b) => a.index - b.index);
}

/** From the first to the last of these tokens. Tokens between them that are not among them are inside the span all the same. */
export function spanOf(tokens: readonly Token[]): Span {
  return { start: Math.min(...tokens.map(({ start }) => start)), end: Math.max(...tokens.map(({ end }) => end)) };
}

/** The tokens, without punctuation and coordinators at both ends, so that a span reads as a phrase. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [from, to] = [0, tokens.length];
  const loose = (token: Token | undefined): boolean => token?.upos === 'PUNCT' || token?.upos === 'CCONJ';
  while (from < to && loose(tokens[from])) from++;
  while (to > from && loose(tokens[to - 1])) to--;
  return tokens.slice(from, to);
}

/** The stretch of tokens around `token` that belong to its subtree without a gap: a safe phrase even where the tree crosses. */
export function phraseOf(sentence: Sentence, token: Token, without?: (child: Token) => boolean): readonly Token[] {
  const inside = new Set(subtreeOf(sentence, token, without).map(({ index }) => index));
  let [from, to] = [token.index, token.index];
  while (inside.has(from - 1)) from--;
  while (inside.has(to + 1)) to++;
  return trimmed(sentence.tokens.slice(from, to + 1));
}

/** True of a token that is `token` or hangs below it. */
export function isWithin(sentence: Sentence, inner: Token, token: Token): boolean {
  let at: Token | undefined = inner;
  while (at && at !== token) at = headOf(sentence, at);
  return at === token;
}
