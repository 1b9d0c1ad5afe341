// Pairs gold claims with given ones, one to one, the best pairs first.
// A claim is found where the words of its content overlap by half (Jaccard) and the cues touch, or by .8 whatever the cue.
import { jaccard, type Places, shared, union, within } from './places.ts';
import type { Given, Sides, Wanted } from './sides.ts';

const WITH_CUE = 0.5;
const WITHOUT_CUE = 0.8;

export interface Match {
  readonly wanted: Wanted;
  readonly given: Given;
  readonly cueMeets: boolean;
  readonly sourceMeets: boolean;
  readonly overlap: number;
  /** The gold content that fits best, and what is given for it, its continuations with it. */
  readonly content: Places;
  readonly found: Places;
  /** Quotations of the same speech that are given as claims of their own, without a cue. */
  readonly rest: readonly Given[];
}

export interface Matching {
  readonly matches: ReadonlyMap<Wanted, Match>;
  readonly ofGiven: ReadonlyMap<Given, Match>;
  /** Given claims that continue a matched one. */
  readonly continuations: ReadonlySet<Given>;
  /** Gold continuations that are given within the claim before them: they are neither found nor missed. */
  readonly merged: ReadonlySet<Wanted>;
  /** For a missed claim: the given one with its cue, whose content is too far off. */
  readonly near: ReadonlyMap<Wanted, Match>;
}

export function match(sides: Sides): Matching {
  const pairs: Match[] = [];
  const near = new Map<Wanted, Match>();
  for (const wanted of sides.wanted) {
    const rest = continuationsOf(wanted, sides.given);
    for (const given of sides.given) {
      const pair = pairOf(wanted, given, rest);
      if (pair.overlap >= (pair.cueMeets ? WITH_CUE : WITHOUT_CUE)) pairs.push(pair);
      else if (pair.cueMeets && wanted.cue && pair.overlap > (near.get(wanted)?.overlap ?? -1)) near.set(wanted, pair);
    }
  }
  pairs.sort(
    (p, q) =>
      Number(q.cueMeets) - Number(p.cueMeets) ||
      q.overlap - p.overlap ||
      Number(q.sourceMeets) - Number(p.sourceMeets) ||
      Number(q.wanted.needed) - Number(p.wanted.needed),
  );
  const matches = new Map<Wanted, Match>();
  const ofGiven = new Map<Given, Match>();
  for (const pair of pairs)
    if (!matches.has(pair.wanted) && !ofGiven.has(pair.given)) {
      matches.set(pair.wanted, pair);
      ofGiven.set(pair.given, pair);
    }
  const continuations = new Set([...matches.values()].flatMap(({ rest }) => rest).filter((one) => !ofGiven.has(one)));
  const merged = merge(sides, matches, ofGiven);
  return { matches, ofGiven, continuations, merged, near };
}

/** Claims without a cue that stand within the content of a gold claim of several pieces. */
const continuationsOf = ({ cue, content, claim }: Wanted, given: readonly Given[]): readonly Given[] =>
  cue && claim.content.length > 1
    ? given.filter(
        (one) => !one.cue && one.content.words.size > 0 && within(one.content.words, content.words) >= WITHOUT_CUE,
      )
    : [];

function pairOf(wanted: Wanted, given: Given, rest: readonly Given[]): Match {
  const cueMeets = touch(wanted.cue, given.cue);
  let best = { overlap: -1, content: wanted.content, found: given.content, rest: [] as readonly Given[] };
  for (const content of wanted.contents) {
    const overlap = jaccard(content.words, given.content.words);
    if (overlap > best.overlap) best = { ...best, overlap, content };
  }
  if (cueMeets && rest.length > 0) {
    const found = rest.reduce((sum, one) => union(sum, one.content), given.content);
    const overlap = jaccard(wanted.content.words, found.words);
    if (overlap > best.overlap)
      best = { overlap, content: wanted.content, found, rest: rest.filter((one) => one !== given) };
  }
  return { wanted, given, cueMeets, sourceMeets: touch(wanted.source, given.source), ...best };
}

/** Both are there and share a word, or neither is there. */
const touch = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean =>
  a && b ? shared(a, b) > 0 : !a && !b;

/** A gold continuation (`mergedInto`) may be given within the claim that it continues: then that claim is judged by both. */
function merge({ wanted, given }: Sides, matches: Map<Wanted, Match>, ofGiven: Map<Given, Match>): ReadonlySet<Wanted> {
  const byId = new Map(wanted.map((one) => [one.claim.id, one]));
  const merged = new Set<Wanted>();
  const widened = new Set<Wanted>();
  const open = wanted.filter((one) => one.claim.mergedInto !== undefined && !matches.has(one));
  for (const one of open) {
    const into = byId.get(one.claim.mergedInto as string);
    const found = into && matches.get(into);
    if (!into || !found || within(one.content.words, found.given.content.words) < WITHOUT_CUE) continue;
    merged.add(one);
    if (widened.has(into)) continue;
    widened.add(into);
    replace(matches, ofGiven, { ...found, content: union(found.content, one.content) });
  }
  for (const one of open) {
    const into = byId.get(one.claim.mergedInto as string);
    if (!into || merged.has(one) || matches.has(one) || matches.has(into)) continue;
    const content = union(into.content, one.content);
    const twin = given.find(
      (other) =>
        !ofGiven.has(other) &&
        other.cue !== undefined &&
        into.cue !== undefined &&
        shared(into.cue, other.cue) > 0 &&
        jaccard(content.words, other.content.words) >= WITH_CUE,
    );
    if (!twin) continue;
    const overlap = jaccard(content.words, twin.content.words);
    const found = { wanted: into, given: twin, cueMeets: true, sourceMeets: true, overlap, content };
    replace(matches, ofGiven, { ...found, found: twin.content, rest: [] });
    merged.add(one);
  }
  return merged;
}

function replace(matches: Map<Wanted, Match>, ofGiven: Map<Given, Match>, found: Match): void {
  matches.set(found.wanted, found);
  ofGiven.set(found.given, found);
}
