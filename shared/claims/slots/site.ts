// A claim → where its cue stands in the tree: the sentence, the cue's words, and what is left of the sentence outside the words said.
// "told reporters in Geneva that talks had failed" → verb told, before the content: [reporters, in, Geneva].
import type { Token } from '../../language/index.ts';
import type { Claim, Party } from '../../model/claim.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Passage, Reading } from '../passage.ts';
import type { Setting } from './setting.ts';

export interface Site {
  readonly claim: Claim;
  readonly passage: Passage;
  /** The cue's verbs and nouns, the one that says it last. */
  readonly cues: readonly Token[];
  readonly cue: Token;
  /** Stands in the words said, or in who says them. */
  readonly isTaken: (token: Token) => boolean;
  readonly isContent: (token: Token) => boolean;
}

export function siteOf(claim: Claim, { passages }: Reading): Site | undefined {
  const { cue, content, source } = claim;
  const passage = cue ? passageAt(passages, cue.start) : undefined;
  if (!passage || !cue) return undefined;
  const cues = passage.tokens.filter((token) => overlaps(token, cue) && /^(VERB|NOUN|ADJ|PROPN)$/.test(token.upos));
  const main =
    cues.findLast(({ upos }) => upos === 'VERB') ?? cues.at(-1) ?? passage.tokens.find((t) => overlaps(t, cue));
  if (!main) return undefined;
  const isContent = (token: Span): boolean => content.some((span) => overlaps(token, span));
  return {
    claim,
    passage,
    cues: cues.length > 0 ? cues : [main],
    cue: main,
    isContent,
    isTaken: (token) => isContent(token) || overlaps(token, cue) || (source !== null && overlaps(token, source)),
  };
}

/** "urged | Tarsk to withdraw": the words begin with this phrase, but for its preposition. */
export function opensContent({ content }: Claim, passage: Passage, head: Token): boolean {
  const first = content[0]?.start ?? -1;
  return first >= (passage.tokens[passage.left(head)]?.start ?? 0) && first <= head.start;
}

/** The sentence that holds this place, found by halves. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as Passage).sentence.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found && found.sentence.start <= offset ? found : undefined;
}

/** What the rules ask of the article. */
export interface Scene {
  /** The party whose head this is, if it is one. */
  readonly party: (passage: Passage, head: Token | undefined) => Party | undefined;
  /** The phrase around this head, whatever it names; no day. */
  readonly anyone: (passage: Passage, head: Token | undefined) => Party | undefined;
  /** A party, or a name of any kind ("The Bark"). */
  readonly hearer: (passage: Passage, head: Token) => Party | undefined;
  readonly named: (span: Span, head: Token) => Party;
  /** Whose deed this thing is. */
  readonly doer: (passage: Passage, thing: Token) => Party | undefined;
  readonly isTime: (span: Span) => boolean;
  readonly settings: (passage: Passage) => readonly Setting[];
  /** The occasion at this word is where the claim's speaker spoke. */
  readonly speaksThere: (site: Site, at: Token) => boolean;
  readonly sameAsSource: (site: Site, party: Party) => boolean;
}
