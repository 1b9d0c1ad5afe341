// Questions about clauses: who does it, to whom, whether it is passive or negated, and where the clause ends.
// "Baku was not accused by Yerevan" → isPassive, isNegated, agentOf = Yerevan, subjectOf = Baku.
import type { Sentence, Token } from './reading.ts';
import { childrenOf, headOf, relationOf, subtreeOf } from './syntax-tree.ts';

const NEGATORS = /^(?:not|never|n't|no|neither|nor|hardly|barely|scarcely)$/;

/**
 * The subject of a verb. Where the verb has none of its own, that of the verb it is joined to ("Putin called and said"), or that governs it ("promised to
 * help", "denies having said"), or the noun that a participle or relative clause belongs to ("the man who said", "a report saying").
 */
export function subjectOf(sentence: Sentence, verb: Token): Token | undefined {
  const seen = new Set<Token>();
  let at: Token | undefined = verb;
  while (at && !seen.has(at)) {
    seen.add(at);
    const own = childrenOf(sentence, at, 'nsubj', 'csubj').find(({ relation }) => !relation.endsWith(':outer'));
    if (own) return antecedentOf(sentence, at, own) ?? own;
    const governor = headOf(sentence, at);
    const relation = relationOf(at);
    if (!governor || !/^(?:acl|conj|advcl|xcomp)$/.test(relation)) return undefined;
    if (relation === 'acl') return governor;
    const object = relation === 'xcomp' ? objectOf(sentence, governor) : undefined;
    if (object) return object;
    at = governor;
  }
  return undefined;
}

/** "who", "which", "that" as the subject of a relative clause stand for the noun before. */
function antecedentOf(sentence: Sentence, verb: Token, subject: Token): Token | undefined {
  const relative = subject.features.PronType === 'Rel' || /^(?:WDT|WP)$/.test(subject.xpos);
  return relative && verb.relation.startsWith('acl') ? headOf(sentence, verb) : undefined;
}

export const objectOf = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenOf(sentence, verb, 'obj')[0] ?? childrenOf(sentence, verb, 'iobj')[0];

/** "was accused", "been told": a passive subject or auxiliary, or a participle that follows its noun ("a man accused of"). */
export function isPassive(sentence: Sentence, verb: Token): boolean {
  if (childrenOf(sentence, verb).some(({ relation }) => /:pass$/.test(relation))) return true;
  if (verb.xpos !== 'VBN') return false;
  return verb.relation === 'acl' || (relationOf(verb) === 'conj' && passiveHead(sentence, verb));
}

const passiveHead = (sentence: Sentence, verb: Token): boolean => {
  const head = headOf(sentence, verb);
  const active = childrenOf(sentence, verb, 'aux', 'nsubj').length > 0;
  return head !== undefined && head.upos === 'VERB' && !active && isPassive(sentence, head);
};

/** Who does it in the passive: "accused by Yerevan" → Yerevan. */
export const agentOf = (sentence: Sentence, verb: Token): Token | undefined =>
  childrenOf(sentence, verb, 'obl:agent')[0] ??
  (isPassive(sentence, verb)
    ? childrenOf(sentence, verb, 'obl').find((one) =>
        childrenOf(sentence, one, 'case').some(({ lemma }) => lemma === 'by'),
      )
    : undefined);

/** "did not confirm", "never said", "no one said": the verb, an auxiliary of it or its subject is negated. */
export function isNegated(sentence: Sentence, verb: Token): boolean {
  const negates = (token: Token): boolean =>
    token.features.Polarity === 'Neg' || NEGATORS.test(token.form.toLowerCase().replace('’', "'"));
  if (childrenOf(sentence, verb, 'advmod', 'aux', 'cc:preconj').some(negates)) return true;
  const subject = childrenOf(sentence, verb, 'nsubj')[0];
  if (!subject) return false;
  return (
    /^(?:nobody|none|nothing|neither|no-one)$/i.test(subject.form) ||
    childrenOf(sentence, subject, 'det').some(({ lemma }) => lemma === 'no' || lemma === 'neither')
  );
}

/** The tokens of a clause: its subtree without clauses that are only strung beside it ("…, he said"), punctuation at both ends off. */
export function clauseOf(sentence: Sentence, verb: Token): readonly Token[] {
  const tokens = subtreeOf(sentence, verb, (child) => relationOf(child) === 'parataxis' && child.upos === 'VERB');
  const isPunctuation = (token: Token | undefined): boolean => token?.upos === 'PUNCT';
  let [from, to] = [0, tokens.length];
  while (from < to && isPunctuation(tokens[from])) from++;
  while (to > from && isPunctuation(tokens[to - 1])) to--;
  return tokens.slice(from, to);
}
