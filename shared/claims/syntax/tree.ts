// Sentence → its tree: children, how far each subtree reaches, and the questions the ways of attributing ask of it.
// tree.first(said, 'nsubj') gives the subject's head; tree.left(head) and tree.right(head) give the first and last token of its words.
import type { Sentence, Token } from '../../language/index.ts';

export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Dependents in reading order. */
  readonly children: (token: Token) => readonly Token[];
  /** Dependents whose relation is one of these ("nsubj" matches "nsubj:pass" too). */
  readonly all: (token: Token, ...relations: readonly string[]) => readonly Token[];
  readonly first: (token: Token, ...relations: readonly string[]) => Token | undefined;
  readonly head: (token: Token) => Token | undefined;
  /** Index of the first and of the last token of the subtree. */
  readonly left: (token: Token) => number;
  readonly right: (token: Token) => number;
  /** True where `token` stands in the subtree of `ancestor`. */
  readonly within: (token: Token, ancestor: Token) => boolean;
}

export const relationOf = (token: Token): string => token.relation.split(':', 1)[0] as string;

const matches = (token: Token, relations: readonly string[]): boolean =>
  relations.includes(token.relation) || relations.includes(relationOf(token));

export function treeOf(sentence: Sentence): Tree {
  const tokens = mended(sentence.tokens);
  const kids: Token[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0 && token.head !== token.index) kids[token.head]?.push(token);
  const left = tokens.map((token) => token.index);
  const right = tokens.map((token) => token.index);
  for (const token of bottomUp(tokens, kids)) {
    if (token.head < 0 || token.head === token.index) continue;
    left[token.head] = Math.min(left[token.head] as number, left[token.index] as number);
    right[token.head] = Math.max(right[token.head] as number, right[token.index] as number);
  }
  const children = (token: Token): readonly Token[] => kids[token.index] ?? [];
  const head = (token: Token): Token | undefined => (token.head === token.index ? undefined : tokens[token.head]);
  return {
    sentence,
    tokens,
    children,
    all: (token, ...relations) => children(token).filter((child) => matches(child, relations)),
    first: (token, ...relations) => children(token).find((child) => matches(child, relations)),
    head,
    left: (token) => left[token.index] as number,
    right: (token) => right[token.index] as number,
    within(token, ancestor) {
      let at: Token | undefined = token;
      for (let steps = 0; at && steps <= tokens.length; steps++) {
        if (at === ancestor) return true;
        at = head(at);
      }
      return false;
    },
  };
}

/** A second subject, after the verb, is its object: "Velk informed Sadova". */
function mended(tokens: readonly Token[]): readonly Token[] {
  const before = new Set(
    tokens.filter((token) => token.relation === 'nsubj' && token.index < token.head).map(({ head }) => head),
  );
  return tokens.map((token) =>
    token.relation === 'nsubj' &&
    token.index > token.head &&
    before.has(token.head) &&
    tokens[token.head]?.upos === 'VERB'
      ? { ...token, relation: 'obj' }
      : token,
  );
}

/** Every token after all of its dependents. */
function bottomUp(tokens: readonly Token[], kids: readonly (readonly Token[])[]): readonly Token[] {
  const order: Token[] = tokens.filter((token) => token.head < 0 || token.head === token.index);
  for (let i = 0; i < order.length; i++) order.push(...(kids[(order[i] as Token).index] ?? []));
  return order.reverse();
}
