// Bytes of one object → Articles or refusals. The room's one entrance.
import type { Article } from '../model/article.ts';
import { UPLOAD_LIMIT } from '../model/limits.ts';
import { type Refusal, Refused } from '../model/refusal.ts';
import { compose } from './compose.ts';
import { readFile } from './formats.ts';

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
  const { key, revision } = upload;
  try {
    if (upload.bytes.length > UPLOAD_LIMIT) throw new Refused('size.limit');
    const drafts = await readFile(upload);
    return drafts.map((draft) => {
      const memberKey = draft.member === undefined ? key : `${key}#${draft.member}`;
      return refusing(memberKey, () => compose(draft, { key: memberKey, revision, metadata: upload.metadata }));
    });
  } catch (error) {
    if (error instanceof Refused) return [{ key, refused: error.refusal }];
    throw error;
  }
}

function refusing(key: string, read: () => Article): Normalized {
  try {
    return { key, article: read() };
  } catch (error) {
    if (error instanceof Refused) return { key, refused: error.refusal };
    throw error;
  }
}
