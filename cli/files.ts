// What the user named on the command line → the files to read: folders are walked, in a stable order; `-` is standard input.
// NAME.metadata.json beside NAME is not an article but what is known about NAME; hidden files are left alone.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const METADATA = '.metadata.json';

/** Paths as they will be shown, in order. A name that is not there is returned all the same: reading it says so. */
export async function filesOf(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => (name !== '-' && (await isFolder(name)) ? walk(name) : [name])),
  );
  return found.flat();
}

const isFolder = async (name: string): Promise<boolean> =>
  stat(name).then(
    (entry) => entry.isDirectory(),
    () => false,
  );

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const there = new Set(paths);
  const hidden = (path: string) =>
    path
      .slice(folder.length)
      .split(/[/\\]/)
      .some((part) => part.startsWith('.'));
  const beside = (path: string) => path.endsWith(METADATA) && there.has(path.slice(0, -METADATA.length));
  return paths.filter((path) => !hidden(path) && !beside(path)).sort();
}

export const metadataPathOf = (path: string): string => `${path}${METADATA}`;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read this file.',
  EISDIR: 'This is a folder.',
};

/** What is wrong with a file, in a sentence. */
export const problemOf = (error: NodeJS.ErrnoException): string => PROBLEMS[error.code ?? ''] ?? error.message;
