// The ways one claim answers another. Each looks at an answer and the claims before it, the nearest first, and gives what ties the two.
// "Estrava rejects the claim" after "Kavaria accused Estravan troops" → rejects, by "the claim", surer because Estrava is the one accused.
import type { Dispute } from '../model/dispute.ts';
import type { Span } from '../model/span.ts';
import { type Reference, referenceOf } from './refers-to.ts';
import { sameParty } from './same-party.ts';
import type { Side } from './side.ts';

export interface Answer {
  readonly to: Side;
  readonly kind: Dispute['kind'];
  readonly reason: string;
  readonly words: readonly Span[];
  readonly confidence: number;
}

const KIND = { deny: 'denies', reject: 'rejects', support: 'supports', admit: 'supports' } as const;
const span = ({ start, end }: Span): Span => ({ start, end });
const cueOf = ({ claim }: Side): readonly Span[] => (claim.cue ? [span(claim.cue)] : []);

/** The answer names what it answers, or points at it. */
export function byReference(side: Side, before: readonly Side[]): Answer | undefined {
  const kind = KIND[side.claim.act as keyof typeof KIND];
  const reference = kind && side.claim.polarity === 'positive' ? referenceOf(side) : undefined;
  // "opponents fear the bill; others support it": what is supported is the thing, and not what was said of it
  if (!kind || !reference || (kind === 'supports' && reference.bare)) return undefined;
  const fits = before.filter(
    (other) =>
      (reference.acts
        ? reference.acts.has(other.claim.act)
        : !/^(appeal|demand|intend|consult)$/.test(other.claim.act)) &&
      !sameParty(other.source, side.source) &&
      !isWithin(side, other) &&
      (!reference.owner || sameParty(other.source, reference.owner)) &&
      (!reference.quotes || sharedWords(side, other).length > 1),
  );
  // "the accusation": an accusation before a mere statement
  if (!reference.sumsUp)
    fits.sort((a, b) => Number(reference.accuses && accuses(b)) - Number(reference.accuses && accuses(a)));
  // "the claim" after "claimed that", "the accusation" after "accused": the nearest of the noun's own verb
  const named = fits.findIndex((other) => side.order - other.order <= 3 && isOfVerb(reference, other));
  const near = reference.sumsUp ? fits.slice(0, 1) : named >= 0 ? fits.slice(named, named + 1) : fits;
  const aimed = near.find((other) => sameParty(other.target, side.source) || mentions(other, side));
  const to =
    (reference.bare ? undefined : aimed) ?? near.find((other) => side.order - other.order <= (reference.bare ? 2 : 6));
  if (!to) return undefined;
  return {
    to,
    kind,
    reason: reference.bare ? 'points at it' : 'names it',
    words: [...cueOf(side), span(reference.word)],
    confidence: aimed ? 0.85 : 0.65,
  };
}

/** The noun and the cue share their root: "claim" and "claimed", "criticism" and "criticized". */
function isOfVerb({ word, bare }: Reference, { claim, text }: Side): boolean {
  if (bare || !claim.cue) return false;
  const root = text(word).toLowerCase().slice(0, 5);
  return text(claim.cue)
    .toLowerCase()
    .split(/\W+/)
    .some((one) => one.slice(0, root.length) === root);
}

/** A denial in the accuser's own words: the same predicate, and the denier is the one spoken of. */
export function bySamePredicate(side: Side, before: readonly Side[]): Answer | undefined {
  const kind = KIND[side.claim.act as keyof typeof KIND];
  const denies = kind === 'denies' || kind === 'rejects';
  if (!denies || side.claim.polarity === 'negative') return undefined;
  const found = before
    .map((other) => ({ other, shared: sharedWords(side, other) }))
    .filter(({ other, shared }) => !sameParty(other.source, side.source) && !isWithin(side, other) && shared.length > 0)
    .map(({ other, shared }) => ({
      other,
      shared,
      aimed: sameParty(other.target, side.source) || mentions(other, side),
      share: shared.length / Math.max(1, Math.min(side.words.size, other.words.size)),
    }))
    .filter(({ other, aimed, share, shared }) => {
      const predicate = shared.some((word) => isPredicate(side, word));
      // "denied the ferry had been overloaded" after "reports indicated the vessel was overloaded"
      const short = predicate && side.words.size <= 3 && other.words.size <= 4;
      return (aimed && share >= (predicate ? 0.2 : 0.5)) || (share >= 0.34 && (shared.length > 1 || short));
    })
    .sort(
      (a, b) =>
        Number(b.aimed) - Number(a.aimed) || Number(accuses(b.other)) - Number(accuses(a.other)) || b.share - a.share,
    );
  const best = found[0];
  if (!best || !kind) return undefined;
  return {
    to: best.other,
    kind,
    reason: 'denies the same',
    words: [...cueOf(side), ...best.shared.map(span)],
    confidence: best.aimed ? 0.8 : 0.6,
  };
}

/** Another party says the same with a negation, where one has it and the other has not. */
export function byNegation(side: Side, before: readonly Side[]): Answer | undefined {
  if (side.claim.polarity === 'negative') return undefined;
  for (const other of before) {
    if (sameParty(other.source, side.source) || !side.source || !other.source || isWithin(side, other)) continue;
    if ((side.negation === undefined) === (other.negation === undefined)) continue;
    const shared = sharedWords(side, other);
    const predicate = shared.some((word) => isPredicate(side, word));
    if (!predicate || shared.length < 3 || shared.length < 0.5 * Math.min(side.words.size, other.words.size)) continue;
    const negation = side.negation ?? other.negation;
    return {
      to: other,
      kind: 'denies',
      reason: 'says the same with a negation',
      words: [...(negation ? [span(negation)] : []), ...shared.map(span)],
      confidence: 0.6,
    };
  }
  return undefined;
}

const isPredicate = ({ predicates }: Side, word: Span): boolean =>
  [...predicates.values()].some(({ start }) => start === word.start);

/** The accused accuses the accuser. */
export function byMirror(side: Side, before: readonly Side[]): Answer | undefined {
  if (!/^(accuse|condemn)$/.test(side.claim.act) || side.claim.polarity === 'negative') return undefined;
  const to = before.find(
    (other) =>
      /^(accuse|condemn|allege)$/.test(other.claim.act) &&
      sameParty(other.source, side.target) &&
      (sameParty(other.target, side.source) || mentions(other, side)),
  );
  if (!to || sameParty(to.source, side.source)) return undefined;
  return {
    to,
    kind: 'counter_accuses',
    reason: 'the accused accuses the accuser',
    words: [...cueOf(side), ...(side.claim.target ? [span(side.claim.target)] : [])],
    confidence: 0.85,
  };
}

/** The same party says the same again, with or without new numbers; another party says the same: it bears it out. */
export function byRepetition(side: Side, before: readonly Side[]): Answer | undefined {
  if (side.claim.polarity === 'negative' || side.claim.cue === null) return undefined;
  for (const other of before) {
    if (
      isWithin(side, other) ||
      shareWords(side, other) ||
      other.claim.polarity === 'negative' ||
      (side.negation === undefined) !== (other.negation === undefined)
    )
      continue;
    const shared = sharedWords(side, other);
    const share = shared.length / Math.max(1, Math.min(side.words.size, other.words.size));
    if (shared.length < 3 || share < 0.6) continue;
    const same = sameParty(other.source, side.source);
    const numbers = side.numbers.join() !== other.numbers.join() && side.numbers.length > 0 && other.numbers.length > 0;
    const kind = numbers ? 'refines' : same ? 'restates' : 'supports';
    return {
      to: other,
      kind,
      reason: numbers ? 'the same with other numbers' : same ? 'says it again' : 'says the same',
      words: shared.map(span),
      confidence: same ? 0.6 : 0.5,
    };
  }
  return undefined;
}

const accuses = ({ claim }: Side): boolean => /^(accuse|allege|condemn)$/.test(claim.act);

function sharedWords(a: Side, b: Side): readonly Span[] {
  return [...a.words].filter(([lemma]) => b.words.has(lemma)).map(([, word]) => word);
}

/** The earlier claim's words name the one who answers. */
const mentions = (earlier: Side, { claim, source }: Side): boolean =>
  [claim.source?.entity, claim.source?.actingAs].some((id) => id !== undefined && earlier.claim.about.includes(id)) ||
  ((source?.names.length ?? 0) > 0 &&
    earlier.tokens.some(
      (token) =>
        token.upos === 'PROPN' &&
        sameParty(source, { entity: undefined, names: [token.form.toLowerCase()], pronoun: false }),
    ));

/** One claim stands in the other's words. */
const isWithin = (a: Side, b: Side): boolean => a.claim.parent === b.claim.id || b.claim.parent === a.claim.id;

/** Both rest on the same words of the article. */
const shareWords = ({ claim: a }: Side, { claim: b }: Side): boolean =>
  a.content.some((x) => b.content.some((y) => x.start < y.end && y.start < x.end));
