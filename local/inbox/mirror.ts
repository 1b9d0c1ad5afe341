// A folder on disk kept the same in a bucket: files put, changed and removed there are put, put again and removed here.
// const mirror = await mirrorFolder({ folder: 'inbox', bucket, prefix: 'inbox/', store, db }); mirror.close()
// Only what the mirror itself put from this folder does it remove: objects that came another way, or from another folder, stay.
// Where many files vanish at once, or all, their objects stay too until somebody says so: see vanished.ts.
import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type FSWatcher, watch } from 'chokidar';
import mime from 'mime';
import type { DurableStore } from '../s3/durable-store.ts';
import { Ledger } from './ledger.ts';
import { named, sidecarOf, userMetadata } from './names.ts';
import { identityOf, MAY_VANISH, whyHeld } from './vanished.ts';

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
  /** Told of a file that has vanished and whose object was removed. */
  readonly onRemoved?: (path: string) => void;
  /** Told of all files that have vanished and whose objects stay, and why; of none where they are back or settled. */
  readonly onHeld?: (held: readonly Held[], why: string) => void;
  /** Told of files that still lie there though their objects were deleted: they are not put again by themselves. */
  readonly onDeleted?: (paths: readonly string[]) => void;
  /** How many files may vanish at once and be removed; Infinity for any number. */
  readonly mayVanish?: number;
}

export interface Held {
  readonly path: string;
  readonly key: string;
}

/** A file is whole when it has not grown for so many milliseconds. */
const SETTLED = 250;
/** What vanishes within so many milliseconds vanishes at once. */
const TOGETHER = 500;
const SIZE_LIMIT = 512 * 1024 * 1024;

export async function mirrorFolder(parts: MirrorParts): Promise<{ readonly close: () => Promise<void> }> {
  await mkdir(parts.folder, { recursive: true });
  const folder = await realpath(resolve(parts.folder));
  const mirror = new Mirror(parts, folder, await identityOf(folder));
  await mirror.begin();
  return { close: () => mirror.close() };
}

class Mirror {
  readonly #parts: MirrorParts;
  readonly #folder: string;
  readonly #identity: string | undefined;
  readonly #ledger: Ledger;
  readonly #watcher: FSWatcher;
  /** What was seen since the mirror began. */
  readonly #seen = new Set<string>();
  readonly #turns = new Map<string, Promise<void>>();
  readonly #vanished = new Set<string>();
  readonly #held = new Map<string, string>();
  readonly #deleted: string[] = [];
  #begun = false;
  #closed = false;
  #deciding: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: MirrorParts, folder: string, identity: string | undefined) {
    this.#parts = parts;
    this.#folder = folder;
    this.#identity = identity;
    this.#ledger = new Ledger(parts.db, `${parts.bucket}/${parts.prefix}`, folder);
    this.#watcher = watch(folder, {
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 50 },
      ignored: (path: string) => path !== folder && /(?:^|[\\/])\.[^\\/]+$/.test(relative(folder, path)),
    });
  }

  async begin(): Promise<void> {
    const here = (path: string): string => relative(this.#folder, path);
    this.#watcher.on('add', (path) => this.#changed(here(path)));
    this.#watcher.on('change', (path) => this.#changed(here(path)));
    this.#watcher.on('unlink', (path) => this.#gone(here(path)));
    this.#watcher.on('error', (error) => this.#parts.onLeftOut(this.#parts.folder, String(error)));
    await new Promise<void>((done) => this.#watcher.once('ready', () => done()));
    for (const path of this.#ledger.all())
      if (!this.#seen.has(path) && !(await exists(join(this.#folder, path)))) this.#vanished.add(path);
    await Promise.all(this.#turns.values());
    await this.#decide();
    this.#begun = true;
    if (this.#deleted.length > 0) this.#parts.onDeleted?.(this.#deleted);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#deciding);
    await this.#watcher.close();
    await Promise.all(this.#turns.values());
  }

  #changed(path: string): void {
    this.#seen.add(path);
    this.#vanished.delete(path);
    const name = named(path, this.#parts.prefix);
    if (name.kind === 'file') this.#inTurn(path, () => this.#put(path, name.key));
    else if (name.kind === 'sidecar') {
      const owner = named(name.of, this.#parts.prefix);
      if (owner.kind === 'file' && (this.#ledger.has(name.of) || this.#seen.has(name.of)))
        this.#inTurn(name.of, () => this.#put(name.of, owner.key));
    } else if (name.why !== undefined) this.#parts.onLeftOut(path, name.why);
  }

  #gone(path: string): void {
    const name = named(path, this.#parts.prefix);
    if (name.kind === 'sidecar') this.#changed(path);
    if (name.kind !== 'file' || this.#closed) return;
    this.#seen.delete(path);
    this.#vanished.add(path);
    this.#decideSoon();
  }

  #decideSoon(): void {
    clearTimeout(this.#deciding);
    this.#deciding = setTimeout(() => void this.#decide(), TOGETHER);
  }

  /** What has vanished goes, or is held together with what was held before. */
  async #decide(): Promise<void> {
    await Promise.all(this.#turns.values());
    const limit = this.#parts.mayVanish ?? MAY_VANISH;
    const vanished: string[] = [];
    for (const path of [...this.#vanished]) {
      if (!this.#ledger.has(path) || (await exists(join(this.#folder, path)))) continue;
      // Deleted from the bucket already: there is nothing to hold.
      if (this.#object(keyOf(path, this.#parts.prefix)) === undefined) this.#ledger.remove(path);
      else vanished.push(path);
    }
    this.#vanished.clear();
    const held = this.#held.size;
    for (const [path, key] of this.#held) if (this.#isBack(path, key)) this.#held.delete(path);
    const moved = vanished.filter((path) => this.#isMoved(path));
    const others = vanished.filter((path) => !moved.includes(path));
    const left = [...this.#seen].filter((path) => named(path, this.#parts.prefix).kind === 'file').length;
    const sameFolder = (await identityOf(this.#folder)) === this.#identity && this.#identity !== undefined;
    const reason = whyHeld({ vanished: others.length, left, limit, sameFolder, atStart: !this.#begun });
    for (const path of reason === undefined ? vanished : moved) this.#remove(path);
    const stays = reason !== undefined && others.length > 0;
    if (stays) for (const path of others) this.#held.set(path, keyOf(path, this.#parts.prefix));
    if (stays || this.#held.size !== held)
      this.#parts.onHeld?.(
        [...this.#held].map(([path, key]) => ({ path, key })),
        reason ?? '',
      );
  }

  /** The file is there again, or its object was deleted otherwise. */
  #isBack(path: string, key: string): boolean {
    if (this.#seen.has(path)) return true;
    if (this.#object(key) !== undefined) return false;
    this.#ledger.remove(path);
    return true;
  }

  /** The same bytes lie elsewhere in the folder: the file was renamed. */
  #isMoved(path: string): boolean {
    const etag = this.#ledger.etagOf(path);
    return etag !== undefined && [...this.#seen].some((other) => this.#ledger.etagOf(other) === etag);
  }

  #object(key: string) {
    return this.#parts.store.buckets.get(this.#parts.bucket)?.get(key);
  }

  async #put(path: string, key: string): Promise<void> {
    const why = await reasonToLeave(this.#folder, path);
    if (why !== undefined) return this.#parts.onLeftOut(path, why);
    const body = await readFile(join(this.#folder, path)).catch(() => undefined);
    if (body === undefined) return; // Gone again; its removal is told next.
    const sidecar = await readFile(join(this.#folder, sidecarOf(path)), 'utf8').catch(() => undefined);
    const metadata = sidecar === undefined ? {} : this.#fieldsOf(sidecar, path);
    const held = this.#object(key);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const before = this.#ledger.etagOf(path);
    if (held === undefined && before === etag && !this.#begun) {
      this.#deleted.push(path);
      return;
    }
    this.#ledger.add(path);
    if (held?.etag !== etag || JSON.stringify(held.metadata) !== JSON.stringify(metadata)) {
      this.#parts.store.cause = 'ObjectCreated:Put';
      const type = mime.getType(path) ?? 'application/octet-stream';
      this.#parts.store.putObject(this.#parts.bucket, key, body, type, metadata);
    }
    this.#ledger.done(path, etag);
    if (this.#held.size > 0) this.#decideSoon();
  }

  /** A file whose metadata is not understood waits until it is, as `onrecord put` has it. */
  #fieldsOf(words: string, path: string): Record<string, string> {
    try {
      return userMetadata(this.#parts.readMetadata(words));
    } catch (error) {
      throw new Error(`${sidecarOf(path)}: ${(error as Error).message}`);
    }
  }

  #remove(path: string): void {
    const key = keyOf(path, this.#parts.prefix);
    this.#inTurn(path, () => {
      if (!this.#ledger.has(path)) return;
      const there = this.#object(key) !== undefined;
      if (there) this.#parts.store.deleteObject(this.#parts.bucket, key);
      this.#ledger.remove(path);
      if (there) this.#parts.onRemoved?.(path);
    });
  }

  /** What happens to one file happens in turn. */
  #inTurn(path: string, work: () => Promise<void> | void): void {
    const turn = (this.#turns.get(path) ?? Promise.resolve())
      .then(work)
      .catch((error: Error) => this.#parts.onLeftOut(path, error.message));
    this.#turns.set(path, turn);
    void turn.finally(() => this.#turns.get(path) === turn && this.#turns.delete(path));
  }
}

function keyOf(path: string, prefix: string): string {
  const name = named(path, prefix);
  return name.kind === 'file' ? name.key : '';
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
