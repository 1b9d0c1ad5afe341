// Cross-validation by document, and the figures of a set of choices under given weights.
// crossValidate(examples, { folds: 5 }) → { right: 412, of: 480, logLoss: 0.41 }: each choice judged by weights that never saw its document.
import { choose, scorerOf, type Weights } from '../../shared/scoring/index.ts';
import { type Example, type FitOptions, fit } from './fit.ts';

export interface Figures {
  readonly right: number;
  readonly of: number;
  /** Mean of -log p(right), in nats. */
  readonly logLoss: number;
}

/** Documents in order of name, dealt out in turn: the same fold every time. */
export function foldsOf(documents: readonly string[], folds: number): ReadonlyMap<string, number> {
  return new Map([...new Set(documents)].sort().map((document, index) => [document, index % folds]));
}

export function judge(examples: readonly Example[], weights: Weights): Figures {
  const scorer = scorerOf('judged', () => weights);
  let right = 0;
  let loss = 0;
  for (const example of examples) {
    const good = new Set(example.right);
    const choice = choose(
      scorer,
      example.candidates.map((features, value) => ({ value, features })),
    );
    if (choice && good.has(choice.value as number)) right++;
    const p = (choice?.ranking ?? []).filter(({ value }) => good.has(value as number));
    loss -= Math.log(
      Math.max(
        1e-9,
        p.reduce((sum, { probability }) => sum + probability, 0),
      ),
    );
  }
  return { right, of: examples.length, logLoss: loss / Math.max(1, examples.length) };
}

export function crossValidate(
  examples: readonly Example[],
  { folds = 5, ...options }: FitOptions & { readonly folds?: number } = {},
): Figures {
  const foldOf = foldsOf(
    examples.map(({ document }) => document).filter((document) => !document.startsWith('~')),
    folds,
  );
  const each = Array.from({ length: folds }, (_, fold) => {
    const weights = fit(
      examples.filter(({ document }) => foldOf.get(document) !== fold),
      options,
    );
    return judge(
      examples.filter(({ document }) => foldOf.get(document) === fold && !document.startsWith('~')),
      weights,
    );
  });
  const of = each.reduce((sum, one) => sum + one.of, 0);
  return {
    right: each.reduce((sum, one) => sum + one.right, 0),
    of,
    logLoss: each.reduce((sum, one) => sum + one.logLoss * one.of, 0) / Math.max(1, of),
  };
}

/** The text of a weights file: its card as comments, then a line a feature, the strongest first. */
export function weightsFile(card: readonly string[], weights: Weights): string {
  const rows = [...weights]
    .map(([name, weight]) => [name, Number(weight.toFixed(3))] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1));
  return `${card.map((line) => `# ${line}\n`).join('')}${rows.map(([name, weight]) => `${name}\t${weight}\n`).join('')}`;
}
