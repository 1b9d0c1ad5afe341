// What one article costs, of what was counted over some, and how that of two runs compares: ratios(costOf(…), costOf(…))
import type { Counts } from '../local/meter.ts';

/** By what is counted: processor milliseconds, requests, units, for one article. */
export type Cost = Readonly<Record<string, number>> & { readonly processorMilliseconds: number };

export function costOf(articles: number, cpuSeconds: number, before: Counts, after: Counts): Cost {
  const { functions, apiRequests: _asked, ...units } = after;
  const flat = Object.entries(units).map(([name, n]) => [name, n - before[name as keyof typeof units]] as const);
  const invoked = Object.values(functions).reduce((sum, { invocations }) => sum + invocations, 0);
  const invokedBefore = Object.values(before.functions).reduce((sum, { invocations }) => sum + invocations, 0);
  const counted = [...flat, ['invocations', invoked - invokedBefore] as const];
  return {
    processorMilliseconds: (cpuSeconds / articles) * 1000,
    ...Object.fromEntries(counted.map(([name, n]) => [name, n / articles])),
  };
}

/** "  1.02  processorMilliseconds  51.3 to 50.2" a line for each thing counted. */
export function ratios(many: Cost, few: Cost): string {
  return Object.entries(many)
    .map(([name, n]) => {
      const base = few[name] ?? 0;
      return `  ${(n / base).toFixed(2)}  ${name.padEnd(22)} ${n.toFixed(2)} to ${base.toFixed(2)}`;
    })
    .join('\n');
}
