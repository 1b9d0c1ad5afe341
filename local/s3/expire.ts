// Objects removed when the template's lifecycle rules say so, looked at now and every hour. As on S3 an expiry is no removal: it is
// told under events of its own, LifecycleExpiration.
import type { Bucket } from '../plan/buckets.ts';
import type { DurableStore } from './durable-store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Returns what stops it. */
export function expireDaily(buckets: readonly Bucket[], store: DurableStore): () => void {
  const look = (): void => expire(buckets, store, Date.now());
  look();
  const timer = setInterval(look, HOUR).unref();
  return () => clearInterval(timer);
}

export function expire(buckets: readonly Bucket[], store: DurableStore, now: number): void {
  for (const { name, expiries } of buckets)
    for (const { prefix, days, oldVersionDays } of expiries) {
      if (oldVersionDays !== undefined)
        store.versions.removeOlderThan(name, prefix, new Date(now - oldVersionDays * DAY));
      if (days === undefined) continue;
      for (const { key, lastModified } of [...(store.buckets.get(name)?.values() ?? [])])
        if (key.startsWith(prefix) && lastModified.getTime() < now - days * DAY) store.expireObject(name, key);
    }
}
