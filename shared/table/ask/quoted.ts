// Which articles may quote some words. Each article's row in the list of all has hashes of pairs of its quoted words (check/sketch.ts), within the
// write unit that the row costs anyway; a process that is asked holds them all in memory, sorted, and reads them anew when they have aged.
// Bounded: the newest articles up to MOST. What was recorded before rows had hashes has none until `onrecord replay --rebuild`.
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import { hashesOf } from '../../check/index.ts';
import type { Table } from '../client.ts';
import { listPk, lists, positionOf, SHARDS } from '../keys.ts';
import { monthsOf } from './claims.ts';

/** Articles held: about 200,000 claims, 80 MB read once. */
const MOST = 20_000;
/** Partitions read at once. */
const AT_ONCE = 8;
/** Reading it anew takes a twentieth of the time at most, and what was recorded a second ago may be missing. */
const RESTS = { least: 1_000, times: 20 };

/** Hashes with their articles as sortable numbers: hash × SHIFT + index of the article. */
const SHIFT = 2 ** 20;

export interface QuotedIndex {
  /** Newest first. */
  readonly articles: readonly { readonly id: string; readonly at: string }[];
  readonly entries: Float64Array;
  /** False where there are older articles besides. */
  readonly whole: boolean;
}

interface Held {
  readonly index: Promise<QuotedIndex>;
  stale: number;
}
const held = new WeakMap<Table['client'], Held>();

/** The index as it was a moment ago at most. */
export function quotedIndex(table: Table, now: () => number = () => performance.now()): Promise<QuotedIndex> {
  const last = held.get(table.client);
  if (last && now() < last.stale) return last.index;
  const began = now();
  const index = readIndex(table);
  const fresh: Held = { index, stale: Number.POSITIVE_INFINITY };
  held.set(table.client, fresh);
  index.then(
    () => {
      fresh.stale = now() + Math.max(RESTS.least, RESTS.times * (now() - began));
    },
    () => held.delete(table.client),
  );
  return index;
}

async function readIndex(table: Table): Promise<QuotedIndex> {
  const months = [...(await monthsOf(table, lists.all))].sort().reverse();
  const limit = pLimit(AT_ONCE);
  const rows: { at: string; id: string; q: Uint8Array }[] = [];
  // Month by month, newest first, some at once, until there are enough.
  for (let next = 0; next < months.length && rows.length < MOST; next += AT_ONCE) {
    const partitions = months
      .slice(next, next + AT_ONCE)
      .flatMap((month) => Array.from({ length: SHARDS }, (_, shard) => listPk(lists.all, month, shard)));
    for (const part of await Promise.all(partitions.map((pk) => limit(() => sketchesIn(table, pk)))))
      rows.push(...part);
  }
  rows.sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1));
  const kept = rows.slice(0, MOST);
  const entries = new Float64Array(kept.reduce((sum, { q }) => sum + (q.byteLength >> 2), 0));
  let filled = 0;
  for (const [i, { q }] of kept.entries()) {
    const view = new DataView(q.buffer, q.byteOffset, q.byteLength);
    for (let at = 0; at + 4 <= q.byteLength; at += 4) entries[filled++] = view.getUint32(at, true) * SHIFT + i;
  }
  return { articles: kept.map(({ id, at }) => ({ id, at })), entries: entries.sort(), whole: rows.length <= MOST };
}

/** Rows without quotations too, so that it can be said how many articles were looked in. */
async function sketchesIn(table: Table, pk: string) {
  const rows: { at: string; id: string; q: Uint8Array }[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ProjectionExpression: 'sk, q',
        ExclusiveStartKey,
      }),
    );
    for (const { sk, q } of page.Items ?? []) {
      const { at, articleId } = positionOf(sk as string);
      rows.push({ at, id: articleId, q: (q as Uint8Array | undefined) ?? new Uint8Array() });
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows;
}

/** Ids of the articles that hold most of the words, by how rare those are; the newest of equals first. */
export function articlesQuoting({ articles, entries }: QuotedIndex, words: string, most: number): readonly string[] {
  const scores = new Map<number, number>();
  for (const hash of hashesOf(words)) {
    const from = lowerBound(entries, hash * SHIFT);
    const to = lowerBound(entries, (hash + 1) * SHIFT);
    const rare = Math.log(1 + articles.length / Math.max(1, to - from));
    for (let i = from; i < to; i++) {
      const article = (entries[i] as number) % SHIFT;
      scores.set(article, (scores.get(article) ?? 0) + rare);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, most)
    .map(([article]) => (articles[article] as { id: string }).id);
}

function lowerBound(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
