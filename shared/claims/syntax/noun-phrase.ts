// A head noun → the words that name it: title, name and apposition, without a relative clause set off by commas.
// "Maria Novak, a spokeswoman, who spoke on Friday, said" → "Maria Novak, a spokeswoman".
import type { Token } from '../../language/index.ts';
import type { Tree } from './tree.ts';
import { relationOf } from './tree.ts';

const OUTSIDE = new Set(['case', 'cc', 'mark', 'punct', 'discourse', 'advcl', 'cop', 'nsubj', 'aux']);
const SET_OFF = new Set(['acl', 'advcl', 'parataxis', 'dep', 'list', 'advmod', 'obl']);

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** First and last token of the noun phrase around `head`. */
export function nounPhrase(tree: Tree, head: Token): TokenRange {
  let { from, to } = { from: head.index, to: head.index };
  for (const child of tree.children(head)) {
    const relation = relationOf(child);
    if (OUTSIDE.has(relation)) continue;
    if (child.index < head.index) {
      if (relation !== 'advmod') from = Math.min(from, tree.left(child));
      continue;
    }
    const comma = /^[,(–—-]$/.test(tree.tokens[tree.left(child) - 1]?.form ?? '');
    if (SET_OFF.has(relation) && comma) break;
    if (relation === 'conj' && child.upos === 'VERB') break;
    to = Math.max(to, relation === 'appos' || relation === 'conj' ? nounPhrase(tree, child).to : tree.right(child));
  }
  return { from, to };
}

/** A pronoun that only stands for the noun before its clause: "who", "which", "that". */
export const isRelative = (token: Token): boolean =>
  token.features.PronType === 'Rel' || (/^(who|which|that|whom)$/i.test(token.form) && /^(WDT|WP)$/.test(token.xpos));

/** "…, a claim Baku has rejected", "…, something Baku denies": the indefinite noun after a comma that a clause with a subject of its own speaks of. */
export function nounBefore(tree: Tree, verb: Token): Token | undefined {
  const noun = /^acl(:relcl)?$/.test(verb.relation) ? tree.head(verb) : undefined;
  const subject = tree.children(verb).find((child) => child.relation === 'nsubj');
  const article =
    noun && (noun.lemma === 'something' ? noun : tree.children(noun).find(({ form }) => /^an?$/i.test(form)));
  return article &&
    subject &&
    tree.left(subject) === noun.index + 1 &&
    /^(,|-|--|–|—)$/.test(tree.tokens[article.index - 1]?.form ?? '')
    ? noun
    : undefined;
}
