// Choices with their right answers → weights: a conditional log-linear model with an L2 penalty, fitted by L-BFGS.
// The objective is convex and nothing is random, so that the same examples give the same weights.
// Source: Nocedal & Wright, Numerical Optimization (2006), algorithm 7.4; several right candidates share the likelihood.
import type { Features, Weights } from '../../shared/scoring/index.ts';

export interface Example {
  /** The document it comes from: folds never part one. */
  readonly document: string;
  /** Features of each candidate; "none" is one of them, and a yes/no decision has the candidates {} and its features. */
  readonly candidates: readonly Features[];
  /** Places of the right candidates, one at least. */
  readonly right: readonly number[];
  /** How much it counts; 1 where it is not given. */
  readonly weight?: number;
}

/** A decision with two outcomes as an example. */
export const decision = (document: string, features: Features, yes: boolean): Example => ({
  document,
  candidates: [{}, features],
  right: [yes ? 1 : 0],
});

export interface FitOptions {
  /** Strength of the L2 penalty: half of it times the squared weights is added to the loss. */
  readonly penalty?: number;
  /** A feature that varies in fewer choices is left out. */
  readonly leastChoices?: number;
}

interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

export function fit(examples: readonly Example[], { penalty = 1, leastChoices = 3 }: FitOptions = {}): Weights {
  const names = featuresOf(examples, leastChoices);
  const place = new Map(names.map((name, index) => [name, index]));
  const groups = examples.map(({ candidates, right, weight = 1 }) => ({
    weight,
    rows: candidates.map((features) => rowOf(features, place)),
    right: new Set(right),
  }));
  const loss = (weights: Float64Array, gradient: Float64Array): number => {
    let sum = 0;
    gradient.forEach((_, i) => {
      const weight = weights[i] as number;
      sum += (penalty / 2) * weight * weight;
      gradient[i] = penalty * weight;
    });
    for (const { rows, right, weight } of groups) {
      const scores = rows.map(({ places, values }) =>
        places.reduce((total, p, i) => total + (weights[p] as number) * (values[i] as number), 0),
      );
      const all = logSum(scores);
      const good = logSum(scores.filter((_, i) => right.has(i)));
      sum += weight * (all - good);
      rows.forEach(({ places, values }, i) => {
        const score = scores[i] as number;
        const pull = weight * (Math.exp(score - all) - (right.has(i) ? Math.exp(score - good) : 0));
        places.forEach((p, j) => {
          gradient[p] = (gradient[p] as number) + pull * (values[j] as number);
        });
      });
    }
    return sum;
  };
  const weights = minimize(loss, names.length);
  return new Map(names.map((name, index) => [name, weights[index] as number]));
}

/** Only what varies within a choice can tell its candidates apart. */
function featuresOf(examples: readonly Example[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of examples) {
    const seen = new Map<string, Set<number>>();
    for (const features of candidates)
      for (const [name, value] of Object.entries(features)) {
        const values = seen.get(name) ?? new Set();
        seen.set(name, values.add(value));
      }
    for (const [name, values] of seen) {
      const everywhere = values.size === 1 && candidates.every((features) => name in features);
      if (!everywhere) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort();
}

function rowOf(features: Features, place: ReadonlyMap<string, number>): Row {
  const known = Object.entries(features).filter(([name]) => place.has(name));
  return {
    places: Int32Array.from(known, ([name]) => place.get(name) as number),
    values: Float64Array.from(known, ([, value]) => value),
  };
}

function logSum(scores: readonly number[]): number {
  const top = Math.max(...scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
const MEMORY = 10;
const ROUNDS = 300;

/** L-BFGS with backtracking; stops where the gradient is small. */
function minimize(loss: (weights: Float64Array, gradient: Float64Array) => number, size: number): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = loss(x, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < ROUNDS && Math.sqrt(dot(gradient, gradient)) > 1e-4 * Math.max(1, value); round++) {
    const direction = towards(gradient, steps);
    const slope = dot(direction, gradient);
    let length = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = x;
    let nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      next = x.map((w, i) => w + length * (direction[i] as number));
      nextGradient = new Float64Array(size);
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = next.map((w, i) => w - (x[i] as number));
    const y = nextGradient.map((g, i) => g - (gradient[i] as number));
    const curvature = dot(s, y);
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    [x, gradient, value] = [next, nextGradient, nextValue];
  }
  return x;
}

function towards(gradient: Float64Array, steps: readonly { s: Float64Array; y: Float64Array; rho: number }[]) {
  const q = Float64Array.from(gradient);
  const alphas = steps.toReversed().map(({ s, y, rho }) => {
    const alpha = rho * dot(s, q);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) - alpha * (y[i] as number);
    return alpha;
  });
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1;
  for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  steps.forEach(({ s, y, rho }, index) => {
    const beta = rho * dot(y, q);
    const alpha = alphas[steps.length - 1 - index] as number;
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) + (s[i] as number) * (alpha - beta);
  });
  return q.map((g) => -g);
}
