// The files that the mirror has put, folder by folder, so that after a restart it knows which of them have been removed meanwhile,
// and which were deleted from the bucket though they still lie there. Written before the put and cleared after the removal:
// whatever the moment of a crash, nothing is forgotten. What came from another folder is that folder's business.
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export class Ledger {
  readonly #place: string;
  readonly #folder: string;
  readonly #statements: Readonly<Record<'add' | 'done' | 'remove' | 'get' | 'all', StatementSync>>;

  /** `place` tells the ledger of one bucket and prefix from that of another. */
  constructor(db: DatabaseSync, place: string, folder: string) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS on_record_mirrored (place TEXT, folder TEXT, path TEXT, etag TEXT, PRIMARY KEY (place, folder, path)) WITHOUT ROWID',
    );
    this.#place = place;
    this.#folder = folder;
    adoptOlder(db, place, folder);
    const one = 'WHERE place = ? AND folder = ? AND path = ?';
    this.#statements = {
      add: db.prepare('INSERT OR IGNORE INTO on_record_mirrored (place, folder, path) VALUES (?, ?, ?)'),
      done: db.prepare(`UPDATE on_record_mirrored SET etag = ? ${one}`),
      remove: db.prepare(`DELETE FROM on_record_mirrored ${one}`),
      get: db.prepare(`SELECT etag FROM on_record_mirrored ${one}`),
      all: db.prepare('SELECT path, etag FROM on_record_mirrored WHERE place = ? AND folder = ?'),
    };
  }

  /** Before the put. */
  add(path: string): void {
    this.#statements.add.run(this.#place, this.#folder, path);
  }

  /** After the put: what was put. */
  done(path: string, etag: string): void {
    this.#statements.done.run(etag, this.#place, this.#folder, path);
  }

  remove(path: string): void {
    this.#statements.remove.run(this.#place, this.#folder, path);
  }

  has(path: string): boolean {
    return this.#statements.get.get(this.#place, this.#folder, path) !== undefined;
  }

  /** Of what was put last; undefined where nothing was, or a crash came between. */
  etagOf(path: string): string | undefined {
    const row = this.#statements.get.get(this.#place, this.#folder, path);
    return row?.etag === undefined || row.etag === null ? undefined : String(row.etag);
  }

  all(): readonly string[] {
    return this.#statements.all.all(this.#place, this.#folder).map((row) => String(row.path));
  }
}

/** A ledger from before folders were told apart goes to the first folder that is mirrored since. */
function adoptOlder(db: DatabaseSync, place: string, folder: string): void {
  const older = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'on_record_mirror'").get();
  if (older === undefined) return;
  db.prepare(
    'INSERT OR IGNORE INTO on_record_mirrored (place, folder, path) SELECT place, ?, path FROM on_record_mirror WHERE place = ?',
  ).run(folder, place);
  db.prepare('DELETE FROM on_record_mirror WHERE place = ?').run(place);
}
