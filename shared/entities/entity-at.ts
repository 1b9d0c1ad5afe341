// The entity that a noun phrase leads to: "Armenian Prime Minister Nikol Pashinian" → person/nikol-pashinian; "the Foreign Ministry in Baku" → the ministry.
import type { Syntax, Token } from '../language/reading.ts';
import type { Entity, Mention } from '../model/entity.ts';
import { contains, overlaps, type Span } from '../model/span.ts';

export interface Leading {
  readonly entity: Entity;
  readonly mention: Mention;
}

/**
 * The best entity for the words of `span`: the one whose mention holds the head of the phrase, else one tied to the head by apposition
 * or as its name. An adjective ("Armenian officials") or a complement ("officials in Baku") never speaks for the whole phrase.
 */
export function entityAt(entities: readonly Entity[], span: Span, syntax: Syntax): Leading | undefined {
  const inside: Leading[] = [];
  for (const entity of entities) {
    for (const mention of entity.mentions)
      if (overlaps(mention, span) && mention.kind !== 'adjective') inside.push({ entity, mention });
  }
  if (!inside.length) return undefined;
  const exact = inside.find(({ mention }) => sameWords(mention, span, syntax.text));
  if (exact) return exact;
  const sentence = syntax.sentences.find((one) => one.start < span.end && span.start < one.end);
  const tokens = sentence?.tokens.filter((token) => overlaps(token, span)) ?? [];
  const head = headOf(tokens);
  if (!head) return undefined;
  const holding = smallest(inside.filter(({ mention }) => contains(mention, head)));
  if (holding) return holding;
  // "spokeswoman Maria Zakharova", "President of Russia Vladimir Putin", "Holt & Sons, the company": the name hangs on the head
  const tied = inside.filter(({ mention }) =>
    tokens.some((token) => overlaps(token, mention) && tiedTo(token, head, tokens)),
  );
  return smallest(tied.filter(({ mention }) => mention.kind === 'name')) ?? smallest(tied);
}

const sameWords = (mention: Span, span: Span, text: string): boolean =>
  mention.end === span.end &&
  (mention.start === span.start || /^(?:the|an?|its|his|her|their)\s+$/i.test(text.slice(span.start, mention.start)));

function headOf(tokens: readonly Token[]): Token | undefined {
  const numbers = new Set(tokens.map((token) => token.index));
  return tokens.find((token) => !numbers.has(token.head) && token.upos !== 'PUNCT') ?? tokens[0];
}

const TIES = /^(?:flat|appos|nmod:desc|compound|nmod:unmarked)(?::|$)/;

function tiedTo(token: Token, head: Token, tokens: readonly Token[]): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.index === head.index) return true;
    if (!TIES.test(at.relation)) return false;
    const next: number = at.head;
    at = tokens.find((other) => other.index === next);
  }
  return false;
}

const smallest = (found: readonly Leading[]): Leading | undefined =>
  [...found].sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
