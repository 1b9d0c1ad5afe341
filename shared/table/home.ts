// An entity's home: its first shares, under its own name, and its directory once it has outgrown them. One query reads all of it.
// homeOf(table, 'entity/person/tomas-velk') → { rows: [a share for each article …], directory: which months have more }
import type { Table } from './client.ts';
import { type Directory, merged } from './directory.ts';
import { everyItem } from './every-item.ts';
import { HEAD, homeKey, monthOf, positionOf } from './keys.ts';
import { unpackShare } from './shares.ts';
import type { Found } from './walk.ts';

export interface Home {
  readonly list: string;
  readonly rows: readonly Found[];
  readonly directory?: Directory | undefined;
}

export interface HomeOptions {
  readonly consistent?: boolean;
  /** Items at most, the directory first and then the newest shares. */
  readonly limit?: number;
}

export async function homeOf(table: Table, list: string, { consistent, limit }: HomeOptions = {}): Promise<Home> {
  const { pk, prefix } = homeKey(list);
  const items = await everyItem(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ScanIndexForward: false,
    ConsistentRead: consistent,
    Limit: limit,
  });
  const all = items.map((item) => ({ list, sk: String(item.sk).slice(prefix.length), item }));
  const directory = all.find(({ sk }) => sk === HEAD)?.item as Directory | undefined;
  return { list, rows: all.filter(({ sk }) => sk !== HEAD), ...(directory && { directory }) };
}

/** What is said of the entity at home and in its directory; nothing, where nothing is left of it. */
export function toldAt(
  { list, rows, directory }: Home,
  without?: { readonly articleId: string },
): Directory | undefined {
  let told = directory;
  for (const { sk, item } of rows) {
    const { at, articleId } = positionOf(sk);
    if (articleId === without?.articleId) continue;
    const { portrait } = unpackShare(item.z as Uint8Array);
    told = merged(told, list, { months: [monthOf(at)], ...(portrait && { portrait }) });
  }
  return told;
}
