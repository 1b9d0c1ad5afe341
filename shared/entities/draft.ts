// A mention before it is known whose it is: words of a sentence that name somebody or something.
// Finders propose drafts, refiners choose among them, linking ties them to entities.
import type { Sentence, Syntax, Token } from '../language/reading.ts';
import type { EntityType, Mention } from '../model/entity.ts';
import type { KnownName } from './lists/names-known.ts';

export interface Draft {
  readonly sentence: Sentence;
  /** Numbers of its tokens, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Mention['kind'];
  readonly type: EntityType;
  /** The known names that it may be, likeliest first. */
  readonly known: readonly KnownName[];
  /** Set where the finder knows whose mention it is. */
  readonly id?: string | undefined;
  /** How sure the finder is; where drafts overlap the greater stays. */
  readonly rank: number;
  /** ISO code or slug of the country that the words themselves name ("Armenian Foreign Ministry"). */
  readonly country?: string | undefined;
  /** The name to give its entity where the words are not it. */
  readonly name?: string | undefined;
}

export interface DraftFacts {
  readonly kind?: Mention['kind'];
  readonly type: EntityType;
  readonly known?: readonly KnownName[];
  readonly id?: string | undefined;
  readonly rank: number;
  readonly country?: string | undefined;
  readonly name?: string | undefined;
}

export function draftOf(text: string, sentence: Sentence, first: number, last: number, facts: DraftFacts): Draft {
  const start = (sentence.tokens[first] as Token).start;
  const end = (sentence.tokens[last - 1] as Token).end;
  return { kind: 'name', known: [], ...facts, sentence, first, last, start, end, text: text.slice(start, end) };
}

export const formsOf = (sentence: Sentence): readonly string[] => sentence.tokens.map((token) => token.form);

/** What finders read: the syntax, each sentence's folded words worked out once, and the names the recognizer gives. */
export interface Reading {
  readonly syntax: Syntax;
  readonly folded: readonly (readonly string[])[];
  readonly recognized: readonly (readonly { readonly start: number; readonly end: number; readonly type: string }[])[];
}

export type Finder = (reading: Reading) => readonly Draft[];
