// Does a claim answer one of another article? Named features of the ordered pair, scored by answer.weights.tsv.
// "Estrava rejects Kavaria's allegation" ← "Kavaria: Estravan troops crossed the line" → rejects, for "the accused answers", "names the accuser".
import { listAt } from '../entities/lists/lines.ts';
import type { Dispute } from '../model/dispute.ts';
import { type Features, type Scorer, scorerAt } from '../scoring/index.ts';
import { cosine } from '../vectors/index.ts';
import { daysApart } from './same.ts';
import type { Statement } from './statement.ts';
import { relationOf, type Voice } from './voice.ts';
import { alignment, tellingBy } from './words.ts';

export const answering: Scorer = scorerAt(new URL('./answer.weights.tsv', import.meta.url));

const REFERRING = new Set(listAt(new URL('./referring-nouns.txt', import.meta.url)).map(([noun]) => noun as string));

const DENIALS = new Set<Statement['act']>(['deny', 'reject']);
const CHARGES = new Set<Statement['act']>(['accuse', 'allege', 'condemn']);

/** A claim that can answer; one within another's words does not. */
export const mayAnswer = ({ parent, act }: Statement): boolean =>
  parent === undefined && act !== 'consult' && act !== 'perform';

const sides = (voice: Voice): ReadonlySet<string> => new Set([...voice.entities, ...voice.bodies]);
const speaksOf = (statement: Statement, voice: Voice): boolean =>
  [...sides(voice)].some((id) => statement.about.has(id)) ||
  [...voice.surnames].some((name) => statement.words.names.has(name)) ||
  [...voice.countries].some((country) => statement.about.has(`place/${country}`));
const aims = (statement: Statement, voice: Voice): boolean => {
  const relation = relationOf(statement.target, voice);
  return statement.target.entities.size > 0 && relation.startsWith('same');
};

export function answerFeatures(from: Statement, to: Statement): Features | undefined {
  const relation = relationOf(from.voice, to.voice);
  if (relation === 'same party' || relation === 'same body') return undefined;
  const { words: x } = from;
  const { words: y } = to;
  const denies = DENIALS.has(from.act);
  const charges = CHARGES.has(from.act);
  const kind = denies ? 'a denial' : charges ? 'a charge' : x.negated ? 'a negated statement' : 'a statement';
  const features: Record<string, number> = { 'any pair': 1, [kind]: 1, [`${kind}, ${relation}`]: 1 };
  const { shorter, longer } = alignment(x, y, tellingBy(from.title, to.title));
  const near = x.meaning && y.meaning ? Math.max(0, cosine(x.meaning, y.meaning)) : 0;
  features['the shorter is said by the longer'] = shorter;
  features['the longer is said by the shorter'] = longer;
  features['near in meaning'] = near;
  const accused = aims(to, from.voice) || speaksOf(to, from.voice);
  const accuser = aims(from, to.voice) || speaksOf(from, to.voice);
  if (accused) features['the one spoken of answers'] = 1;
  if (accused && denies) features['the one spoken of denies'] = 1;
  if (accused && CHARGES.has(to.act)) features['the accused answers'] = 1;
  if (accuser) features['speaks of the other'] = 1;
  if (accused && accuser && charges && CHARGES.has(to.act)) features['charges crossed'] = 1;
  if (x.all.some((word) => REFERRING.has(word))) {
    features['a noun that refers'] = 1;
    if (denies && CHARGES.has(to.act)) features['a denial of charges, to a charge'] = 1;
  }
  if (denies && x.stems.size <= 2) features['says nothing of its own'] = 1;
  if (CHARGES.has(to.act)) features['answers a charge'] = 1;
  if (/^(demand|appeal)$/.test(to.act)) features[from.act === 'reject' ? 'rejects a demand' : 'answers a demand'] = 1;
  if (x.negated !== y.negated) features['one is negated, near in meaning'] = near * longer;
  const differ = x.numbers.size > 0 && y.numbers.size > 0 && [...x.numbers].every((number) => !y.numbers.has(number));
  if (differ) features['numbers differ, near in meaning'] = near;
  const apart = daysApart(from, to);
  if (apart !== undefined && apart > 14) features['weeks apart'] = 1;
  if (from.day && to.day && from.day < to.day) features['comes before it'] = 1;
  if (!denies && !charges) features[`${kind}, near in meaning`] = near * longer;
  if (!denies && !charges && accused) features[`${kind} of the one spoken of`] = near;
  return features;
}

export function kindOf(from: Statement, to: Statement): Dispute['kind'] {
  if (from.act === 'reject') return 'rejects';
  if (from.act === 'deny') return 'denies';
  if (CHARGES.has(from.act) && CHARGES.has(to.act)) return 'counter_accuses';
  return 'denies';
}
