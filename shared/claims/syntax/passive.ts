// Whether a verb is passive, by its auxiliary, its agent or its place, where the parser's relations disagree with each other.
// "was accused", "accused of lying", "Asked about it, he said" are; "The supplier, Brasch, confirmed that …" is not, though parsed as a participle.
import type { Token } from '../../language/index.ts';
import type { Passage } from '../passage.ts';
import { relationOf } from './tree.ts';

export function isPassive(passage: Passage, verb: Token): boolean {
  if (!/^VB[ND]$/.test(verb.xpos)) return false;
  if (passage.first(verb, 'aux:pass', 'obl:agent')) return true;
  const auxiliary = passage.first(verb, 'aux', 'cop');
  if (passage.first(verb, 'nsubj:pass')) return auxiliary !== undefined;
  if (auxiliary || passage.first(verb, 'nsubj', 'obj')) return false;
  if (
    passage.tokens[verb.index - 1]?.form === ',' &&
    /^(ask|press|question|quiz)$/.test(verb.lemma) &&
    /^(ADP|SCONJ)$/.test(passage.tokens[verb.index + 1]?.upos ?? '')
  )
    return true;
  const relation = relationOf(verb);
  if (relation === 'acl' && verb.relation !== 'acl:relcl')
    return verb.xpos === 'VBN' && passage.first(verb, 'ccomp') === undefined;
  const head = passage.head(verb);
  if (verb.index === passage.begin) return head !== undefined && head.index > verb.index;
  return relation === 'advcl' && head !== undefined && verb.index < head.index;
}
