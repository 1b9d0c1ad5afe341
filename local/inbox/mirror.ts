// A folder on disk kept the same in a bucket: files put, changed and removed there are put, put again and removed here.
// const mirror = await mirrorFolder({ folder: 'inbox', bucket, prefix: 'inbox/', store, db }); mirror.close()
// Only what the mirror itself put does it remove: objects that came another way stay.
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { watch } from 'chokidar';
import mime from 'mime';
import type { DurableStore } from '../s3/durable-store.ts';
import { Ledger } from './ledger.ts';
import { named, sidecarOf, userMetadata } from './names.ts';

export interface MirrorParts {
  readonly folder: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly store: DurableStore;
  readonly db: DatabaseSync;
  /** The fields of a NAME.metadata.json; throws where it can't be understood. */
  readonly readMetadata: (words: string) => Readonly<Record<string, string>>;
  /** Told of a file that is left out, and why. */
  readonly onLeftOut: (path: string, why: string) => void;
}

/** A file is whole when it has not grown for so many milliseconds. */
const SETTLED = 250;
const SIZE_LIMIT = 512 * 1024 * 1024;

export async function mirrorFolder(parts: MirrorParts): Promise<{ readonly close: () => Promise<void> }> {
  const { bucket, prefix, store, onLeftOut } = parts;
  await mkdir(parts.folder, { recursive: true });
  const folder = await realpath(resolve(parts.folder));
  const ledger = new Ledger(parts.db, `${bucket}/${prefix}`);
  const seen = new Set<string>();
  const turns = new Map<string, Promise<void>>();

  const put = async (path: string, key: string): Promise<void> => {
    const why = await reasonToLeave(folder, path);
    if (why !== undefined) return onLeftOut(path, why);
    const body = await readFile(join(folder, path)).catch(() => undefined);
    if (body === undefined) return; // Gone again; its removal is told next.
    const sidecar = await readFile(join(folder, sidecarOf(path)), 'utf8').catch(() => undefined);
    const metadata = sidecar === undefined ? {} : fieldsOf(sidecar, path);
    const held = store.buckets.get(bucket)?.get(key);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    ledger.add(path);
    if (held?.etag === etag && JSON.stringify(held.metadata) === JSON.stringify(metadata)) return;
    store.cause = 'ObjectCreated:Put';
    store.putObject(bucket, key, body, mime.getType(path) ?? 'application/octet-stream', metadata);
  };
  /** A file whose metadata is not understood waits until it is, as `onrecord put` has it. */
  const fieldsOf = (words: string, path: string): Record<string, string> => {
    try {
      return userMetadata(parts.readMetadata(words));
    } catch (error) {
      throw new Error(`${sidecarOf(path)}: ${(error as Error).message}`);
    }
  };
  const remove = (path: string, key: string): void => {
    if (!ledger.has(path)) return;
    if (store.buckets.get(bucket)?.has(key) === true) store.deleteObject(bucket, key);
    ledger.remove(path);
  };
  /** What happens to one file happens in turn. */
  const inTurn = (path: string, work: () => Promise<void> | void): void => {
    const turn = (turns.get(path) ?? Promise.resolve())
      .then(work)
      .catch((error: Error) => onLeftOut(path, error.message));
    turns.set(path, turn);
    void turn.finally(() => turns.get(path) === turn && turns.delete(path));
  };
  const changed = (path: string): void => {
    seen.add(path);
    const name = named(path, prefix);
    if (name.kind === 'file') inTurn(path, () => put(path, name.key));
    else if (name.kind === 'sidecar') {
      const owner = named(name.of, prefix);
      if (owner.kind === 'file' && (ledger.has(name.of) || seen.has(name.of)))
        inTurn(name.of, () => put(name.of, owner.key));
    } else if (name.why !== undefined) onLeftOut(path, name.why);
  };
  const gone = (path: string): void => {
    const name = named(path, prefix);
    if (name.kind === 'file') inTurn(path, () => remove(path, name.key));
    else if (name.kind === 'sidecar') changed(path);
  };

  const watcher = watch(folder, {
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 50 },
    ignored: (path: string) => path !== folder && /(?:^|[\\/])\.[^\\/]+$/.test(relative(folder, path)),
  });
  const here = (path: string): string => relative(folder, path);
  watcher.on('add', (path) => changed(here(path)));
  watcher.on('change', (path) => changed(here(path)));
  watcher.on('unlink', (path) => gone(here(path)));
  watcher.on('error', (error) => onLeftOut(parts.folder, String(error)));
  await new Promise<void>((done) => watcher.once('ready', () => done()));
  for (const path of ledger.all()) if (!seen.has(path) && !(await exists(join(folder, path)))) gone(path);
  return {
    close: async () => {
      await watcher.close();
      await Promise.all(turns.values());
    },
  };
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function reasonToLeave(folder: string, path: string): Promise<string | undefined> {
  const whole = join(folder, path);
  const entry = await lstat(whole).catch(() => undefined);
  if (entry?.isSymbolicLink()) {
    const target = await realpath(whole).catch(() => '');
    if (!target.startsWith(folder + sep)) return 'it is a link out of the folder';
    return undefined;
  }
  if (entry !== undefined && !entry.isFile()) return 'it is no ordinary file';
  if ((entry?.size ?? 0) > SIZE_LIMIT) return 'it is larger than 512 MiB';
  return undefined;
}
