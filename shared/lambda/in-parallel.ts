// Many small pieces of one message's work, several at once, in an order: what an earlier try did is passed over, and how far all is
// done from the beginning is told. await inParallel(members, { progress, reached, signal }, (member) => put(member))
import pLimit from 'p-limit';
import type { Attempt } from './stage.ts';

/** Calls on their way at once: S3 answers in tens of milliseconds, and thousands must go within one function's time. */
const AT_ONCE = 24;

export async function inParallel<T>(
  all: readonly T[],
  { progress, reached, signal }: Attempt,
  each: (one: T) => Promise<void>,
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  const done = new Set<number>();
  let first = Math.min(progress, all.length);
  await Promise.all(
    all.slice(first).map((one, i) =>
      limit(async () => {
        signal.throwIfAborted();
        await each(one);
        done.add(progress + i);
        while (done.delete(first)) first += 1;
        reached(first);
      }),
    ),
  );
}
