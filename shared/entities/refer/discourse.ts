// What the article has spoken of up to a word: the last few sentences' mentions, by whom, and in which part of the sentence.
// Only a window is kept, so that looking back costs the same anywhere in the article.
import type { Sentence, Syntax, Token } from '../../language/reading.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';

export interface Spoken {
  /** Undefined: a person or thing without a name ("a farmer"), who may be meant all the same. */
  readonly party: Party | undefined;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly pronoun: boolean;
  readonly plural: boolean;
  readonly head: Token;
}

const WINDOW = 5;

export class Discourse {
  readonly syntax: Syntax;
  readonly parties: Parties;
  /** Mentions of the window, in reading order. */
  #recent: Spoken[] = [];
  /** How often each party was spoken of so far. */
  readonly counts = new Map<Party, number>();

  constructor(syntax: Syntax, parties: Parties) {
    this.syntax = syntax;
    this.parties = parties;
  }

  get recent(): readonly Spoken[] {
    return this.#recent;
  }

  speak(spoken: Spoken): void {
    this.#recent.push(spoken);
    if (spoken.party) this.counts.set(spoken.party, (this.counts.get(spoken.party) ?? 0) + 1);
  }

  startSentence(index: number): void {
    this.#recent = this.#recent.filter(({ sentence }) => index - sentence <= WINDOW);
  }

  sentence(index: number): Sentence {
    return this.syntax.sentences[index] as Sentence;
  }
}

/** The token of a stretch whose head lies outside of it. */
export function headOf(sentence: Sentence, first: number, last: number): Token {
  const inside = sentence.tokens.slice(first, last);
  return (
    inside.find((token) => (token.head < first || token.head >= last) && token.upos !== 'PUNCT') ??
    (inside.at(-1) as Token)
  );
}

export const spokenOf = (party: Party, mention: PlacedMention, sentence: Sentence, text: string): Spoken => ({
  party,
  sentence: mention.sentence,
  first: mention.first,
  last: mention.last,
  pronoun: mention.kind === 'pronoun',
  plural:
    party.type === 'group' ||
    (/(?:forces|troops|authorities|rebels|guards|police|[^s]s)$/i.test(text.slice(mention.start, mention.end)) &&
      party.type === 'organization'),
  head: headOf(sentence, mention.first, mention.last),
});
