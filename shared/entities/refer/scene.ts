// A sentence as coreference reads it: how far each word's phrase reaches, in which quotation it stands, who speaks by which verb, and
// which words are the ones said. sceneOf(`"Sadov lies," he said.`).saidBy(said) → the tokens of the quotation.
import { cueVerbs } from '../../claims/lexicon/cue-lexicon.ts';
import { pairQuotationMarks } from '../../claims/quotes/quotation-marks.ts';
import type { Sentence, Syntax, Token } from '../../language/reading.ts';

export interface Scene {
  readonly sentence: Sentence;
  /** Number of the outermost quotation that a token stands in; -1 outside of all. */
  readonly quotationOf: (index: number) => number;
  readonly left: (index: number) => number;
  /** Last token of the words that hang on this one. */
  readonly right: (index: number) => number;
  /** The verb of saying whose subject or agent a token is; itself after "according to". */
  readonly speaksBy: (token: Token) => Token | undefined;
  /** Whether a token belongs to what is said by this verb: quoted words, or its clause. */
  readonly isSaidBy: (verb: Token, index: number) => boolean;
}

const CLAUSES = ['clause', 'tell', 'wh', 'quote', 'speech', 'np-of', 'np-to', 'to', 'p:for', 'named'] as const;
const saying = new Map<string, boolean>();

/** A verb by which somebody says something: "said", "accused", "vowed". */
export function isSaying(lemma: string): boolean {
  let says = saying.get(lemma);
  if (says === undefined) {
    const frames = cueVerbs.get(lemma)?.frames;
    says = frames !== undefined && CLAUSES.some((frame) => frames.has(frame));
    saying.set(lemma, says);
  }
  return says;
}

/** A verb by which somebody says or holds something: "said", "condemned", "supports". */
export const isCue = (lemma: string): boolean => cueVerbs.has(lemma);

export function scenesOf({ text, sentences }: Syntax): readonly Scene[] {
  const quotations = pairQuotationMarks(text).filter(({ depth }) => depth === 0);
  let at = 0;
  return sentences.map((sentence) => {
    const inside = sentence.tokens.map(({ start, end }) => {
      while (at < quotations.length && (quotations[at]?.end ?? 0) <= start) at++;
      const quotation = quotations[at];
      return quotation && quotation.start <= start && end <= quotation.end ? at : -1;
    });
    return sceneOf(sentence, inside);
  });
}

function sceneOf(sentence: Sentence, inside: readonly number[]): Scene {
  const { tokens } = sentence;
  const left = tokens.map(({ index }) => index);
  const right = [...left];
  for (const { index } of tokens)
    for (let at = tokens[index]?.head ?? -1, steps = 0; at >= 0 && steps < 60; at = tokens[at]?.head ?? -1, steps++) {
      if (index < (left[at] as number)) left[at] = index;
      if (index > (right[at] as number)) right[at] = index;
    }
  return {
    sentence,
    quotationOf: (index) => inside[index] ?? -1,
    left: (index) => left[index] ?? index,
    right: (index) => right[index] ?? index,
    speaksBy: (token) => speaksBy(tokens, token),
    isSaidBy(verb, index) {
      if (inside[index] !== -1 && inside[verb.index] === -1) return true;
      const token = tokens[index] as Token;
      // "Sadov had lied, he said": the clause that the saying hangs on
      if (/^(?:parataxis|discourse|dep)$/.test(verb.relation) && verb.head >= 0)
        return !hangsOn(tokens, token, (above) => above === verb);
      return hangsOn(
        tokens,
        token,
        (above) => above.head === verb.index && /^(?:ccomp|parataxis)/.test(above.relation),
      );
    },
  };
}

function hangsOn(tokens: readonly Token[], token: Token, matches: (token: Token) => boolean): boolean {
  for (let at: Token | undefined = token, steps = 0; at && steps < 60; at = tokens[at.head], steps++)
    if (matches(at)) return true;
  return false;
}

function speaksBy(tokens: readonly Token[], token: Token): Token | undefined {
  let at = token;
  for (let steps = 0; steps < 3; steps++) {
    const verb = tokens[at.head];
    if (!verb) return undefined;
    if (at.relation === 'nsubj' || at.relation === 'obl:agent')
      return verb.upos !== 'NOUN' && isSaying(verb.lemma) ? verb : undefined;
    if (
      /^(?:obl|nmod)$/.test(at.relation) &&
      tokens.some(({ head, form }) => head === at.index && /^(?:according|per)$/i.test(form))
    )
      return token;
    // "Velk and Sadova said"
    if (at.relation !== 'conj') return undefined;
    at = verb;
  }
  return undefined;
}
