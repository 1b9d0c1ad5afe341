// A page of a list: what a question picks from the items of a walk, up to a limit, and where the next page begins.
// Every page says by `next` whether there is more; only a walk that is exhausted ends without one.
import { z } from 'zod';
import type { Table } from './client.ts';
import { type Found, isBefore, type Stretch, walk } from './walk.ts';

/** The last thing given: its item, and its number within the item. */
export const Position = z.object({ list: z.string(), sk: z.string(), n: z.number() }).readonly();
export type Position = z.infer<typeof Position>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: Position;
}

export interface PageOptions<T> {
  readonly limit: number;
  readonly after?: Position | undefined;
  /** What of an item answers the question; `undefined` where it does not. The numbers must not depend on the limit. */
  readonly pick: (found: Found) => readonly (T | undefined)[] | Promise<readonly (T | undefined)[]>;
  /** Items read for one page at most: a filter that fits little must not read on for ever. */
  readonly budget?: number;
  /** Items picked from at once, ahead of need: more than one where picking reads. */
  readonly ahead?: number;
}

export async function pageOf<T>(table: Table, stretch: Stretch, options: PageOptions<T>): Promise<Page<T>> {
  const { limit, after, budget = 5_000 } = options;
  const items: T[] = [];
  let last = after;
  let read = 0;
  for await (const { list, sk, picked } of picking(table, stretch, options)) {
    for (let n = sk === after?.sk && list === after.list ? after.n + 1 : 0; n < picked.length; n++) {
      const one = picked[n];
      if (one === undefined) continue;
      // One more than fits is there: the page has a next.
      if (items.length === limit) return { items, ...(last && { next: last }) };
      items.push(one);
      last = { list, sk, n };
    }
    if (++read >= budget) return { items, next: { list, sk, n: picked.length } };
  }
  return { items };
}

/** What is picked from each item of a walk, beginning with that of the last page's end. */
async function* picking<T>(table: Table, stretch: Stretch, { limit, after, pick, ahead = 1 }: PageOptions<T>) {
  const going: { list: string; sk: string; picked: Promise<readonly (T | undefined)[]> }[] = [];
  const settled = async () => {
    const { list, sk, picked } = going.shift() as (typeof going)[number];
    return { list, sk, picked: await picked };
  };
  for await (const found of walk(table, { want: limit, ...stretch, at: after?.sk })) {
    if (after && isBefore(found, after, stretch.newestFirst)) continue;
    const picked = Promise.resolve(pick(found));
    // Thrown where it is awaited; what is ahead of a full page is not.
    picked.catch(() => undefined);
    going.push({ list: found.list, sk: found.sk, picked });
    if (going.length >= ahead) yield await settled();
  }
  while (going.length > 0) yield await settled();
}
