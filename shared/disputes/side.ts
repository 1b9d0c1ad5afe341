// Claim → a side of a dispute: who speaks, of whom, and the words that matter in what is said, as lemmas, so that two can be compared.
// "Estrava denies that its soldiers crossed the line" → party Estrava, words { soldier, cross, line }, negated false.
import type { Syntax, Token } from '../language/index.ts';
import type { Claim, Party } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { Span } from '../model/span.ts';

export interface Side {
  readonly claim: Claim;
  /** Place among the claims, in reading order. */
  readonly order: number;
  readonly source: PartyName | null;
  readonly target: PartyName | null;
  readonly words: ReadonlyMap<string, Span>;
  /** Lemmas of the verbs said to have happened. */
  readonly predicates: ReadonlyMap<string, Span>;
  readonly negation: Span | undefined;
  readonly numbers: readonly string[];
  readonly tokens: readonly Token[];
  /** The words at a span. */
  readonly text: (words: Span) => string;
  /** The party that a pronoun or name at this offset speaks of. */
  readonly partyAt: (offset: number) => PartyName | undefined;
}

export interface PartyName {
  /** Who acts: the government, where its capital is named. */
  readonly entity: string | undefined;
  /** Capitalized words of the name, in lower case, without those that many parties share ("Foreign", "Ministry"). */
  readonly names: readonly string[];
  readonly pronoun: boolean;
}

const CONTENT = /^(NOUN|PROPN|VERB|ADJ|NUM)$/;
const LIGHT = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'make',
  'take',
  'get',
  'go',
  'will',
  'other',
  'such',
  'own',
  'that',
  'this',
]);
const NEGATION = /^(not|n't|n’t|never|no|none|nobody|without|neither|nor|false|untrue|baseless)$/i;
const PRONOUN = /^(he|she|it|they|we|i|him|her|them|us|me|who|which|that|his|its|their|this)$/i;

/** Words of names that tell no two parties apart. */
const SHARED =
  /^(?:the|a|an|foreign|prime|vice|deputy|former|defen[cs]e|interior|justice|finance|health|minist(?:er|ry)|president|government|department|state|office|general|secretary|spokes(?:man|woman|person)|official|army|party|council|committee|court|parliament|union|national|united|mr|mrs|ms|dr|gov|sen|rep)$/;

export function sidesOf(
  { text, sentences }: Syntax,
  claims: readonly Claim[],
  entities: readonly Entity[],
): readonly Side[] {
  const entityNames = new Map(entities.map((entity) => [entity.id, entity.name]));
  const mentioned = new Map(
    entities.flatMap(({ id, mentions }) => mentions.map((mention) => [mention.start, mention.actingAs ?? id] as const)),
  );
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const within = (span: Span): readonly Token[] => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as Token).end <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: Token[] = [];
    for (let at = low; at < tokens.length && (tokens[at] as Token).start < span.end; at++)
      found.push(tokens[at] as Token);
    return found;
  };
  const name = (party: Party | null | undefined): PartyName | null => {
    if (!party) return null;
    const words = text.slice(party.start, party.end);
    const pronoun = PRONOUN.test(words);
    const own = pronoun ? [] : namesIn(words);
    const names = own.length > 0 ? own : namesIn(entityNames.get(party.entity ?? '') ?? '');
    return { entity: party.actingAs ?? party.entity, names, pronoun };
  };
  const partyAt = (offset: number): PartyName | undefined => {
    const id = mentioned.get(offset);
    return id === undefined ? undefined : { entity: id, names: namesIn(entityNames.get(id) ?? ''), pronoun: false };
  };
  return claims.map((claim, order): Side => {
    const said = claim.content.flatMap(within);
    const meant = said.filter((token) => CONTENT.test(token.upos) && !LIGHT.has(token.lemma.toLowerCase()));
    return {
      claim,
      order,
      source: name(claim.source),
      target: name(claim.target ?? claim.addressee),
      words: new Map(meant.map((token) => [token.lemma.toLowerCase(), token])),
      predicates: new Map(
        meant.filter(({ upos }) => upos === 'VERB').map((token) => [token.lemma.toLowerCase(), token]),
      ),
      negation: said.find((token) => NEGATION.test(token.form)),
      numbers: said.filter(({ upos }) => upos === 'NUM').map(({ form }) => form),
      tokens: said,
      text: ({ start, end }) => text.slice(start, end),
      partyAt,
    };
  });
}

const namesIn = (words: string): readonly string[] =>
  [...words.matchAll(/\p{Lu}[\p{L}'’-]+/gu)]
    .map(([word]) => word.toLowerCase().replace(/['’]s?$/, ''))
    .filter((word) => !SHARED.test(word));
