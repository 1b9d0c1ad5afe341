// The versions of a versioned bucket's objects: which version is the newest, the older ones with their bodies, and where a
// delete marker stands. fauxqs keeps the newest object only; an older one is copied here just before it is overwritten.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { StoredObject } from './fauxqs.ts';

export interface Version {
  readonly key: string;
  readonly versionId: string;
  readonly deleteMarker: boolean;
  readonly newest: boolean;
  readonly size: number;
  readonly etag: string;
  readonly lastModified: string;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS on_record_versions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL, delete_marker INTEGER NOT NULL,
  size INTEGER NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
  content_type TEXT NOT NULL DEFAULT '', metadata TEXT NOT NULL DEFAULT '{}', body BLOB
);
CREATE INDEX IF NOT EXISTS on_record_versions_by_key ON on_record_versions (bucket, key, number);
CREATE UNIQUE INDEX IF NOT EXISTS on_record_versions_by_id ON on_record_versions (version_id);`;

const COLUMNS = 'key, version_id, delete_marker, size, etag, last_modified';

interface Row {
  readonly key: string;
  readonly version_id: string;
  readonly delete_marker: number;
  readonly size: number;
  readonly etag: string;
  readonly last_modified: string;
}

export class Versions {
  readonly #db: DatabaseSync;
  readonly #one: (sql: string) => (...values: (string | number | Uint8Array | null)[]) => unknown;

  constructor(db: DatabaseSync) {
    db.exec(SCHEMA);
    this.#db = db;
    const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
    this.#one = (sql) => {
      const statement = prepared.get(sql) ?? db.prepare(sql);
      prepared.set(sql, statement);
      return (...values) => (sql.startsWith('SELECT') ? statement.get(...values) : statement.run(...values));
    };
  }

  /** The newest version, a delete marker too; undefined where the key was never put. */
  newest(bucket: string, key: string): Version | undefined {
    const row = this.#one(
      `SELECT ${COLUMNS} FROM on_record_versions WHERE bucket = ? AND key = ? ORDER BY number DESC LIMIT 1`,
    )(bucket, key) as Row | undefined;
    return row === undefined ? undefined : version(row, true);
  }

  /** Notes a new newest version and gives its id. Its body stays with fauxqs until it is overwritten. */
  add(bucket: string, key: string, object: StoredObject | 'delete marker'): string {
    const versionId = randomBytes(24).toString('base64url');
    const [marker, size, etag, at] =
      object === 'delete marker' ? [1, 0, '', new Date()] : [0, object.contentLength, object.etag, object.lastModified];
    this.#one(
      'INSERT INTO on_record_versions (bucket, key, version_id, delete_marker, size, etag, last_modified) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )(bucket, key, versionId, marker, size, etag, at.toISOString());
    return versionId;
  }

  /** Keeps the body of the newest version, which is about to be overwritten or hidden by a delete marker. */
  archive(bucket: string, key: string, object: StoredObject): void {
    const newest = this.newest(bucket, key);
    if (newest === undefined || newest.deleteMarker) return;
    this.#one('UPDATE on_record_versions SET body = ?, content_type = ?, metadata = ? WHERE version_id = ?')(
      object.body,
      object.contentType,
      JSON.stringify(object.metadata),
      newest.versionId,
    );
  }

  /** An archived version as an object, or undefined where there is none of that id with a body. */
  archived(bucket: string, key: string, versionId: string): StoredObject | undefined {
    const row = this.#one(
      'SELECT * FROM on_record_versions WHERE bucket = ? AND key = ? AND version_id = ? AND body IS NOT NULL',
    )(bucket, key, versionId) as
      | (Row & { readonly body: Uint8Array; readonly content_type: string; readonly metadata: string })
      | undefined;
    if (row === undefined) return undefined;
    return {
      key,
      body: Buffer.from(row.body),
      contentType: row.content_type,
      contentLength: row.size,
      etag: row.etag,
      lastModified: new Date(row.last_modified),
      metadata: JSON.parse(row.metadata) as Record<string, string>,
    };
  }

  find(bucket: string, key: string, versionId: string): Version | undefined {
    const row = this.#one(`SELECT ${COLUMNS} FROM on_record_versions WHERE bucket = ? AND key = ? AND version_id = ?`)(
      bucket,
      key,
      versionId,
    ) as Row | undefined;
    return row === undefined ? undefined : version(row, this.newest(bucket, key)?.versionId === versionId);
  }

  remove(versionId: string): void {
    this.#one('DELETE FROM on_record_versions WHERE version_id = ?')(versionId);
  }

  /** Every version of the keys with this prefix, keys in order, newest first. */
  list(bucket: string, prefix: string): readonly Version[] {
    const rows = this.#db
      .prepare(
        `SELECT ${COLUMNS} FROM on_record_versions WHERE bucket = ? AND substr(key, 1, ?) = ? ORDER BY key, number DESC`,
      )
      .all(bucket, [...prefix].length, prefix) as unknown as Row[];
    return rows.map((row, index) => version(row, rows[index - 1]?.key !== row.key));
  }

  /** Archived versions older than this, and delete markers with nothing under them. */
  removeOlderThan(bucket: string, prefix: string, before: Date): void {
    this.#db
      .prepare(
        'DELETE FROM on_record_versions WHERE bucket = ? AND substr(key, 1, ?) = ? AND body IS NOT NULL AND last_modified < ?',
      )
      .run(bucket, [...prefix].length, prefix, before.toISOString());
  }
}

function version(row: Row, newest: boolean): Version {
  return {
    key: row.key,
    versionId: row.version_id,
    deleteMarker: row.delete_marker === 1,
    newest,
    size: row.size,
    etag: row.etag,
    lastModified: row.last_modified,
  };
}
