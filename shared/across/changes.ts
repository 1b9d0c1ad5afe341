// Has a party changed what it says? Two claims of one side, the later one with other numbers or another stance.
// "The ministry: 12 dead" (May 3) → "the ministry: 17 dead" (May 4) → numbers. "denied owning it" → "admitted owning it" → stance.
import { type Features, type Scorer, scorerAt } from '../scoring/index.ts';
import { cosine } from '../vectors/index.ts';
import type { Statement } from './statement.ts';
import { relationOf } from './voice.ts';
import { alignment, overlap, tellingBy } from './words.ts';

export const changing: Scorer = scorerAt(new URL('./change.weights.tsv', import.meta.url));

export type What = 'numbers' | 'stance';

/** What has changed, if these two are of one side and differ; `from` is the earlier. */
export function whatChanged(from: Statement, to: Statement): What | undefined {
  if (!from.day || !to.day || from.day > to.day) return undefined;
  if (from.words.numbers.size > 0 && to.words.numbers.size > 0) {
    const kept = [...to.words.numbers].some((number) => from.words.numbers.has(number));
    return kept ? undefined : 'numbers';
  }
  return stanceOf(from) === stanceOf(to) ? undefined : 'stance';
}

/** For, against, or neither said: by act and negation. */
function stanceOf({ act, negative, words }: Statement): 'yes' | 'no' | 'unsure' {
  if (act === 'deny' || act === 'reject') return 'no';
  if (negative || words.negated) return 'no';
  return act === 'allege' || act === 'consult' ? 'unsure' : 'yes';
}

export function changeFeatures(from: Statement, to: Statement, what: What): Features | undefined {
  const relation = relationOf(from.voice, to.voice);
  if (relation === 'another party') return undefined;
  const { shorter, longer } = alignment(from.words, to.words, tellingBy(from.title, to.title));
  const { meaning: x } = from.words;
  const { meaning: y } = to.words;
  const near = x && y ? Math.max(0, cosine(x, y)) : 0;
  return {
    'any pair': 1,
    [what]: 1,
    [relation]: 1,
    'the shorter is said by the longer': shorter,
    'the longer is said by the shorter': longer,
    'words in common': overlap(from.words, to.words),
    'near in meaning': near,
    [`${what}, near in meaning`]: near * longer,
    ...(from.day === to.day && { 'the same day': 1 }),
    ...(from.act === to.act && { 'the same act': 1 }),
    ...([from.act, to.act].includes('admit') && { 'one admits': 1 }),
    ...([from.act, to.act].includes('deny') && { 'one denies': 1 }),
  };
}
