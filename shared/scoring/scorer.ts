// A log-linear scorer: named features × weights → a score, a probability, and what spoke for and against.
// scorerAt(new URL('./coreference.weights.tsv', import.meta.url)).contributions({ 'spoke last': 1 }) → [{ feature: "spoke last", value: 1, weight: 1.7 }]
// Source: log-linear (maximum entropy) models, Berger et al. 1996; a feature without a weight counts nothing.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Name → value; names are words a person understands ("the subject is a thing"). Values are 1 or lie around -1 to 1. */
export type Features = Readonly<Record<string, number>>;

export type Weights = ReadonlyMap<string, number>;

/** What one feature gave: weight × value. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
  readonly weight: number;
}

/** The features that spoke for it, strongest first, `most` of them: "same party", "words in common". */
export const spokeFor = (why: readonly Contribution[], most: number): readonly string[] =>
  why
    .filter(({ weight, value }) => weight * value > 0)
    .slice(0, most)
    .map(({ feature }) => feature);

export interface Scorer {
  /** The task: the weights' file name without its endings. */
  readonly task: string;
  /** Log-odds; more is likelier. Unbounded. */
  score(features: Features): number;
  /** 0 to 1: of a decision with two outcomes. */
  probability(features: Features): number;
  /** The features that have a weight, strongest first. */
  contributions(features: Features): readonly Contribution[];
}

/**
 * One `feature TAB weight` a line; `#` starts a comment.
 * @throws Error naming the line where a weight is not a number.
 */
export function parseWeights(text: string): Weights {
  const weights = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const tab = line.lastIndexOf('\t');
    const weight = Number(line.slice(tab + 1));
    if (tab < 1 || !Number.isFinite(weight))
      throw new Error(`line ${index + 1} of the weights is not "feature<TAB>number": ${line}`);
    weights.set(line.slice(0, tab), weight);
  }
  return weights;
}

/** Weights that stand in for a task's own while something is measured (cross-validation). */
const replaced = new Map<string, Weights>();

/** Only for measuring and training: `undefined` brings the shipped weights back. */
export function replaceWeights(task: string, weights: Weights | undefined): void {
  if (weights) replaced.set(task, weights);
  else replaced.delete(task);
}

export function scorerOf(task: string, shipped: () => Weights): Scorer {
  let own: Weights | undefined;
  const weights = (): Weights => {
    const other = replaced.size > 0 ? replaced.get(task) : undefined;
    if (other) return other;
    own ??= shipped();
    return own;
  };
  const score = (features: Features): number => {
    const known = weights();
    let sum = 0;
    for (const feature in features) sum += (known.get(feature) ?? 0) * (features[feature] as number);
    return sum;
  };
  return {
    task,
    score,
    probability: (features) => 1 / (1 + Math.exp(-score(features))),
    contributions: (features) =>
      Object.entries(features)
        .map(([feature, value]) => ({ feature, value, weight: weights().get(feature) ?? 0 }))
        .filter(({ weight, value }) => weight * value !== 0)
        .sort(
          (a, b) => Math.abs(b.weight * b.value) - Math.abs(a.weight * a.value) || (a.feature < b.feature ? -1 : 1),
        ),
  };
}

/** The scorer of a weights file beside the module that asks; it is read when first used. */
export const scorerAt = (file: URL): Scorer =>
  scorerOf(basename(fileURLToPath(file)).replace(/(\.weights)?\.tsv$/, ''), () =>
    parseWeights(readFileSync(file, 'utf8')),
  );
