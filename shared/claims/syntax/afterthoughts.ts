// What follows a reporting clause after a comma is no content of it, whatever the parser makes of it: its relation is set right here.
// "…, the agency said, warning that more rain was due": "warning" is a verb beside "said"; "…, the firm said, a step the mayor called
// wrong": "a step" sums up what was said.
import type { Sentence, Token } from '../../language/index.ts';
import { cueVerbs } from '../lexicon/cue-lexicon.ts';

export function withAfterthoughtsApart(sentence: Sentence): Sentence {
  const tokens = sentence.tokens.map((token) => apart(sentence, token));
  return tokens.some((token, at) => token !== sentence.tokens[at]) ? { ...sentence, tokens } : sentence;
}

function apart(sentence: Sentence, token: Token): Token {
  const { tokens } = sentence;
  const head = tokens[token.head];
  if (isWarningThat(sentence, token))
    return { ...token, upos: 'VERB', xpos: 'VBG', relation: 'advcl', lemma: verbOf(token) };
  if (head && isWarningThat(sentence, head) && token.relation === 'acl' && token.index > head.index)
    return { ...token, relation: 'ccomp' };
  return isSummary(sentence, token) ? { ...token, relation: 'parataxis' } : token;
}

/** "the agency said on Friday, warning that": a noun that hangs on the verb of saying before the comma. */
function isWarningThat({ tokens }: Sentence, token: Token): boolean {
  const head = tokens[token.head];
  return (
    token.upos === 'NOUN' &&
    /ing$/.test(token.form) &&
    cueVerbs.has(verbOf(token)) &&
    tokens[token.index - 1]?.form === ',' &&
    tokens[token.index + 1]?.form === 'that' &&
    head?.upos === 'VERB' &&
    head.index < token.index
  );
}

const verbOf = ({ form }: Token): string => form.toLowerCase().replace(/ing$/, '');

/** ", a step the mayor called wrong": an indefinite noun with a clause of its own, taken for the object of the verb before the comma. */
function isSummary({ tokens }: Sentence, token: Token): boolean {
  const head = tokens[token.head];
  const article = tokens.slice(Math.max(0, token.index - 3), token.index).findLast(({ form }) => /^an?$/i.test(form));
  return (
    token.relation === 'obj' &&
    head?.upos === 'VERB' &&
    cueVerbs.get(head.lemma)?.frames.has('clause') === true &&
    article !== undefined &&
    article.head === token.index &&
    tokens[article.index - 1]?.form === ',' &&
    article.index - 1 > head.index &&
    tokens.some((other) => other.head === token.index && other.relation === 'acl:relcl')
  );
}
