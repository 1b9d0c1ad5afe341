// What the stages hand each other through the work bucket: `articles/<id>/<revision>.json` and `extractions/<id>/<revision>.json`.
// The key alone says which article and revision an event is about, so that even what can't be opened can be marked as failed.
//
// Each says the version of what it holds, so that what is on its way during a deploy is read by either version: fields may be added,
// and are then optional; a version that an older function can't read waits in the queue until that function is the newer one.
import { z } from 'zod';
import { Article } from '../model/article.ts';
import { Extraction } from '../model/extraction.ts';
import { Refusal } from '../model/refusal.ts';
import { OtherLayout } from '../table/other-layout.ts';
import type { Objects } from './objects.ts';

/** 1 had none. What is of an older version is read for ever: the frozen ones in test/lambda/work-objects/ must open. */
export const VERSION = 2;

const origin = {
  v: z.int().optional(),
  /** When the upload was put, ISO 8601. */
  uploadedAt: z.string(),
  /** The container it came in, by id; absent where the upload is the article. */
  container: z.string().optional(),
  /** What it holds beside itself, by id: the attachments of a mail. */
  members: z.array(z.string()).readonly().optional(),
  /** To be written anew even where the same is recorded: `onrecord replay --rebuild`. */
  rebuild: z.boolean().optional(),
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

/** @throws OtherLayout where a newer version wrote it, and ZodError where it is none of ours */
export const articleObjectFrom = (stored: unknown): ArticleObject => opened(ArticleObject, stored);
export const resultObjectFrom = (stored: unknown): ResultObject => opened(ResultObject, stored);

function opened<T>(shape: z.ZodType<T>, stored: unknown): T {
  const { v = 1 } = z.object({ v: z.int().optional() }).parse(stored);
  if (v > VERSION)
    throw new OtherLayout(`What is on its way is of version ${v}; this function reads up to ${VERSION}.`);
  return shape.parse(stored);
}

export const writeArticle = (work: Objects, object: ArticleObject, signal?: AbortSignal): Promise<void> =>
  work.writeJson(articleKey(object.article.id, object.article.revision), { v: VERSION, ...object }, signal);

export const writeResult = (work: Objects, result: ResultObject, signal?: AbortSignal): Promise<void> =>
  work.writeJson(resultKey(result.id, result.revision), { v: VERSION, ...result }, signal);

export const articleKey = (id: string, revision: string): string => `articles/${id}/${revision}.json`;
export const resultKey = (id: string, revision: string): string => `extractions/${id}/${revision}.json`;

/** What the two hold of one article, all revisions. */
export const intermediatesOf = (id: string): readonly string[] => [`articles/${id}/`, `extractions/${id}/`];

const WORK_KEY = /^(?:articles|extractions)\/([^/]+)\/([^/]+)\.json$/;

export const isWorkKey = (key: string): boolean => WORK_KEY.test(key);

/** Article id and revision, from an object's key in the work bucket. */
export function subjectOf(key: string): { readonly id: string; readonly revision: string } {
  const [, id, revision] = WORK_KEY.exec(key) ?? [];
  if (id === undefined || revision === undefined) throw new Error(`No object of ours: ${key}`);
  return { id, revision };
}
