// What the article has spoken of up to a word: the last few sentences' mentions, by whom, and in which part of the sentence.
// Only a window is kept, so that looking back costs the same anywhere in the article.
import type { Sentence, Syntax, Token } from '../../language/reading.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { foldWord } from '../lists/fold.ts';
import type { ThingClass } from '../lists/thing-words.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';

import { classesOf } from './classes.ts';
import type { Side } from './whose.ts';

export interface Spoken {
  /** Undefined: a person or thing without a name ("a farmer"), who may be meant all the same. */
  readonly party: Party | undefined;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly pronoun: boolean;
  readonly plural: boolean;
  /** A thing without a name that can be "it": "the study", "the mission". */
  readonly thing?: boolean;
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

  /** Words for persons of whom the article gives no name: "a man who travelled from Liberia" → man. */
  readonly unnamed = new Set<string>();

  /** Mentions that went from a ministry of nobody to their country's. */
  readonly moved = new Set<PlacedMention>();
  readonly homeSide: Side | undefined;

  constructor(syntax: Syntax, parties: Parties, homeSide: Side | undefined) {
    this.homeSide = homeSide;
    this.syntax = syntax;
    this.parties = parties;
    for (const party of parties.all()) {
      for (const role of party.roles) {
        const words = headOfRole(role.split(/\s+/)).split(' ');
        for (let i = 0; i < words.length; i++) {
          const key = words.slice(i).join(' ');
          const holders = this.#holders.get(key) ?? [];
          if (!holders.includes(party)) this.#holders.set(key, [...holders, party]);
        }
      }
    }
  }

  /** The organization last spoken of whose name has a word: "ministry" → the Foreign Ministry. */
  readonly lastByWord = new Map<string, Party>();
  /** The party last spoken of that a kind of noun could mean, however long ago. */
  readonly lastByClass = new Map<ThingClass, Party>();
  readonly #holders = new Map<string, Party[]>();
  readonly #lastSpoken = new Map<Party, number>();
  #time = 0;

  /** The persons whose role ends in these words: "minister" → prime ministers too. */
  holdersOf(role: string): readonly Party[] {
    const holders = this.#holders.get(role) ?? [];
    // "the chancellor" is the chancellor before any shadow chancellor
    const exact = holders.filter(({ roles }) => roles.some((title) => headOfRole(title.split(/\s+/)) === role));
    return exact.length ? exact : holders;
  }

  /** Of some parties the one spoken of last; none before any was. */
  lastOf(parties: readonly Party[]): Party | undefined {
    let last: Party | undefined;
    for (const party of parties) {
      const at = this.#lastSpoken.get(party) ?? -1;
      if (at >= 0 && at > (last ? (this.#lastSpoken.get(last) ?? -1) : -1)) last = party;
    }
    return last;
  }

  get recent(): readonly Spoken[] {
    return this.#recent;
  }

  speak(spoken: Spoken): void {
    this.#recent.push(spoken);
    const { party } = spoken;
    if (!party) return;
    const count = (this.counts.get(party) ?? 0) + 1;
    this.counts.set(party, count);
    this.#lastSpoken.set(party, this.#time++);
    for (const one of classesOf(party)) this.lastByClass.set(one, party);
    if (party.type !== 'organization') return;
    for (const name of [party.name ?? '', ...party.spellings.keys()]) {
      for (const word of name.split(/[\s-]+/)) this.lastByWord.set(foldWord(word), party);
    }
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
  head: climbed(sentence, headOf(sentence, mention.first, mention.last)),
});

/** A name that hangs on its title ("President | Maria Santos") plays the title's part in the sentence. */
function climbed(sentence: Sentence, token: Token): Token {
  let at = token;
  for (let steps = 0; steps < 3 && /^(?:flat|nmod:desc|compound|appos|nmod:unmarked)/.test(at.relation); steps++)
    at = sentence.tokens[at.head] ?? at;
  return at;
}
