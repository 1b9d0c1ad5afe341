// A tie → why it holds: its strongest reason in words, and the words of the article it rests on.
// "denied the accusation" after "accused Estrava" → { reason: "the accused answers; the noun names it", words: [denied, accusation] }
import type { Dispute } from '../model/dispute.ts';
import type { Span } from '../model/span.ts';
import type { Scorer } from '../scoring/index.ts';
import type { Answerer, Pair } from './features.ts';
import type { Side } from './side.ts';

/** What users read for the features that may be a reason; the others (distances, acts) are none. */
const REASONS: Readonly<Record<string, string>> = {
  'it is aimed at the answerer': 'the one accused or called upon answers',
  'each is aimed at the other': 'the accused accuses the accuser',
  'it speaks of the answerer': 'the one spoken of answers',
  'the answer is aimed at its speaker': 'aimed at who said it',
  'the answer speaks of its speaker': 'speaks of who said it',
  'the noun names its act': 'names it',
  'the noun is its cue': 'names it',
  'the noun is its speaker’s': 'names it as theirs',
  'points at what was said just before': 'points at it',
  'words shared': 'in the same words',
  'a verb shared': 'in the same words',
  'one negates, words shared': 'says the same with a negation',
  'numbers of one thing differ': 'another number for the same',
  'in the same sentence': 'in the same sentence',
  'it stands in the answer’s words': 'spells it out',
};
const MOST = 2;
/** "denial: it speaks of the answerer" → without the kind of answer. */
const kindless = (feature: string): string => feature.replace(/^[a-z]+: /, '');

export function whyOf({ side, reference }: Answerer, other: Side, pair: Pair, scorer: Scorer): Dispute['why'] {
  const reasons = scorer
    .contributions(pair.features)
    .filter(({ feature, value, weight }) => weight * value > 0 && kindless(feature) in REASONS)
    .map(({ feature }) => REASONS[kindless(feature)] as string);
  const reason = [...new Set(reasons)].slice(0, MOST).join('; ') || 'just after it';
  const negation = reason.includes('negation') ? [side.negation ?? other.negation] : [];
  const shared = /same words|negation|spells/.test(reason) ? pair.shared.map((lemma) => side.words.get(lemma)) : [];
  const words = [side.claim.cue, reference?.word, ...negation, ...shared].filter(
    (word) => word !== undefined && word !== null,
  );
  const spans = words.map(({ start, end }): Span => ({ start, end }));
  const unique = spans.filter((span, index) => spans.findIndex((one) => one.start === span.start) === index);
  return { reason, words: unique.length > 0 ? unique : side.claim.content.slice(0, 1) };
}
