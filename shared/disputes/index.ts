// Claims → Disputes: which claim of the article answers which other, and why. A denial with nothing to deny says so (`to: null`).
// Looks back no further than 60 claims, so that long articles take no longer per claim.
import type { Syntax } from '../language/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Dispute } from '../model/dispute.ts';
import type { Entity } from '../model/entity.ts';
import type { Time } from '../model/time.ts';
import { type Answer, byMirror, byNegation, byReference, byRepetition, bySamePredicate } from './answers.ts';
import { type Side, sidesOf } from './side.ts';

export interface DisputeOptions {
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
}

const REACH = 60;
/** In order: the first that ties an answer to a claim is kept. */
const ways: readonly ((side: Side, before: readonly Side[]) => Answer | undefined)[] = [
  byReference,
  bySamePredicate,
  byMirror,
  byNegation,
  byRepetition,
];

export function findDisputes(syntax: Syntax, { claims, entities }: DisputeOptions): readonly Dispute[] {
  const sides = sidesOf(syntax, claims, entities);
  const found: Omit<Dispute, 'id'>[] = [];
  for (const side of sides) {
    const before = [...namedIn(side, sides), ...sides.slice(Math.max(0, side.order - REACH), side.order).reverse()];
    const answer = ways.reduce<Answer | undefined>((first, way) => first ?? way(side, before), undefined);
    if (answer) {
      const { to, kind, reason, words, confidence } = answer;
      found.push({ from: side.claim.id, to: to.claim.id, kind, why: { reason, words }, confidence });
    } else if (isDenial(side.claim, syntax.text)) {
      const words = side.claim.cue ? [side.claim.cue] : [];
      found.push({
        from: side.claim.id,
        to: null,
        kind: 'denies',
        why: { reason: 'unresolved: the article holds no claim that this denies', words },
        confidence: 0.5,
      });
    }
  }
  return found.map((dispute, index) => ({ id: `d${index + 1}`, ...dispute }));
}

/** "rejected Kavaria's claim that …": a claim that the answer itself spells out stands after its beginning, and comes first. */
const namedIn = ({ claim, order }: Side, sides: readonly Side[]): readonly Side[] =>
  sides
    .slice(order + 1, order + 4)
    .filter(({ claim: other }) =>
      claim.content.some(
        ({ start, end }) =>
          other.rule === 'his-claim' && other.cue !== null && start <= other.cue.start && other.cue.end <= end,
      ),
    );

/** A plain denial; a doubt needs nothing to deny. */
const isDenial = ({ act, polarity, cue, parent }: Claim, text: string): boolean =>
  act === 'deny' &&
  polarity === 'positive' &&
  parent === undefined &&
  cue !== null &&
  /\b(?:den(?:y|ies|ied|ying|ial)|refut|rebut|disput)/i.test(text.slice(cue.start, cue.end));
