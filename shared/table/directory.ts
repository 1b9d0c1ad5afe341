// A list's directory: in which months it has anything, and for an entity what articles call it. Merging is a union that
// keeps the best few, so that it comes out the same in any order and however often. Most articles add nothing to it.
import { createHash } from 'node:crypto';
import type { Portrait } from './shares.ts';

/** What one article adds to a directory. */
export interface Contribution {
  readonly months: readonly string[];
  /** Of an outlet. */
  readonly name?: string | undefined;
  readonly portrait?: Portrait;
}

export interface Directory extends Contribution {
  readonly list: string;
  /** Of all the above: a write is conditional on the directory being as it was read. */
  readonly digest: string;
}

const NAMES = 12;
const ROLES = 8;

export const directoryOf = (list: string, contribution: Contribution): Directory =>
  merged(undefined, list, contribution);

export function merged(old: Directory | undefined, list: string, added: Contribution): Directory {
  const months = [...new Set([...(old?.months ?? []), ...added.months])].sort();
  const name = [old?.name, added.name].filter((name) => name !== undefined).sort()[0];
  const portrait = mergedPortrait(old?.portrait, added.portrait);
  const all = { months, ...(name !== undefined && { name }), ...(portrait && { portrait }) };
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 16);
  return { list, ...all, digest };
}

function mergedPortrait(a: Portrait | undefined, b: Portrait | undefined): Portrait | undefined {
  if (a === undefined || b === undefined) return tidied(a ?? b);
  const country = [a.country, b.country].filter((code) => code !== undefined).sort()[0];
  return tidied({
    type: [a.type, b.type].sort()[0] as Portrait['type'],
    name: [a.name, b.name].sort(fuller)[0] as string,
    names: [...a.names, ...b.names],
    roles: [...a.roles, ...b.roles],
    ...(country && { country }),
    ...((a.links || b.links) && { links: smallestOf(a.links, b.links) }),
  });
}

const tidied = (portrait: Portrait | undefined): Portrait | undefined =>
  portrait && {
    ...portrait,
    names: best(portrait.names, NAMES),
    roles: best(portrait.roles, ROLES),
    ...(portrait.links && { links: smallestOf(portrait.links) }),
  };

const best = (words: readonly string[], count: number): readonly string[] =>
  [...new Set(words.map((word) => word.slice(0, 100)))].sort(fuller).slice(0, count);

/** Longer first, as it says more; then by code units. */
const fuller = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

/** Where two articles give other links, the one that comes first by code units, whichever article came first. */
function smallestOf(a: Portrait['links'] = {}, b: Portrait['links'] = {}): Record<string, string> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    names.map((name) => [name, [a[name], b[name]].filter((link) => link !== undefined).sort()[0] as string]),
  );
}
