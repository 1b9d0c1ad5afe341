// What is known about a file beside it: NAME.metadata.json with published, url, outlet, title, language.
// The same fields travel as user metadata when the file is put in the bucket.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { metadataPathOf } from './files.ts';

const Metadata = z.strictObject({
  published: z.string().optional(),
  url: z.string().optional(),
  outlet: z.string().optional(),
  title: z.string().optional(),
  language: z.string().optional(),
});
export type Metadata = z.infer<typeof Metadata>;

/** Undefined where there is no such file. Throws with the file's name where it can't be understood. */
export async function metadataOf(path: string): Promise<Metadata | undefined> {
  const file = metadataPathOf(path);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return Metadata.parse(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`${file}: ${detail}. It takes published, url, outlet, title and language, each a text.`);
  }
}
