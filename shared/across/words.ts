// Words of a claim, made comparable: content words as stems with how rare each is, numbers, names, and runs of words that stand quoted.
// wordsOf('“We destroyed 32 tunnels,” … near Senn') → stems { destroy, 32, tunnel, senn }, numbers { 32 }, names { senn }.
// Text alone is looked at (no parse), so that what is on record can be compared when asked.
import { stemmer } from 'stemmer';
import { listAt } from '../entities/lists/lines.ts';
import { cosine, type Meaning, meaningOf, rarity } from '../vectors/index.ts';

export interface Words {
  /** Every word in order, in lower case. */
  readonly all: readonly string[];
  /** Stem of each content word → weight, 0 to 1, by how rare it is. */
  readonly stems: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
  /** Capitalized within the sentence, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Words that stand between quotation marks, in order. */
  readonly quoted: readonly string[];
  readonly negated: boolean;
  readonly meaning: Meaning | undefined;
  /** The meaning of each stem whose word is known. */
  readonly meanings: ReadonlyMap<string, Meaning>;
}

const wordsAt = (file: URL): ReadonlySet<string> => new Set(listAt(file).map(([word]) => word as string));
const FUNCTION_WORDS = wordsAt(new URL('./function-words.txt', import.meta.url));
const NEGATIONS = wordsAt(new URL('./negations.txt', import.meta.url));
const SMALL = new Map(
  listAt(new URL('./small-numbers.tsv', import.meta.url)).map((row) => row as readonly [string, string]),
);

const WORD = /\p{N}[\p{N},.]*\p{N}|\p{N}|\p{L}[\p{L}\p{M}]*(?:['’][\p{L}]+)*/gu;
const QUOTED = /["“”«»]([^"“”«»]*)/gu;

/** "3,500" and "3500" are one number, "three" and "3" too; a year is one like others. */
const numberOf = (word: string): string | undefined =>
  /^\p{N}/u.test(word) ? word.replace(/,(?=\d{3})/g, '') : SMALL.get(word);

export const stemOf = (word: string): string => numberOf(word) ?? stemmer(word.replace(/['’]s$/, ''));

const split = (text: string): readonly string[] => text.match(WORD) ?? [];

export function wordsOf(text: string): Words {
  const words = split(text);
  const all = words.map((word) => word.toLowerCase().replace(/’/g, "'"));
  const content = all.filter((word) => !FUNCTION_WORDS.has(word.replace(/'s$/, '')));
  const stems = new Map<string, number>();
  const meanings = new Map<string, Meaning>();
  for (const word of content) {
    const bare = word.replace(/'s$/, '');
    const stem = stemOf(bare);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, rarity(bare)));
    const meaning = meaningOf([bare]);
    if (meaning) meanings.set(stem, meaning);
  }
  const opened = [...text.matchAll(QUOTED)].filter((_, index) => index % 2 === 0).map(([, inside = '']) => inside);
  return {
    all,
    stems,
    numbers: new Set(content.map(numberOf).filter((number) => number !== undefined)),
    names: new Set(
      words
        .filter((word, index) => index > 0 && /^\p{Lu}/u.test(word))
        .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
        .filter((word) => !FUNCTION_WORDS.has(word)),
    ),
    quoted: opened.flatMap((inside) => split(inside).map((word) => word.toLowerCase().replace(/’/g, "'"))),
    negated: all.some((word) => NEGATIONS.has(word) || word.endsWith("n't")),
    meaning: meaningOf(content),
    meanings,
  };
}

/** The stems of a title's content words. */
export const stemsOf = (title: string): ReadonlySet<string> =>
  new Set(
    split(title)
      .map((word) => word.toLowerCase().replace(/['’]s$/, ''))
      .filter((word) => !FUNCTION_WORDS.has(word))
      .map(stemOf),
  );

/** Weight of the common stems over that of all, 0 to 1. */
export function overlap(a: Words, b: Words): number {
  let common = 0;
  let union = 0;
  for (const [stem, weight] of a.stems) {
    union += weight;
    if (b.stems.has(stem)) common += weight;
  }
  for (const [stem, weight] of b.stems) if (!a.stems.has(stem)) union += weight;
  return union > 0 ? common / union : 0;
}

/** Weight of the common stems over that of the shorter one: a short report of a long statement. */
export function containment(a: Words, b: Words): number {
  const weigh = (words: Words): number => [...words.stems.values()].reduce((sum, weight) => sum + weight, 0);
  const [small, large] = weigh(a) <= weigh(b) ? [a, b] : [b, a];
  const all = weigh(small);
  if (all === 0) return 0;
  let common = 0;
  for (const [stem, weight] of small.stems) if (large.stems.has(stem)) common += weight;
  return common / all;
}

/** Length in words of the longest run that stands in both; runs longer than `most` need not be told apart. */
export function longestRun(a: readonly string[], b: readonly string[], most = 12): number {
  let before = new Uint8Array(b.length + 1);
  let best = 0;
  for (const word of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      if (b[j] === word) {
        row[j + 1] = Math.min(most, (before[j] as number) + 1);
        best = Math.max(best, row[j + 1] as number);
      }
    if (best >= most) return most;
    before = row;
  }
  return best;
}

/** How much a stem tells of a claim, 0 to 1: what a whole article is about tells its claims apart less. */
export type Telling = (stem: string) => number;

const TOPIC = 0.4;
/** By the words of the two articles' titles; the same whatever else is compared. */
export const tellingBy =
  (title: ReadonlySet<string>, other: ReadonlySet<string>): Telling =>
  (stem) =>
    title.has(stem) || other.has(stem) ? TOPIC : 1;

/**
 * How much of each is said by the other in the same or near words, 0 to 1: every stem of the shorter is paired with the nearest of the
 * longer (1 for the same stem, less for a near one), weighted by how rare it is in news and how much it tells.
 * Source: soft alignment as in Jiang et al., Neural CRF alignment (2020), without its sequence model.
 */
export function alignment(a: Words, b: Words, telling: Telling): { readonly shorter: number; readonly longer: number } {
  const covered = (x: Words, y: Words): number => {
    let sum = 0;
    let all = 0;
    for (const [stem, rare] of x.stems) {
      const weight = rare * telling(stem);
      all += weight;
      if (y.stems.has(stem)) sum += weight;
      else sum += weight * nearest(x.meanings.get(stem), y);
    }
    return all > 0 ? sum / all : 0;
  };
  const [p, q] = [covered(a, b), covered(b, a)];
  return { shorter: Math.max(p, q), longer: Math.min(p, q) };
}

const NEAR = 0.5;
/** Two words this near say the same in about half of all cases; below NEAR in almost none. */
function nearest(meaning: Meaning | undefined, { meanings }: Words): number {
  if (!meaning) return 0;
  let best = 0;
  for (const other of meanings.values()) best = Math.max(best, cosine(meaning, other));
  return best > NEAR ? (best - NEAR) / (1 - NEAR) : 0;
}
