// Finding: what a format's reader gives: drafts of articles, or members that are files of their own.
import type { Refusal } from '../model/refusal.ts';
import type { Draft } from './draft.ts';

/** A file within a container: its bytes, or why it can't be had. */
export interface Member {
  readonly path: string;
  readonly bytes?: Uint8Array | undefined;
  readonly refused?: Refusal | undefined;
  readonly contentType?: string | undefined;
}

export interface Finding {
  readonly drafts?: readonly Draft[] | undefined;
  readonly members?: readonly Member[] | undefined;
  /** True where the file is only a wrapping of its one member (gzip), which goes by the file's own key. */
  readonly wraps?: boolean | undefined;
}
