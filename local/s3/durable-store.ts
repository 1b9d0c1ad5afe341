// fauxqs' S3 store with what it lacks: versions, S3's order of listing, and word of every put and removal to whoever listens,
// inside the same transaction as the change itself.

import type { ObjectEvent } from './events.ts';
import { type Keeper, type Listing, type ListOptions, S3Error, S3Store, type StoredObject } from './fauxqs.ts';
import { openSequencer } from './sequencer.ts';
import { type Version, Versions } from './versions.ts';

export class DurableStore extends S3Store {
  readonly versions: Versions;
  /** Called with every change, inside its transaction: throwing here undoes the change. */
  onChange: (change: ObjectEvent) => void = () => {};
  /** How the put at work came to be, for the event's name: whoever calls sets it in the same tick. */
  cause = 'ObjectCreated:Put';
  readonly #keeper: Keeper;
  readonly #versioned: ReadonlySet<string>;
  readonly #nextSequencer: () => string;

  constructor(keeper: Keeper, versioned: ReadonlySet<string>) {
    super();
    this.#keeper = keeper;
    this.#versioned = versioned;
    this.versions = new Versions(keeper.db);
    this.#nextSequencer = openSequencer(keeper.db);
  }

  isVersioned(bucket: string): boolean {
    return this.#versioned.has(bucket);
  }

  override putObject(bucket: string, key: string, ...rest: [Buffer, ...unknown[]]): StoredObject {
    return this.#change(bucket, key, () => {
      this.#archive(bucket, key);
      const put = super.putObject(bucket, key, ...(rest as [Buffer]));
      this.#created(bucket, put, this.cause);
      return put;
    });
  }

  override completeMultipartUpload(uploadId: string, parts: object[]): StoredObject {
    const upload = this.multipartUploads.get(uploadId);
    return this.#change(upload?.bucket ?? '', upload?.key ?? '', () => {
      if (upload !== undefined) this.#archive(upload.bucket, upload.key);
      const put = super.completeMultipartUpload(uploadId, parts);
      if (upload !== undefined) this.#created(upload.bucket, put, 'ObjectCreated:CompleteMultipartUpload');
      return put;
    });
  }

  /** As S3: a versioned bucket gets a delete marker even where there was nothing; another tells only of what was there. */
  override deleteObject(bucket: string, key: string): void {
    this.#change(bucket, key, () => {
      const existed = this.buckets.get(bucket)?.has(key) === true;
      this.#archive(bucket, key);
      super.deleteObject(bucket, key);
      if (this.isVersioned(bucket)) {
        const versionId = this.versions.add(bucket, key, 'delete marker');
        this.#tell({ name: 'ObjectRemoved:DeleteMarkerCreated', bucket, key, at: new Date(), versionId });
      } else if (existed) this.#tell({ name: 'ObjectRemoved:Delete', bucket, key, at: new Date() });
    });
  }

  /** Removes what a lifecycle rule has let expire, without a word to anyone. */
  expireObject(bucket: string, key: string): void {
    this.#change(bucket, key, () => {
      this.#archive(bucket, key);
      super.deleteObject(bucket, key);
      const kept = this.isVersioned(bucket);
      if (kept) this.versions.add(bucket, key, 'delete marker');
      const name = kept ? 'LifecycleExpiration:DeleteMarkerCreated' : 'LifecycleExpiration:Delete';
      this.#tell({ name, bucket, key, at: new Date() });
    });
  }

  /** Removes one version for good. Taking away the newest brings back the one before it, as S3 does. */
  deleteVersion(bucket: string, key: string, versionId: string): Version | undefined {
    const found = this.versions.find(bucket, key, versionId);
    if (found === undefined) return undefined;
    this.#change(bucket, key, () => {
      if (found.newest && !found.deleteMarker) super.deleteObject(bucket, key);
      this.versions.remove(versionId);
      const before = this.versions.newest(bucket, key);
      const object = before === undefined ? undefined : this.versions.archived(bucket, key, before.versionId);
      if (found.newest && object !== undefined)
        super.putObject(bucket, key, object.body, object.contentType, { ...object.metadata });
      this.#tell({ name: 'ObjectRemoved:Delete', bucket, key, at: new Date(), versionId });
    });
    return found;
  }

  /** The object of this version, newest or older. */
  getVersion(bucket: string, key: string, versionId: string): StoredObject {
    const found = this.versions.find(bucket, key, versionId);
    if (found === undefined) throw new S3Error('NoSuchVersion', 'The specified version does not exist.', 404);
    if (found.deleteMarker)
      throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
    return found.newest
      ? this.getObject(bucket, key)
      : (this.versions.archived(bucket, key, versionId) as StoredObject);
  }

  /** fauxqs sorts by the machine's language and pages by code units, so that pages skip keys; S3 sorts by bytes. */
  override listObjects(bucket: string, options: ListOptions = {}): Listing {
    const { prefix = '', delimiter, maxKeys = 1000 } = options;
    const after = options.startAfter || options.marker || '';
    const held = this.buckets.get(bucket);
    if (held === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', 404);
    const keys = [...held.keys()].filter((key) => key.startsWith(prefix)).sort(byBytes);
    const objects: StoredObject[] = [];
    const commonPrefixes: string[] = [];
    for (const key of keys) {
      const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
      const name = cut < 0 ? key : key.slice(0, cut + (delimiter ?? '').length);
      if (byBytes(name, after) <= 0 || name === commonPrefixes.at(-1)) continue;
      if (objects.length + commonPrefixes.length >= maxKeys)
        return { objects, commonPrefixes, isTruncated: maxKeys > 0 };
      if (cut < 0) objects.push(held.get(key) as StoredObject);
      else commonPrefixes.push(name);
    }
    return { objects, commonPrefixes, isTruncated: false };
  }

  /** One transaction; where it fails, what fauxqs holds in memory is as before too. */
  #change<T>(bucket: string, key: string, work: () => T): T {
    const held = this.buckets.get(bucket);
    const before = held?.get(key);
    let result: T | undefined;
    try {
      this.#keeper.transaction(() => {
        result = work();
      });
    } catch (error) {
      if (before === undefined) held?.delete(key);
      else held?.set(key, before);
      throw error;
    }
    return result as T;
  }

  #archive(bucket: string, key: string): void {
    if (this.isVersioned(bucket) && this.buckets.get(bucket)?.has(key) === true)
      this.versions.archive(bucket, key, this.getObject(bucket, key));
  }

  #created(bucket: string, object: StoredObject, name: string): void {
    const { key, contentLength: size, lastModified: at } = object;
    const version = this.isVersioned(bucket) ? { versionId: this.versions.add(bucket, key, object) } : {};
    this.#tell({ name, bucket, key, at, size, etag: object.etag.replaceAll('"', ''), ...version });
  }

  #tell(change: Omit<ObjectEvent, 'sequencer'>): void {
    this.onChange({ ...change, sequencer: this.#nextSequencer() });
  }
}

/** The order of UTF-8 bytes; it is that of code units but for surrogates, which stand for the highest characters. */
function byBytes(one: string, other: string): number {
  if (one === other) return 0;
  if (!HIGH.test(one) || !HIGH.test(other)) return one < other ? -1 : 1;
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

const HIGH = /[\ud800-\uffff]/;
