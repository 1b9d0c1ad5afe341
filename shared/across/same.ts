// Do two claims of different articles say the same? Named features of the pair, scored by same-claim.weights.tsv.
// "it destroyed 32 tunnels" (Israel) and “we completed the destruction of 32 tunnels” (its spokesman) → same, for "one body speaks", "numbers agree".
import { type Features, type Scorer, scorerAt } from '../scoring/index.ts';
import { cosine } from '../vectors/index.ts';
import type { Statement } from './statement.ts';
import { relationOf } from './voice.ts';
import { alignment, containment, longestRun, overlap, tellingBy } from './words.ts';

export const sameClaim: Scorer = scorerAt(new URL('./same-claim.weights.tsv', import.meta.url));

const FAMILY: Readonly<Record<Statement['act'], string>> = {
  state: 'tells',
  inform: 'tells',
  allege: 'accuses',
  accuse: 'accuses',
  condemn: 'accuses',
  deny: 'denies',
  reject: 'denies',
  demand: 'asks',
  appeal: 'asks',
  commit: 'plans',
  intend: 'plans',
  warn: 'warns',
  admit: 'tells',
  support: 'supports',
  evaluate: 'judges',
  consult: 'tells',
  perform: 'plans',
};

const DAY = 86_400_000;
export const daysApart = (a: Statement, b: Statement): number | undefined =>
  a.day && b.day ? Math.abs(Date.parse(a.day) - Date.parse(b.day)) / DAY : undefined;

const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((one) => b.has(one)).length;
const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  const shared = common(a, b);
  return a.size + b.size > 0 ? shared / (a.size + b.size - shared) : 0;
};

const denies = ({ act, negative, words }: Statement): boolean =>
  (act === 'deny' || act === 'reject') !== (negative || words.negated);

/** Undefined where they can't say the same: all their numbers differ, which is a change or a contradiction, or one denies what the other says. */
export function sameFeatures(a: Statement, b: Statement): Features | undefined {
  const { words: x } = a;
  const { words: y } = b;
  if (x.numbers.size > 0 && y.numbers.size > 0 && common(x.numbers, y.numbers) === 0) return undefined;
  if (denies(a) !== denies(b) && (FAMILY[a.act] === 'denies') !== (FAMILY[b.act] === 'denies')) return undefined;
  const features: Record<string, number> = { 'any pair': 1 };
  features[relationOf(a.voice, b.voice)] = 1;
  const shared = overlap(x, y);
  const held = containment(x, y);
  const near = x.meaning && y.meaning ? Math.max(0, cosine(x.meaning, y.meaning)) : 0;
  features['words in common'] = shared;
  features['the shorter in the longer'] = held;
  features['near in meaning and words'] = near * Math.sqrt(shared);
  const { shorter, longer } = alignment(x, y, tellingBy(a.title, b.title));
  features['the shorter is said by the longer'] = shorter;
  features['the longer is said by the shorter'] = longer;
  const run = longestRun(x.all, y.all);
  if (run >= 4) features['a run of words in common'] = Math.min(1, run / 8);
  const spoken = x.quoted.length > 0 && y.quoted.length > 0 ? longestRun(x.quoted, y.quoted) : 0;
  if (spoken >= 4) features['the same quotation'] = 1;
  if (x.numbers.size > 0 && y.numbers.size > 0) features['numbers agree'] = 1;
  else if (x.numbers.size + y.numbers.size > 0) features['a number in one of them'] = 1;
  if (x.names.size > 0 && y.names.size > 0) features['names in common'] = jaccard(x.names, y.names);
  features['speak of the same'] = jaccard(a.about, b.about);
  if (x.negated !== y.negated || a.negative !== b.negative) features['one is negated'] = 1;
  features[FAMILY[a.act] === FAMILY[b.act] ? 'acts alike' : 'acts differ'] = 1;
  const opposed = new Set([FAMILY[a.act], FAMILY[b.act]]);
  if (opposed.has('denies') && opposed.size > 1) features['one denies'] = 1;
  const apart = daysApart(a, b);
  if (apart !== undefined && apart > 14) features['weeks apart'] = 1;
  if (relationOf(a.voice, b.voice).startsWith('same')) features['one side, both say it'] = longer;
  return features;
}
