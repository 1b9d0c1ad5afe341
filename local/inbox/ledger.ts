// The files that the mirror has put, so that after a restart it knows which of them have been removed meanwhile.
// Written before the put and cleared after the removal: whatever the moment of a crash, nothing is forgotten.
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export class Ledger {
  readonly #place: string;
  readonly #statements: Readonly<Record<'add' | 'remove' | 'has' | 'all', StatementSync>>;

  /** `place` tells the ledger of one folder and bucket from that of another. */
  constructor(db: DatabaseSync, place: string) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS on_record_mirror (place TEXT, path TEXT, PRIMARY KEY (place, path)) WITHOUT ROWID',
    );
    this.#place = place;
    this.#statements = {
      add: db.prepare('INSERT OR IGNORE INTO on_record_mirror (place, path) VALUES (?, ?)'),
      remove: db.prepare('DELETE FROM on_record_mirror WHERE place = ? AND path = ?'),
      has: db.prepare('SELECT 1 FROM on_record_mirror WHERE place = ? AND path = ?'),
      all: db.prepare('SELECT path FROM on_record_mirror WHERE place = ?'),
    };
  }

  add(path: string): void {
    this.#statements.add.run(this.#place, path);
  }

  remove(path: string): void {
    this.#statements.remove.run(this.#place, path);
  }

  has(path: string): boolean {
    return this.#statements.has.get(this.#place, path) !== undefined;
  }

  all(): readonly string[] {
    return this.#statements.all.all(this.#place).map((row) => String(row.path));
  }
}
