// One sentence between the parser and the reader: its words as read so far, whose tree may still be mended.
// attach(draft, 3, 1, 'ccomp') hangs word 3 on word 1, unless that would close a circle.

export interface Draft {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly feats: string[];
  /** Index of each word's head; -1 for the root. */
  readonly heads: number[];
  readonly labels: string[];
}

/** Mends a sentence in place, where it finds what it is for. */
export type Mend = (draft: Draft) => void;

export const children = ({ heads, labels }: Draft, head: number, relation?: RegExp): readonly number[] =>
  heads.flatMap((one, at) =>
    one === head && (relation === undefined || relation.test(labels[at] as string)) ? [at] : [],
  );

/** True where `word` is `top` or hangs below it. */
export function isBelow({ heads }: Draft, word: number, top: number): boolean {
  let at = word;
  while (at !== -1 && at !== top) at = heads[at] as number;
  return at === top;
}

export const firstOf = (draft: Draft, top: number): number => draft.forms.findIndex((_, at) => isBelow(draft, at, top));

export const lastOf = (draft: Draft, top: number): number =>
  draft.forms.findLastIndex((_, at) => isBelow(draft, at, top));

export function attach(draft: Draft, word: number, head: number, label: string): boolean {
  if (isBelow(draft, head, word)) return false;
  draft.heads[word] = head;
  draft.labels[word] = label;
  return true;
}

/** Turns the tree over: `word` becomes the root, and the root until now hangs on it; so does the last full stop. */
export function makeRoot(draft: Draft, word: number, label: string): void {
  const root = draft.heads.indexOf(-1);
  draft.heads[word] = -1;
  draft.labels[word] = 'root';
  draft.heads[root] = word;
  draft.labels[root] = label;
  const last = draft.forms.length - 1;
  if (draft.heads[last] === root && draft.upos[last] === 'PUNCT') draft.heads[last] = word;
}

/** What looked like a participle ("crossed") is the past tense. */
export function makePast(draft: Draft, verb: number): void {
  draft.xpos[verb] = 'VBD';
  draft.feats[verb] = 'Mood=Ind|Tense=Past|VerbForm=Fin';
}
