// Threads: claims that say the same, across articles and wordings, gathered from pairs without letting a chain swallow a topic.
// threadsOf(pairs) → [[a#c1, b#c4, c#c2], …]: two groups become one only where their claims agree with each other on the whole.
// Source: average-link clustering (UPGMA, Sokal & Michener 1958); pairs that were not scored count as disagreeing.
import type { Reference } from './statement.ts';

export interface ScoredPair {
  readonly a: Reference;
  readonly b: Reference;
  /** 0 to 1. */
  readonly probability: number;
}

export const nameOf = ({ key, claim }: Reference): string => `${key}\u0000${claim}`;

/** Threads in order of their first claim; the order in which pairs come does not matter. */
export function threadsOf(pairs: readonly ScoredPair[], least = 0.5): readonly (readonly Reference[])[] {
  const references = new Map(pairs.flatMap(({ a, b }) => [a, b]).map((one) => [nameOf(one), one]));
  const links = new Map<string, number>();
  const linkOf = (a: string, b: string): string => (a < b ? `${a}\u0001${b}` : `${b}\u0001${a}`);
  for (const { a, b, probability } of pairs) links.set(linkOf(nameOf(a), nameOf(b)), probability);
  const groups = new Map<string, string[]>([...references.keys()].sort().map((name) => [name, [name]]));
  const home = new Map([...groups.keys()].map((name) => [name, name]));
  const mean = (p: readonly string[], q: readonly string[]): number => {
    let sum = 0;
    for (const a of p) for (const b of q) sum += links.get(linkOf(a, b)) ?? 0;
    return sum / (p.length * q.length);
  };
  const strongest = [...pairs].sort(
    (x, y) =>
      y.probability - x.probability || (linkOf(nameOf(x.a), nameOf(x.b)) < linkOf(nameOf(y.a), nameOf(y.b)) ? -1 : 1),
  );
  for (const { a, b } of strongest) {
    const [p, q] = [home.get(nameOf(a)), home.get(nameOf(b))] as [string, string];
    if (p === q) continue;
    const [one, other] = [groups.get(p), groups.get(q)] as [string[], string[]];
    if (mean(one, other) < least) continue;
    one.push(...other);
    for (const name of other) home.set(name, p);
    groups.delete(q);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort().map((name) => references.get(name) as Reference))
    .sort((p, q) => (nameOf(p[0] as Reference) < nameOf(q[0] as Reference) ? -1 : 1));
}
