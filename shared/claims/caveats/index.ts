// What an article says of the standing of claims: not verified, no comment, no answer, not reached, denied before, no evidence given.
// "The ministry did not respond to a request for comment" is a caveat on what is said of the ministry, and no claim of its own.
import type { Token } from '../../language/index.ts';
import type { Caveat } from '../../model/caveat.ts';
import type { Claim, Party } from '../../model/claim.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { type EntityFinder, party } from '../details/entity-of.ts';
import type { Passage, Reading } from '../passage.ts';
import { isParty } from '../slots/parties.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import { wordsBetween } from '../syntax/spans.ts';
import { caveatsOf } from './patterns.ts';

export interface PlacedCaveat extends Caveat {
  readonly passage: Passage;
  readonly verb: Token;
}

/** Every caveat of the article, in reading order. */
export function findCaveats({ passages }: Reading, finder: EntityFinder): readonly PlacedCaveat[] {
  return passages.flatMap((passage) =>
    caveatsOf(passage.tokens).flatMap(({ kind, from, to }) => {
      const words = wordsBetween(passage, from, to);
      const verb = passage.tokens.slice(from, to + 1).findLast(({ upos }) => upos === 'VERB') ?? passage.tokens[to];
      // in somebody's own words it is his statement
      if (!words || !verb || passage.quotationAt(verb)) return [];
      const by = subjectOf(passage, verb, finder);
      return [{ kind, words, ...(by && { by }), passage, verb }];
    }),
  );
}

/** Who does it, or is not reached: the subject of the verb or of the one it hangs on; not the report that is not verified. */
function subjectOf(passage: Passage, verb: Token, finder: EntityFinder): Party | undefined {
  for (let at: Token | undefined = verb, steps = 0; at && steps < 3; at = passage.head(at), steps++) {
    const subject = passage.first(at, 'nsubj', 'nsubj:pass');
    if (!subject) continue;
    const { from, to } = nounPhrase(passage, subject);
    const span = wordsBetween(passage, from, to);
    const known =
      finder.of(subject, subject) !== undefined || subject.upos === 'PROPN' || isParty(passage, subject, finder);
    return span && known ? party(finder, span, subject) : undefined;
  }
  return undefined;
}

/** A cue within a caveat claims nothing; who "has always denied" it does. */
export const isCaveat = (cue: Span | null, caveats: readonly PlacedCaveat[]): boolean =>
  cue !== null && caveats.some(({ kind, words }) => kind !== 'denied_before' && overlaps(words, cue));

export interface WithCaveats {
  readonly claims: readonly Claim[];
  /** Those that concern no claim in particular. */
  readonly caveats: readonly Caveat[];
}

/** Puts each caveat on the claim that it concerns, or on the article. */
export function placeCaveats(claims: readonly Claim[], caveats: readonly PlacedCaveat[]): WithCaveats {
  const onClaim = new Map<Claim, Caveat[]>();
  const onArticle: Caveat[] = [];
  for (const { passage, verb: _, ...caveat } of caveats) {
    const claim = concernedBy(caveat, passage, claims);
    if (claim) onClaim.set(claim, [...(onClaim.get(claim) ?? []), caveat]);
    else onArticle.push(caveat);
  }
  return {
    claims: claims.map((claim) => {
      const own = onClaim.get(claim);
      return own ? { ...claim, caveats: own } : claim;
    }),
    caveats: onArticle,
  };
}

/** How far back a caveat looks, in characters: some paragraphs. */
const REACH = 1500;

/**
 * Of a silence: the last claim before that is aimed at or speaks of whoever is silent. Of the rest: the claim it stands beside in its sentence,
 * or the last before it. "He gave no evidence": his own last claim.
 */
function concernedBy({ kind, words, by }: Caveat, passage: Passage, claims: readonly Claim[]): Claim | undefined {
  const before = claims.filter((claim) => startOf(claim) < words.start && words.start - startOf(claim) < REACH);
  const speaksOf = ({ target, about, addressee }: Claim): boolean =>
    by?.entity !== undefined &&
    [target?.entity, target?.actingAs, addressee?.entity, ...about].some((id) => id !== undefined && isSame(id, by));
  const isOwn = ({ source }: Claim): boolean =>
    source?.entity !== undefined && by !== undefined && isSame(source.entity, by);
  if (/^(no_comment|no_response|not_reached|denied_before)$/.test(kind)) {
    const others = before.filter((claim) => !isOwn(claim) && !(claim.cue && overlaps(claim.cue, words)));
    return others.findLast(speaksOf) ?? (by?.entity === undefined ? inParagraph(others, passage) : undefined);
  }
  if (kind === 'no_evidence') return before.findLast(isOwn) ?? before.at(-1);
  return inParagraph(before, passage) ?? before.at(-1);
}

/** The last claim that begins in this sentence, or in the one before it. */
const inParagraph = (before: readonly Claim[], { sentence }: Passage): Claim | undefined =>
  before.findLast((claim) => endOf(claim) > sentence.start - 400);

const isSame = (id: string, { entity, actingAs }: Party): boolean => id === entity || id === actingAs;
const startOf = ({ cue, content }: Claim): number =>
  Math.min(cue?.start ?? Number.POSITIVE_INFINITY, content[0]?.start ?? 0);
const endOf = ({ cue, content }: Claim): number => Math.max(cue?.end ?? 0, content.at(-1)?.end ?? 0);
