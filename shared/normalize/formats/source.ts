// Source: the bytes of one file as a format's reader gets them, with what is known about them from outside.

export interface Source {
  readonly bytes: Uint8Array;
  /** The last part of the key, for its ending. */
  readonly name: string;
  /** From the content type. */
  readonly charset?: string | undefined;
  /** The user's own title, by which a reader may know the headline among the first lines. */
  readonly title?: string | undefined;
  /** The page's address where the user or a wrapper (e-mail, MHTML) gives it. */
  readonly url?: string | undefined;
}
