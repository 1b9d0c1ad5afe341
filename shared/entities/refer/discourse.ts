// What the article has spoken of up to a word: the last sentences' mentions with their part in the sentence, who spoke last, who bears
// which office, how often each party was named. Only a window is kept, so that looking back costs the same anywhere in the article.
import type { Syntax, Token } from '../../language/reading.ts';
import { headOf as headOfRole } from '../link/role.ts';
import { foldWord } from '../lists/fold.ts';
import type { ThingClass } from '../lists/thing-words.ts';
import type { Parties, Party, PlacedMention } from '../party.ts';
import { classesOf } from './classes.ts';
import type { Scene } from './scene.ts';
import type { Side } from './whose.ts';

export interface Spoken {
  readonly party: Party;
  readonly sentence: number;
  readonly paragraph: number;
  readonly first: number;
  readonly last: number;
  readonly pronoun: boolean;
  readonly plural: boolean;
  /** The word by which it hangs in its sentence: a name behind its title plays the title's part. */
  readonly head: Token;
  /** Number of the quotation it stands in; -1 for none. */
  readonly quotation: number;
  /** The verb by which it says something there. */
  readonly speaks: Token | undefined;
}

const WINDOW = 6;

export class Discourse {
  readonly syntax: Syntax;
  readonly parties: Parties;
  readonly scenes: readonly Scene[];
  readonly homeSide: Side | undefined;
  /** How often each party was spoken of so far. */
  readonly counts = new Map<Party, number>();
  /** How often each is named in the whole article. */
  readonly names = new Map<Party, number>();
  readonly inHeadline = new Set<Party>();
  /** Mentions that went from a ministry of nobody to their country's. */
  readonly moved = new Set<PlacedMention>();
  /** The organization last spoken of whose name has a word: "ministry" → the Foreign Ministry. */
  readonly lastByWord = new Map<string, Party>();
  /** The party last spoken of that a kind of noun could mean, however long ago. */
  readonly lastByClass = new Map<ThingClass, Party>();
  /** Parties without a name by the noun that describes them, the last first. */
  readonly describedBy = new Map<string, Party[]>();
  readonly #holders = new Map<string, Party[]>();
  readonly #lastSpoken = new Map<Party, number>();
  #recent: Spoken[] = [];
  #speakers: Spoken[] = [];
  #time = 0;

  constructor(
    syntax: Syntax,
    parties: Parties,
    scenes: readonly Scene[],
    homeSide: Side | undefined,
    headlineEnd: number,
  ) {
    this.syntax = syntax;
    this.parties = parties;
    this.scenes = scenes;
    this.homeSide = homeSide;
    for (const party of parties.all()) {
      this.names.set(party, party.mentions.length);
      if (party.mentions.some(({ end }) => end <= headlineEnd)) this.inHeadline.add(party);
      for (const role of party.roles) this.#hold(party, role);
    }
  }

  #hold(party: Party, role: string): void {
    const words = headOfRole(role.split(/\s+/)).split(' ');
    for (let i = 0; i < words.length; i++) {
      const key = words.slice(i).join(' ');
      const holders = this.#holders.get(key) ?? [];
      if (!holders.includes(party)) this.#holders.set(key, [...holders, party]);
    }
  }

  addRole(party: Party, role: string): void {
    if (!role || party.roles.some((other) => other.toLowerCase() === role.toLowerCase())) return;
    party.roles.push(role);
    this.#hold(party, role);
  }

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

  /** Mentions of the window, in reading order. */
  get recent(): readonly Spoken[] {
    return this.#recent;
  }

  /** Who spoke in the sentences before, the last one last. */
  get speakers(): readonly Spoken[] {
    return this.#speakers;
  }

  speak(spoken: Spoken): void {
    const { party } = spoken;
    this.#recent.push(spoken);
    if (spoken.speaks) this.#speakers = [...this.#speakers.slice(-7), spoken];
    this.counts.set(party, (this.counts.get(party) ?? 0) + 1);
    this.#lastSpoken.set(party, this.#time++);
    if (party.described) return;
    for (const one of classesOf(party)) this.lastByClass.set(one, party);
    if (party.type !== 'organization') return;
    for (const name of [party.name ?? '', ...party.spellings.keys()])
      for (const word of name.split(/[\s-]+/)) this.lastByWord.set(foldWord(word), party);
  }

  startSentence(index: number): void {
    this.#recent = this.#recent.filter(({ sentence }) => index - sentence <= WINDOW);
  }

  scene(index: number): Scene {
    return this.scenes[index] as Scene;
  }

  spokenOf(party: Party, mention: PlacedMention): Spoken {
    const scene = this.scene(mention.sentence);
    const head = climbed(scene, headOf(scene, mention.first, mention.last));
    const text = this.syntax.text.slice(mention.start, mention.end);
    return {
      party,
      sentence: mention.sentence,
      paragraph: scene.sentence.paragraph,
      first: mention.first,
      last: mention.last,
      pronoun: mention.kind === 'pronoun',
      plural:
        party.type === 'group' ||
        party.described?.plural === true ||
        (party.type === 'organization' && /(?:forces|troops|authorities|rebels|guards|police|[^s]s)$/i.test(text)),
      head,
      quotation: scene.quotationOf(mention.first),
      speaks: mention.kind === 'adjective' ? undefined : scene.speaksBy(head),
    };
  }
}

/** The token of a stretch whose head lies outside of it. */
function headOf({ sentence: { tokens } }: Scene, first: number, last: number): Token {
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if ((token.head < first || token.head >= last) && token.upos !== 'PUNCT') return token;
  }
  return tokens[last - 1] as Token;
}

/** A name that hangs on its title ("President | Maria Santos") plays the title's part in the sentence. */
function climbed({ sentence: { tokens } }: Scene, token: Token): Token {
  let at = token;
  for (let steps = 0; steps < 3 && /^(?:flat|nmod:desc|compound|appos|nmod:unmarked)/.test(at.relation); steps++)
    at = tokens[at.head] ?? at;
  return at;
}
