// The reader as a library: a text, bytes or a file → who said what in it. Needs no AWS, no engine and no network.
// const { article, claims } = await read({ file: 'article.txt' }); docs/library.md has more, and its examples are tested.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Gazetteer, parseGazetteer } from '../shared/entities/gazetteer.ts';
import { extract } from '../shared/extract.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import { UPLOAD_LIMIT } from '../shared/model/limits.ts';
import { type Refusal, Refused } from '../shared/model/refusal.ts';
import { normalize } from '../shared/normalize/index.ts';
import type { Metadata } from '../shared/normalize/sidecar.ts';
import { metadataOf } from './metadata.ts';

export type { Article } from '../shared/model/article.ts';
export type { Caveat } from '../shared/model/caveat.ts';
export type { Act, Claim, Party } from '../shared/model/claim.ts';
export type { Dispute } from '../shared/model/dispute.ts';
export type { Entity } from '../shared/model/entity.ts';
export type { Quantity } from '../shared/model/quantity.ts';
export type { Quotation } from '../shared/model/quotation.ts';
export type { RefusalCode } from '../shared/model/refusal.ts';
export type { Span } from '../shared/model/span.ts';
export type { Time } from '../shared/model/time.ts';
export { type Gazetteer, parseGazetteer, type Refusal, Refused };

/** The whole reading of one article; its spans count UTF-16 code units of `article.text`. */
export type Reading = Extraction;

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

/** An article of the source: read, or refused with a code and a sentence. */
export type Read = Reading | { readonly key: string; readonly refused: Refusal };

/**
 * The reading of one article.
 * @throws Refused (`code`, and a sentence) where it can't be read, RangeError where the source holds several articles or none, and Node's own error where there is no such file.
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const [only, ...more] = await readAll(source, options);
  if (only === undefined || more.length > 0)
    throw new RangeError(`The source holds ${only ? more.length + 1 : 'no'} articles. Read them with readAll.`);
  if ('refused' in only) throw new Refused(only.refused.code, only.refused.reason);
  return only;
}

/**
 * The readings of all articles that a source holds: several in an archive, a feed, a table or a mailbox.
 * What can't be read is refused, and its neighbours go on. @throws Node's own error where there is no such file.
 */
export async function readAll(source: Source, options: ReadOptions = {}): Promise<readonly Read[]> {
  const path = pathOf(source);
  const key = options.key ?? path ?? (typeof source === 'string' ? 'text' : 'bytes');
  const tooLarge = (size: number): readonly Read[] => [{ key, refused: refusedFor(size) }];
  if (path !== undefined) {
    const { size } = await stat(path);
    if (size > UPLOAD_LIMIT) return tooLarge(size);
  }
  const bytes = path === undefined ? Buffer.from(source as string | Uint8Array) : await readFile(path);
  if (bytes.length > UPLOAD_LIMIT) return tooLarge(bytes.length);
  const metadata = options.metadata ?? (path === undefined ? undefined : await metadataOf(path));
  const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const members = await normalize({ bytes, key, revision, metadata: metadata && definedOf(metadata) });
  const { gazetteer } = options;
  return members.map((member) =>
    'refused' in member ? member : extract(member.article, gazetteer === undefined ? {} : { gazetteer }),
  );
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
