// A sentence with its names, as the recognizer learns from it.
export type NameType = 'person' | 'organization' | 'place' | 'other';

export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** Null where a token is in no name; `unknown` where the annotation does not say (nothing is learned from it). */
export type Label = Name | null | 'unknown';

export interface LabelledSentence {
  readonly document: string;
  readonly source: 'gum' | 'ewt' | 're3d' | 'meantime';
  readonly paragraph: number;
  readonly forms: readonly string[];
  readonly labels: readonly Label[];
}
