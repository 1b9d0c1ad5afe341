// dynalite 4.0.0 ends what it reads a range with by iterator.return(), which iterators of level 10 don't have: each query would
// leave one open for good, and with it all files and memory that its snapshot needs. closeWhatIsRead() gives them one.
import { createRequire } from 'node:module';

interface Iterator {
  readonly close: () => Promise<void>;
  return?: () => Promise<void>;
}
type Read = (this: unknown, options?: object) => Iterator;

/** To be called before dynalite opens its database. */
export function closeWhatIsRead(): void {
  const ofDynalite = createRequire(createRequire(import.meta.url).resolve('dynalite'));
  const { Level } = ofDynalite('level') as { Level: { prototype: Record<'keys' | 'values', Read> } };
  for (const name of ['keys', 'values'] as const) {
    const read = Level.prototype[name];
    Level.prototype[name] = function (options) {
      const iterator = read.call(this, options);
      iterator.return ??= () => iterator.close();
      return iterator;
    };
  }
}
