// "Karian informed Prime Minister Anna Rudd of it": a name that no list has, at the head of a sentence, is taken for an adjective, and its
// verb for a participle whose subject stands behind it. No participle has its subject there without "was": the verb is active.
import type { Sentence, Token } from '../../language/index.ts';

export function withNameBeforeVerb(sentence: Sentence): Sentence {
  const [name, verb] = sentence.tokens;
  const behind = sentence.tokens.find(
    ({ head, index, relation }) => head === verb?.index && relation === 'nsubj:pass' && index > head,
  );
  if (!name || !verb || !behind || !isName(name, verb) || verb.xpos !== 'VBN' || hasAuxiliary(sentence, verb))
    return sentence;
  const tokens = sentence.tokens.map((token): Token => {
    if (token === name) return { ...token, upos: 'PROPN', xpos: 'NNP', relation: 'nsubj' };
    if (token === verb) return { ...token, xpos: 'VBD' };
    return token === behind ? { ...token, relation: 'obj' } : token;
  });
  return { ...sentence, tokens };
}

const isName = (token: Token, verb: Token): boolean =>
  token.head === verb.index && /^(ADJ|PROPN|NOUN)$/.test(token.upos) && /^\p{Lu}\p{Ll}/u.test(token.form);

const hasAuxiliary = ({ tokens }: Sentence, verb: Token): boolean =>
  tokens.some(({ head, relation }) => head === verb.index && /^(aux|aux:pass|cop)$/.test(relation));
