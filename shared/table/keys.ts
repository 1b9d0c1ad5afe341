// Where things stand in the table: every partition and sort key, in one place.
//
//   article/ID         @                      its head: key, revision, status, title, counts; or a tombstone
//   article/ID         body#REVISION#HASH#NN  the whole reading, packed
//   LIST#2021-05#2     AT#ID#NN               one article's share in a list: an entity's claims, the articles …
//   LIST               @                      the list's directory: what it is, and in which months it has anything
//   names/y#1          yerevan#place/AM/yerevan#AT#ID#NN   an entity's home: its first articles' shares, under its own name
//   names/y#1          yerevan#place/AM/yerevan#@          its directory, once it has outgrown its home
//   names/e#1          erevan#place/AM/yerevan             the way from another of its names
//   alike/HASH         AT#ID                  articles with this among the smallest hashes of their words
//   secret             2026-11                what signs this month's cursors
//
// A LIST is all, outlet/NAME, entity/ID, disputes/ID. It is cut by month, so that no partition grows without bound, and each
// month into shards, so that a day's news about one entity is never written to one partition alone. Most entities are never
// heard of again: their home is name, directory and list in one, so that a new one costs a single write.
import { createHash } from 'node:crypto';

/** Writes to one key of DynamoDB end at 1,000 units a second; bench/shards shows what an article a millisecond asks of each shard. */
export const SHARDS = 4;

export const HEAD = '@';

export const articlePk = (id: string): string => `article/${id}`;

export const bodySk = (revision: string, hash: string, chunk: number): string =>
  `body#${revision}#${hash}#${pad(chunk)}`;

export const lists = {
  all: 'all',
  outlet: (name: string) => `outlet/${plain(name.toLowerCase())}`,
  entity: (id: string) => `entity/${plain(id)}`,
  disputes: (id: string) => `disputes/${plain(id)}`,
  status: (status: string) => `status/${status}`,
} as const;

/** The list of an entity from that of its claims or disputes: "disputes/place/AM" → "entity/place/AM"; undefined of others. */
export function entityListOf(list: string): string | undefined {
  const [, id] = /^(?:entity|disputes)\/(.*)$/s.exec(list) ?? [];
  return id === undefined ? undefined : `entity/${id}`;
}

export const shardOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) % SHARDS;

/** The month of an instant: "2021-05-14T10:00:00Z" → "2021-05". */
export const monthOf = (at: string): string => at.slice(0, 7);

export const listPk = (list: string, month: string, shard: number): string => `${list}#${month}#${shard}`;

/** Chunks count down, so that read newest first an article's first chunk comes first. */
export const listSk = (at: string, articleId: string, chunk = 0): string => `${at}#${articleId}#${pad(999 - chunk)}`;

/** The same without its chunk: orders the articles of a list. */
export const positionOf = (sk: string): { readonly at: string; readonly articleId: string; readonly chunk: number } => {
  const [at = '', articleId = '', chunk = '999'] = sk.split('#');
  return { at, articleId, chunk: 999 - Number(chunk) };
};

export const alikePk = (hash: number): string => `alike/${hash.toString(36)}`;

/** @param shard of the entity: names that begin alike are many at once too */
export const namesPk = (folded: string, shard: number): string => `names/${[...folded][0] ?? ''}#${shard}`;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where a list's directory stands. */
export function directoryKey(list: string): Key {
  if (entityListOf(list) !== list) return { pk: list, sk: HEAD };
  const { pk, prefix } = homeKey(list);
  return { pk, sk: `${prefix}${HEAD}` };
}

/** The home of an entity, by its list: "entity/place/AM/yerevan" → names/y#1, yerevan#place/AM/yerevan# */
export function homeKey(list: string): { readonly pk: string; readonly prefix: string } {
  const id = list.slice(list.indexOf('/') + 1);
  const form = ownForm(id);
  return { pk: namesPk(form, shardOf(id)), prefix: `${form}#${id}#` };
}

/** The name that an entity's id is made of: "person/nikol-pashinian" → "nikol pashinian". */
export const ownForm = (id: string): string =>
  id
    .slice(id.lastIndexOf('/') + 1)
    .replaceAll(/[-\s]+/g, ' ')
    .toLowerCase()
    .trim()
    .slice(0, 100);

const pad = (n: number): string => String(n).padStart(3, '0');

/** Names come from articles: none may look like the end of another key, nor make a key longer than DynamoDB takes. */
const plain = (text: string): string => text.replaceAll('#', '%23').slice(0, 300);
