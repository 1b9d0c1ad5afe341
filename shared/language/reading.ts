// The syntax of a text: sentences of tokens with spans, tags, lemmas and dependencies. What shared/language gives, and all later rooms read.
// "Armenia accuses Azerbaijan." → one sentence, 4 tokens; token 1 { form: "accuses", lemma: "accuse", upos: "VERB", head: -1, relation: "root" }.
import type { Span } from '../model/span.ts';

/** A token as the treebanks cut it: clitics split (did|n't, Macron|'s). `start` and `end` are offsets in the whole text. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number;
  /** The words as they stand in the text. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
  readonly upos: string;
  /** Penn Treebank tag: NNS, VBD … */
  readonly xpos: string;
  /** UD morphology that matters: Number, Tense, VerbForm, Voice, Person, Mood, Poss, PronType, e.g. { Number: 'Sing', Tense: 'Past' }. */
  readonly features: Readonly<Record<string, string>>;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with subtype: nsubj, nsubj:pass, obl:agent … */
  readonly relation: string;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** A text with its syntax. */
export interface Syntax {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}
