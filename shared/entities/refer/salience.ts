// How likely a mention before a word is what the word speaks of: near, in the subject, often spoken of, and not a co-argument.
import type { Sentence, Token } from '../../language/reading.ts';
import type { Discourse, Spoken } from './discourse.ts';

export interface Candidate {
  readonly spoken: Spoken;
  readonly score: number;
}

const isSubject = (relation: string): boolean => /^nsubj/.test(relation);

export function salience(discourse: Discourse, spoken: Spoken, sentence: Sentence, token: Token): number {
  const away = sentence.index - spoken.sentence;
  let score = [4, 3, 1.6, 0.8, 0.3, 0][away] ?? 0;
  const { relation } = spoken.head;
  if (isSubject(relation)) score += 1.6;
  else if (/^(?:obj|iobj)$/.test(relation)) score += 0.5;
  else if (relation === 'nmod:poss') score += 0.4;
  if (spoken.head.head === -1 || discourse.sentence(spoken.sentence).tokens[spoken.head.head]?.relation === 'root')
    score += 0.5;
  if (isSubject(relation) && isSubject(token.relation)) score += 0.9;
  if (spoken.pronoun) score += 0.5;
  if (spoken.party) score += Math.min(1, 0.25 * (discourse.counts.get(spoken.party) ?? 0));
  if (away === 0) score -= 0.02 * Math.max(0, token.index - spoken.last); // the nearer in a sentence
  return score;
}

/** True where grammar keeps the two apart: arguments of one verb, or one within the other. */
export function keptApart(spoken: Spoken, sentence: Sentence, token: Token): boolean {
  if (spoken.sentence !== sentence.index) return false;
  if (token.index >= spoken.first && token.index < spoken.last) return true;
  if (/self$|selves$/i.test(token.form)) return false;
  if (token.relation === 'nmod:poss') return token.head >= spoken.first && token.head < spoken.last;
  return (
    spoken.head.head === token.head &&
    /^(?:nsubj|obj|iobj|obl)/.test(spoken.head.relation) &&
    /^(?:nsubj|obj|iobj|obl)/.test(token.relation) &&
    // "ordered Reyes to report to her": another verb stands between
    !sentence.tokens.slice(spoken.last, token.index).some(({ upos, index }) => upos === 'VERB' && index !== token.head)
  );
}

/** The best of the candidates with how sure it is: the lead over the next party. */
export function choose(
  candidates: readonly Candidate[],
): { readonly spoken: Spoken; readonly confidence: number } | undefined {
  const best = candidates.reduce<Candidate | undefined>(
    (top, one) => (!top || one.score > top.score ? one : top),
    undefined,
  );
  if (!best || best.score < 1) return undefined;
  let next = 0;
  for (const { spoken, score } of candidates)
    if (spoken.party !== best.spoken.party || !spoken.party) if (spoken !== best.spoken) next = Math.max(next, score);
  const lead = best.score - next;
  return { spoken: best.spoken, confidence: Math.round(100 * Math.min(0.95, 0.5 + 0.12 * lead)) / 100 };
}
