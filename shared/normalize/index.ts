// Bytes of one object → Articles or refusals. The room's one entrance.
import type { Article } from '../model/article.ts';
import { UPLOAD_LIMIT } from '../model/limits.ts';
import { type Refusal, Refused } from '../model/refusal.ts';
import { compose } from './compose.ts';
import { expand } from './expand.ts';
import { languages } from './facts/language.ts';

export { UPLOAD_LIMIT };

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
export async function normalize(upload: Upload): Promise<readonly Normalized[]> {
  const { key, revision, bytes } = upload;
  if (bytes.length > UPLOAD_LIMIT) return [{ key, refused: new Refused('size.limit').refusal }];
  const found = await expand(upload);
  const languageOf = await languages();
  return found.map((one): Normalized => {
    if ('refused' in one) return { key: one.key, refused: one.refused };
    try {
      const origin = { key: one.key, revision, metadata: one.metadata };
      return { key: one.key, article: compose(one.draft, origin, languageOf) };
    } catch (error) {
      if (error instanceof Refused) return { key: one.key, refused: error.refusal };
      throw error;
    }
  });
}
