// One file → its readings, each an Extraction, a refusal, or a failure to read the file at all. Runs in a worker thread.
// Bad input never throws from here: one bad file must not stop the rest.
import { parseGazetteer, type Read, readAll } from '../library/index.ts';
import { problemOf } from './files.ts';

export interface ReadTask {
  readonly path: string;
  /** Standard input, already read. */
  readonly bytes?: Uint8Array;
  /** The text of the user's gazetteer, as CSV. */
  readonly gazetteer?: string;
}

export type FileReading = Read | { readonly key: string; readonly failed: string };

let gazetteer: { readonly csv: string; readonly entries: ReturnType<typeof parseGazetteer> } | undefined;
const gazetteerOf = (csv: string) => {
  if (gazetteer?.csv !== csv) gazetteer = { csv, entries: parseGazetteer(csv) };
  return gazetteer.entries;
};

export default async function readTask({ path, bytes, gazetteer: csv }: ReadTask): Promise<readonly FileReading[]> {
  try {
    const options = csv === undefined ? {} : { gazetteer: gazetteerOf(csv) };
    return await readAll(bytes ?? { file: path }, { key: path, ...options });
  } catch (error) {
    return [{ key: path, failed: problemOf(error as Error) }];
  }
}
