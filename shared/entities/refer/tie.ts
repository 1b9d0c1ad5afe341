// Ties words to the party that they speak of: the mention is the party's, and what follows can look back to it.
import type { Sentence, Token } from '../../language/reading.ts';
import type { Party, PlacedMention } from '../party.ts';
import { type Discourse, spokenOf } from './discourse.ts';

export interface Found {
  readonly party: Party;
  readonly confidence: number;
}

export function tie(
  discourse: Discourse,
  sentence: Sentence,
  first: number,
  last: number,
  kind: 'pronoun' | 'nominal',
  found: Found | undefined,
): void {
  if (!found) return;
  const [from, to] = [sentence.tokens[first] as Token, sentence.tokens[last - 1] as Token];
  const mention: PlacedMention = {
    start: from.start,
    end: to.end,
    kind,
    sentence: sentence.index,
    first,
    last,
    confidence: found.confidence,
  };
  found.party.mentions.push(mention);
  discourse.speak(spokenOf(found.party, mention, sentence, discourse.syntax.text));
}
