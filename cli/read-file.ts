// One file → its readings, each an Extraction, a refusal, or a failure to read the file at all. Runs in a worker thread.
// Bad input never throws from here: one bad file must not stop the rest.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { parseGazetteer } from '../shared/entities/gazetteer.ts';
import { extract } from '../shared/extract.ts';
import type { Extraction } from '../shared/model/extraction.ts';
import type { Refusal } from '../shared/model/refusal.ts';
import { normalize, UPLOAD_LIMIT } from '../shared/normalize/index.ts';
import { problemOf } from './files.ts';
import { metadataOf } from './metadata.ts';

export interface ReadTask {
  readonly path: string;
  /** Standard input, already read. */
  readonly bytes?: Uint8Array;
  /** The text of the user's gazetteer, as CSV. */
  readonly gazetteer?: string;
}

export type FileReading =
  | Extraction
  | { readonly key: string; readonly refused: Refusal }
  | { readonly key: string; readonly failed: string };

let gazetteer: { readonly csv: string; readonly entries: ReturnType<typeof parseGazetteer> } | undefined;
const gazetteerOf = (csv: string) => {
  if (gazetteer?.csv !== csv) gazetteer = { csv, entries: parseGazetteer(csv) };
  return gazetteer.entries;
};

export default async function readTask(task: ReadTask): Promise<readonly FileReading[]> {
  const { path } = task;
  try {
    const size = task.bytes?.length ?? (await stat(path)).size;
    if (size > UPLOAD_LIMIT) {
      const reason = `The file has ${Math.ceil(size / 1e6)} MB; up to ${Math.floor(UPLOAD_LIMIT / 1e6)} MB are read. Split it, or put its articles one by one.`;
      return [{ key: path, refused: { code: 'size.limit', reason } }];
    }
    const bytes = task.bytes ?? (await readFile(path));
    const metadata = task.bytes ? undefined : await metadataOf(path);
    const revision = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const members = await normalize({ bytes, key: path, revision, metadata: metadata && definedOf(metadata) });
    const options = task.gazetteer === undefined ? {} : { gazetteer: gazetteerOf(task.gazetteer) };
    return members.map((member) => ('refused' in member ? member : extract(member.article, options)));
  } catch (error) {
    return [{ key: path, failed: problemOf(error as Error) }];
  }
}

const definedOf = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));
