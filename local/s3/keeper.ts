// SQLite under the buckets and queues: a put and the events it causes are one transaction, so that `kill -9` leaves
// either both or neither. openKeeper('.on-record/storage') mends what fauxqs' own keeper gets wrong.
import { type Keeper, PersistenceManager } from './fauxqs.ts';

export function openKeeper(directory: string): Keeper {
  const keeper = new PersistenceManager(directory);
  // In write-ahead mode NORMAL loses nothing when the process dies; FULL would wait for the disk at every message.
  keeper.db.exec('PRAGMA synchronous = NORMAL');
  nestTransactions(keeper);
  // fauxqs 2.4.1 sets the receive count to NULL here, which its own schema forbids: visibility 0 would throw.
  const ready = keeper.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  keeper.updateMessageReady = (messageId) => {
    ready.run(messageId);
  };
  return keeper;
}

/** A transaction inside another joins it: fauxqs opens its own for a completed upload. */
function nestTransactions(keeper: Keeper): void {
  let depth = 0;
  keeper.transaction = (work) => {
    if (depth === 0) keeper.db.exec('BEGIN IMMEDIATE');
    depth += 1;
    try {
      work();
      depth -= 1;
      if (depth === 0) keeper.db.exec('COMMIT');
    } catch (error) {
      depth -= 1;
      if (depth === 0 && keeper.db.isTransaction) keeper.db.exec('ROLLBACK');
      throw error;
    }
  };
}
