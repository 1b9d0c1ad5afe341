// What the stages hand each other through the work bucket: `articles/<id>/<revision>.json` and `extractions/<id>/<revision>.json`.
// The key alone says which article and revision an event is about, so that even what can't be opened can be marked as failed.
import { z } from 'zod';
import { Article } from '../model/article.ts';
import { Extraction } from '../model/extraction.ts';
import { Refusal } from '../model/refusal.ts';

const origin = {
  /** When the upload was put, ISO 8601. */
  uploadedAt: z.string(),
  /** The container it came in, by id; absent where the upload is the article. */
  container: z.string().optional(),
  /** What it holds beside itself, by id: the attachments of a mail. */
  members: z.array(z.string()).readonly().optional(),
};

export const ArticleObject = z.object({ ...origin, article: Article }).readonly();
export type ArticleObject = z.infer<typeof ArticleObject>;

const subject = { id: z.string(), key: z.string(), revision: z.string(), ...origin };

/** What the record is told about one article or upload. */
export const ResultObject = z.discriminatedUnion('result', [
  z.object({ result: z.literal('read'), ...subject, extraction: Extraction }).readonly(),
  z.object({ result: z.literal('refused'), ...subject, refused: Refusal }).readonly(),
  z.object({ result: z.literal('removed'), ...subject }).readonly(),
  z.object({ result: z.literal('opened'), ...subject, members: z.array(z.string()).readonly() }).readonly(),
]);
export type ResultObject = z.infer<typeof ResultObject>;

export const articleKey = (id: string, revision: string): string => `articles/${id}/${revision}.json`;
export const resultKey = (id: string, revision: string): string => `extractions/${id}/${revision}.json`;

/** What the two hold of one article, all revisions. */
export const intermediatesOf = (id: string): readonly string[] => [`articles/${id}/`, `extractions/${id}/`];

const WORK_KEY = /^(?:articles|extractions)\/([^/]+)\/([^/]+)\.json$/;

/** Article id and revision, from an object's key in the work bucket. */
export function subjectOf(key: string): { readonly id: string; readonly revision: string } {
  const [, id, revision] = WORK_KEY.exec(key) ?? [];
  if (id === undefined || revision === undefined) throw new Error(`No object of ours: ${key}`);
  return { id, revision };
}
