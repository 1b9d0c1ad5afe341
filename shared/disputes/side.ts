// Claim → a side of a dispute: who speaks, against whom, of whom, and the words that matter in what is said, so that two can be compared.
// "Estrava denies that its soldiers crossed the line" → speaker Estrava, words { soldier, cross, line }, predicates { cross }, not negated.

import { listAt } from '../entities/lists/lines.ts';
import type { Syntax, Token } from '../language/index.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { type Meaning, meaningOf } from '../vectors/index.ts';
import {
  bodiesOf,
  isBody,
  isNameless,
  meet,
  nounsIn,
  type PartyReader,
  partyReader,
  type SideKeys,
} from './parties.ts';

export interface Side {
  readonly claim: Claim;
  /** Place among the claims, in reading order. */
  readonly order: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly headline: boolean;
  readonly source: SideKeys;
  readonly target: SideKeys;
  readonly addressee: SideKeys;
  /** Everybody its words mention. */
  readonly about: SideKeys;
  /** Bodies that its words speak of by their people: "soldiers" → army. */
  readonly bodies: () => ReadonlySet<string>;
  /** Content words by lemma. */
  readonly words: ReadonlyMap<string, Token>;
  /** Those of them that are verbs. */
  readonly predicates: ReadonlyMap<string, Token>;
  readonly negation: Token | undefined;
  /** The words of saying, or those about them, tell that it answers: "insisted", "responded", "but …", "in turn". */
  readonly answers: boolean;
  readonly numbers: ReadonlyMap<string, string>;
  readonly tokens: readonly Token[];
  readonly meaning: () => Meaning | undefined;
  readonly text: (words: Span) => string;
  readonly parties: PartyReader;
}

const CONTENT = /^(NOUN|PROPN|VERB|ADJ|NUM)$/;
const LIGHT = new Set('be have do say tell make take get go will other such own that this would could'.split(' '));
const NEGATION = /^(not|n't|n’t|never|no|none|nobody|nothing|without|neither|nor|false|untrue|baseless)$/i;

export function sidesOf(
  { text, sentences }: Syntax,
  claims: readonly Claim[],
  entities: readonly Entity[],
  headline: Span | undefined,
): readonly Side[] {
  const parties = partyReader(
    text,
    entities,
    claims.flatMap(({ source }) => source ?? []),
  );
  const placed = sentences.flatMap(({ tokens, index, paragraph }) =>
    tokens.map((token) => ({ token, sentence: index, paragraph })),
  );
  const from = (offset: number): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle] as { token: Token }).token.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const within = (span: Span): readonly Token[] => {
    const found: Token[] = [];
    for (let at = from(span.start); at < placed.length && (placed[at]?.token.start ?? 0) < span.end; at++)
      found.push((placed[at] as { token: Token }).token);
    return found;
  };
  return claims.map((claim, order): Side => {
    const said = claim.content.flatMap(within);
    const meant = said.filter((token) => CONTENT.test(token.upos) && !LIGHT.has(token.lemma.toLowerCase()));
    const byLemma = (tokens: readonly Token[]) => new Map(tokens.map((token) => [token.lemma.toLowerCase(), token]));
    const start = claim.cue?.start ?? claim.content[0]?.start ?? 0;
    const at = placed[from(start)];
    return {
      claim,
      order,
      paragraph: at?.paragraph ?? 0,
      sentence: at?.sentence ?? 0,
      headline: headline !== undefined && start < headline.end,
      source: parties.of(claim.source),
      target: parties.of(claim.target),
      addressee: parties.of(claim.addressee),
      about: parties.within(claim.content, said),
      bodies: once(() => bodiesOf(meant.filter(({ upos }) => upos === 'NOUN').map(({ lemma }) => lemma.toLowerCase()))),
      words: byLemma(meant),
      predicates: byLemma(meant.filter(({ upos }) => upos === 'VERB')),
      answers: placed
        .slice(Math.max(0, from(start) - BEFORE), from(claim.cue?.end ?? start))
        .some(({ token, sentence }) => sentence === at?.sentence && ANSWERING.has(token.lemma.toLowerCase())),
      negation: said.find((token) => NEGATION.test(token.form)),
      numbers: new Map(said.filter(({ upos }) => upos === 'NUM').map((token) => [counted(token, said), token.form])),
      tokens: said,
      meaning: once(() => meaningOf(meant.map(({ form }) => form))),
      text: ({ start: first, end }) => text.slice(first, end),
      parties,
    };
  });
}

/** How many words before the cue may tell that it answers. */
const BEFORE = 12;
/** "But Estrava says", "in response, he said", "it insists": in the words of saying, or before them in the sentence. */
const ANSWERING = new Set(listAt(new URL('./answering.txt', import.meta.url)).map(([word]) => word));

/** What a number counts: "24 people" → person. */
const counted = (number: Token, said: readonly Token[]): string =>
  said.find(({ index, upos, start }) => index === number.head && upos === 'NOUN' && Math.abs(start - number.start) < 40)
    ?.lemma ?? '';

/** Nobody answers his own side. */
export const sameSide = (a: Side, b: Side): boolean => meet(a.source, b.source);

/** What one says mentions the other who speaks: by name, or by the noun of one without a name ("the airline's engines", "the airline said"). */
export const speaksOf = (words: Side, speaker: Side): boolean =>
  meet(words.about, speaker.source) ||
  nounsIn(speaker.source).some(
    (noun) => (isNameless(speaker.source) && words.words.has(noun)) || (isBody(noun) && words.bodies().has(noun)),
  );

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
