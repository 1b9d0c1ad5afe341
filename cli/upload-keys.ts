// Files and folders as named to `put` → the keys they get in the inbox; and which of them would get the same one.
// `put a/b/c.txt` → inbox/c.txt; `put a` → inbox/b/c.txt: what is below the named folder keeps its shape.
import { basename, relative, resolve } from 'node:path';

export interface Upload {
  readonly path: string;
  readonly key: string;
}

export function keyOf(named: string, path: string, prefix: string): string {
  const below = named === path ? basename(path) : relative(resolve(named), resolve(path)).replaceAll('\\', '/');
  return `${prefix}${below}`;
}

/** Each upload once, where the same file is named twice. */
export const onceEach = (uploads: readonly Upload[]): readonly Upload[] => [
  ...new Map(uploads.map((upload) => [`${resolve(upload.path)}\n${upload.key}`, upload])).values(),
];

/** What to say of different files with one key, of which the later would replace the earlier; undefined where there are none. */
export function clashOf(uploads: readonly Upload[]): string | undefined {
  const [first, ...more] = [...Map.groupBy(uploads, ({ key }) => key)].filter(([, same]) => same.length > 1);
  if (!first) return undefined;
  const [key, same] = first;
  const others = more.length > 0 ? `, and ${more.length} more such ${more.length === 1 ? 'name' : 'names'}` : '';
  return `nothing was put: ${same.map(({ path }) => path).join(' and ')} would both be ${key}, the one replacing the other${others}. Put the folder that holds them, or each with a --prefix of its own.`;
}
