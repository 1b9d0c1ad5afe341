// S3's `sequencer`: of two events of one key the newer has the greater text. Hexadecimal, 18 digits, never going back,
// not even when the machine's clock does: the last one given is kept with the objects.
import type { DatabaseSync } from 'node:sqlite';

export function openSequencer(db: DatabaseSync): () => string {
  db.exec(
    'CREATE TABLE IF NOT EXISTS on_record_sequence (one INTEGER PRIMARY KEY CHECK (one = 1), last TEXT NOT NULL)',
  );
  const row = db.prepare('SELECT last FROM on_record_sequence').get() as { readonly last: string } | undefined;
  const keep = db.prepare('INSERT OR REPLACE INTO on_record_sequence (one, last) VALUES (1, ?)');
  let last = row === undefined ? 0n : BigInt(`0x${row.last}`);
  return () => {
    const now = BigInt(Date.now()) << 20n;
    last = now > last ? now : last + 1n;
    const text = last.toString(16).toUpperCase().padStart(18, '0');
    keep.run(text);
    return text;
  };
}
