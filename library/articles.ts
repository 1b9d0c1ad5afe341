// A text, bytes or a file → the articles that it holds, each not yet read for claims, or refused.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Gazetteer } from '../shared/entities/gazetteer.ts';
import { UPLOAD_LIMIT } from '../shared/model/limits.ts';
import type { Refusal } from '../shared/model/refusal.ts';
import { type Normalized, normalize } from '../shared/normalize/index.ts';
import type { Metadata } from '../shared/normalize/sidecar.ts';
import { metadataOf } from './metadata.ts';

/** A text, the bytes of a file, or where one lies: a file: URL, or { file: path }. Told by content and name as the inbox tells (see the README), so a text may be HTML. */
export type Source = string | Uint8Array | URL | { readonly file: string };

export interface ReadOptions {
  /** The name that the reading carries, from which the article's id is made. By itself a file's path, else "text" or "bytes". */
  readonly key?: string;
  /** What is known of it: { published: "2021-05-15", outlet: "Orla Times" }. Of a file, NAME.metadata.json beside it, where this is not given. */
  readonly metadata?: Metadata;
  /** Names of your own, besides ours: what `parseGazetteer(csv)` gives. */
  readonly gazetteer?: Gazetteer;
}

/** What can't be read is refused, and its neighbours go on. @throws Node's own error where there is no such file. */
export async function articlesIn(source: Source, options: ReadOptions = {}): Promise<readonly Normalized[]> {
  const path = pathOf(source);
  const key = options.key ?? path ?? (typeof source === 'string' ? 'text' : 'bytes');
  const tooLarge = (size: number): readonly Normalized[] => [{ key, refused: refusedFor(size) }];
  if (path !== undefined) {
    const { size } = await stat(path);
    if (size > UPLOAD_LIMIT) return tooLarge(size);
  }
  const bytes = path === undefined ? Buffer.from(source as string | Uint8Array) : await readFile(path);
  if (bytes.length > UPLOAD_LIMIT) return tooLarge(bytes.length);
  const metadata = options.metadata ?? (path === undefined ? undefined : await metadataOf(path));
  const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return normalize({ bytes, key, revision, metadata: metadata && definedOf(metadata) });
}

function pathOf(source: Source): string | undefined {
  if (source instanceof URL) return fileURLToPath(source);
  return typeof source === 'object' && 'file' in source ? source.file : undefined;
}

const refusedFor = (size: number): Refusal => ({
  code: 'size.limit',
  reason: `The file has ${Math.ceil(size / 1e6)} MB; up to ${Math.floor(UPLOAD_LIMIT / 1e6)} MB are read. Split it, or put its articles one by one.`,
});

const definedOf = (fields: Metadata): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));
