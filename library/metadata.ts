// What is known about a file beside it: NAME.metadata.json with published, url, outlet, title, language.
// The same fields travel as user metadata when the file is put in the bucket.
import { readFile } from 'node:fs/promises';
import { type Metadata, metadataIn, sidecarKeyOf } from '../shared/normalize/sidecar.ts';

/** Undefined where there is no such file. Throws with the file's name where it can't be understood. */
export async function metadataOf(path: string): Promise<Metadata | undefined> {
  const file = sidecarKeyOf(path);
  const words = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (words === undefined) return undefined;
  try {
    return metadataIn(words);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
