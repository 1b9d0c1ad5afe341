// Which claims may answer, and which they may answer: the earlier ones and the next few, by another side; "nothing here" is one more.
// Looks back no further than 40 claims, so that long articles take no longer per claim.

import type { Syntax } from '../language/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Candidate, Features } from '../scoring/index.ts';
import { type Answerer, doesOf, natureOf, noneOf, type Pair, pairOf } from './features.ts';
import { meet } from './parties.ts';
import { referenceOf } from './refers-to.ts';
import { type Side, sameSide, sidesOf, speaksOf } from './side.ts';

const BACK = 40;
const AHEAD = 3;
/** How many claims back an answer that names nothing may reach. */
const NEAR = 6;

export interface Asked {
  readonly answerer: Answerer;
  readonly candidates: readonly (Candidate<Side> & { readonly pair: Pair })[];
  readonly none: Features;
}

export interface Read {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly headline?: Span | undefined;
}

/** Each claim that may answer another, with all that it may answer. */
export function askedOf(syntax: Syntax, { claims, entities, headline }: Read): readonly Asked[] {
  const sides = sidesOf(syntax, claims, entities, headline);
  return sides.flatMap((side) => {
    const reference = referenceOf(side);
    const answerer = { side, does: doesOf(side, reference), reference };
    const near = sides.slice(Math.max(0, side.order - BACK), side.order + AHEAD + 1);
    const others = near.filter((other) => other !== side && !sameSide(side, other) && !shareWords(side, other));
    const last = others.findLast(({ order, claim }) => order < side.order && claim.id !== side.claim.parent);
    const candidates = others
      .map((value) => ({ value, pair: pairOf(answerer, value, last) }))
      .filter(({ value, pair }) => mayAnswer(answerer, value, pair))
      .map(({ value, pair }) => ({ value, pair, features: pair.features }));
    return candidates.length > 0 ? [{ answerer, candidates, none: noneOf(answerer) }] : [];
  });
}

/**
 * A denial or a rejection may answer whatever came before, but nobody denies what another is accused of. A charge or a judgement answers him
 * whom it is aimed at or speaks of, or what it names ("the decision"); a statement answers what is said against its speaker, and what it
 * negates or gives another number for in nearly the same words.
 */
function mayAnswer({ side, does, reference }: Answerer, other: Side, { features: f, shared }: Pair): boolean {
  const before = side.order - other.order;
  // "Kharsk's claim" is what Kharsk said
  if (reference && reference.owner.size > 0 && other.source.size > 0 && !meet(reference.owner, other.source))
    return false;
  const anothers = other.target.size > 0 && !meet(other.target, side.source) && !speaksOf(other, side);
  if (does === 'denial' && natureOf(other) === 'charge' && anothers) return false;
  // ", a claim Baku has denied": what stands just before it; "it" may skip one
  if (reference?.near && (before < 1 || before > (reference.points ? 1 : 2))) return false;
  // what is not said answers nothing: "would not confirm this"
  if (side.claim.polarity !== 'positive') return false;
  if (does === 'denial' || does === 'rejection') return true;
  if (f['the answer stands in its words'] || f['it stands in the answer’s words']) return false;
  const names = f['the noun names its act'] === 1;
  if (does === 'support') return reference !== undefined && names;
  const near = before >= -AHEAD && before <= NEAR;
  const ofIts = meet(side.target, other.source) || (near && speaksOf(side, other));
  // "said it was nowhere near enough" of a plan announced
  const judges = side.claim.act === 'condemn' || side.claim.act === 'evaluate';
  if (judges && near && before > 0) return true;
  if (does === 'charge') return names || ofIts;
  const share = f['words shared'] ?? 0;
  return (
    (near && (meet(other.target, side.source) || (before > 0 && speaksOf(other, side)))) ||
    (ofIts && before > 0 && before <= 3) ||
    (near && reference !== undefined && names) ||
    (f['numbers of one thing differ'] === 1 && share >= 0.34 && shared.length > 1) ||
    ((f['one negates, words shared'] ?? 0) >= 0.34 && shared.length > 1)
  );
}

/** Both rest on the same words of the article, neither as the other's frame. */
const shareWords = ({ claim: a }: Side, { claim: b }: Side): boolean =>
  a.parent !== b.id &&
  b.parent !== a.id &&
  a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end)) &&
  a.cue?.start === b.cue?.start;
