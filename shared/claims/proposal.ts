// Proposal: what one way of attributing found: who, by which words, what was said. Refiners choose among them and merge them into claims.
import type { Token } from '../language/index.ts';
import type { Act } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import type { Passage, Reading } from './passage.ts';

/** The words that name who speaks, with the token that decides who it is (for "who": the noun before it). */
export interface Speaker extends Span {
  readonly head: Token;
}

export interface Proposal {
  /** The way's file name. */
  readonly rule: string;
  readonly passage: Passage;
  readonly source: Speaker | null;
  readonly cue: Span | null;
  /** The cue's main token; several proposals of one cue compete. */
  readonly cueHead: Token | null;
  readonly content: readonly Span[];
  readonly act: Act;
  readonly negative?: boolean;
  readonly via?: readonly Span[] | undefined;
}

/** A proposal that was chosen. */
export interface Chosen extends Proposal {
  /** 0 to 1: how likely its cue makes a claim. */
  readonly score: number;
}

/** One way of attributing: what it finds in a sentence. */
export interface Way {
  readonly name: string;
  readonly find: (passage: Passage, reading: Reading) => readonly Proposal[];
}
