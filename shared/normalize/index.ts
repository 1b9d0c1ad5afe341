// Bytes of one object → Articles or refusals. The room's one entrance.
import type { Article } from '../model/article.ts';
import type { Refusal } from '../model/refusal.ts';

/** One object as it was dropped. */
export interface Upload {
  readonly bytes: Uint8Array;
  readonly key: string;
  /** Orders the revisions of a key; see Article.revision. */
  readonly revision: string;
  readonly contentType?: string | undefined;
  /** The S3 object's user metadata (published, url, outlet, title, language), or what stands in NAME.metadata.json. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** A member of the upload (the upload itself, where it is no container): read or refused. */
export type Normalized =
  | { readonly key: string; readonly article: Article }
  | { readonly key: string; readonly refused: Refusal };

/** Never throws for bad input: what can't be read is refused with a code and a sentence. */
export async function normalize(_upload: Upload): Promise<readonly Normalized[]> {
  return [];
}

/** Bytes; a larger upload is refused (`size.limit`) before it is read. */
export const UPLOAD_LIMIT = 50 * 1024 * 1024;
