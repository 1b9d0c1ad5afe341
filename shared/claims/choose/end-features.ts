// What speaks for ending a claim's words at a boundary, in words: what begins there, what it hangs on, and what was gone past to get there.
// Before ", which Tarsk denies": { "ends before , which": 1, "ends before a relative clause on the last word": 1, … }
import type { Token } from '../../language/index.ts';
import { cueVerbs, wordsOf } from '../lexicon/cue-lexicon.ts';
import type { Proposal } from '../proposal.ts';
import { tenseOf } from '../syntax/shared-speaker.ts';
import { relationOf } from '../syntax/tree.ts';
import type { Boundary } from './boundaries.ts';

const CALENDAR = wordsOf('calendar');
const MEDIA = wordsOf('medium');

export type Shape = 'clause' | 'infinitive' | 'gerund' | 'phrase' | 'quotation';

/** The features of ending at each boundary rather than going past it; `own` is where the rule would end. */
export function endFeatures(
  proposal: Proposal,
  first: number,
  boundaries: readonly Boundary[],
  own: number,
): readonly Record<string, number>[] {
  const shape = shapeOf(proposal, first);
  const main = topOf(proposal.passage, first).index;
  return boundaries.map((boundary) => {
    const features: Record<string, number> = { bias: 1 };
    if (boundary.last === own) features['the rule ends here'] = 1;
    if (boundary.last > own) features['the rule ends before'] = 1;
    if (boundary.last < main) features['the main word is not reached'] = 1;
    if (boundary.last - first < 2) features['only one or two words so far'] = 1;
    if (shape === 'clause' && !hasFinite(proposal, first, boundary.last)) features['no finite verb so far'] = 1;
    for (const name of signsOf(proposal, boundary, first, shape)) features[name] = 1;
    return features;
  });
}

const hasFinite = ({ passage }: Proposal, first: number, last: number): boolean =>
  passage.tokens.slice(first, last + 1).some(({ xpos }) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));

/** What shape the words have, by how they begin. */
export function shapeOf({ passage }: Proposal, first: number): Shape {
  const token = passage.tokens[first];
  if (!token) return 'phrase';
  if (passage.quotationAt(token)?.start === token.start) return 'quotation';
  if (token.form.toLowerCase() === 'to' && token.upos === 'PART') return 'infinitive';
  if (token.xpos === 'VBG') return 'gerund';
  if (/^(that|whether|if)$/i.test(token.form)) return 'clause';
  const top = topOf(passage, first);
  return top.upos === 'VERB' || passage.first(top, 'nsubj', 'nsubj:pass', 'cop') ? 'clause' : 'phrase';
}

function topOf(passage: Proposal['passage'], first: number): Token {
  let token = passage.tokens[first] as Token;
  for (let head = passage.head(token); head && head.index >= first; head = passage.head(token)) token = head;
  return token;
}

function signsOf(proposal: Proposal, boundary: Boundary, first: number, shape: Shape): readonly string[] {
  const { passage, cueHead } = proposal;
  const { top, next, mark, head } = boundary;
  if (!top || !next) return [];
  const opener = openerOf(next);
  const on = placeOf(proposal, head, first, boundary.last);
  const relation = relationOf(top);
  const kind =
    shape === 'clause' || shape === 'quotation' ? 'a clause' : shape === 'phrase' ? 'a phrase' : 'an infinitive';
  const marked = mark === '' ? '' : `${mark} `;
  const signs = [
    `${marked}${opener}`,
    `${opener} on ${on}`,
    `${marked}${opener} after ${kind}`,
    `${relation} on ${on}`,
    `${relation} after ${kind}`,
  ];
  const verb = /^(VERB|AUX)$/.test(top.upos) || passage.first(top, 'cop') !== undefined;
  const subject = verb && passage.first(top, 'nsubj', 'nsubj:pass', 'expl') !== undefined;
  if (relation === 'conj' && verb) {
    const same = cueHead && tenseOf(passage, top) === tenseOf(passage, cueHead);
    const fits = head && tenseOf(passage, top) === tenseOf(passage, head);
    signs.push(
      `a second verb ${subject ? 'with a subject' : 'without a subject'} in the tense of ${fits ? (same ? 'both' : 'the words') : same ? 'the cue' : 'neither'}`,
    );
    if (cueVerbs.has(top.lemma)) signs.push(`a second verb of speaking${subject ? ' with a subject' : ''}`);
  } else if (verb) signs.push(`${mark}${relation} ${subject ? 'with a subject' : 'without a subject'}`);
  if (verb && cueVerbs.get(top.lemma)?.frames.has('clause')) signs.push(`${relation} of a verb of speaking`);
  if (CALENDAR.has(top.lemma.toLowerCase()) || CALENDAR.has(next.lemma.toLowerCase())) signs.push(`a day on ${on}`);
  if (MEDIA.has(top.lemma.toLowerCase()) && relation !== 'conj') signs.push(`a medium on ${on}`);
  return signs;
}

/** What a constituent hangs on, seen from the cue. */
function placeOf({ passage, cueHead }: Proposal, head: Token | undefined, first: number, last: number): string {
  if (!head) return 'nothing';
  if (head === cueHead || (cueHead && head.index < first)) return head === cueHead ? 'the cue' : 'a word before';
  if (head.index === last) return 'the last word';
  return passage.head(head) === cueHead ? 'the main word' : 'a word inside';
}

const OPENERS: readonly (readonly [string, RegExp])[] = [
  ['time', /^(after|before|when|until|since|following|during|amid|upon|once|by)$/],
  ['while', /^(while|as)$/],
  ['contrast', /^(but|although|though|despite|whereas|yet|however|instead)$/],
  ['cause', /^(because|due|so|if|unless)$/],
  ['a relative', /^(which|who|whose|whom|where)$/],
  ['and', /^(and|or|nor)$/],
  ['that', /^(that|whether)$/],
  ['to', /^to$/],
  ['of', /^of$/],
];

function openerOf(token: Token): string {
  const form = token.form.toLowerCase();
  const known = OPENERS.find(([, words]) => words.test(form));
  if (known) return known[0];
  if (token.upos === 'ADP') return 'a preposition';
  if (token.xpos === 'VBG') return cueVerbs.get(token.lemma)?.frames.has('clause') ? 'saying' : 'doing';
  if (/^(VBN|JJ|RB)$/.test(token.xpos)) return token.xpos;
  if (/^(PRON|DET|NOUN|PROPN|NUM|ADJ)$/.test(token.upos)) return 'a noun';
  return token.upos;
}
