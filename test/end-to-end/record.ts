// All that the record holds and says, without when it was told: two runs over the same articles must agree on it to the byte.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Extraction } from '../../shared/model/extraction.ts';
import { bodiesIn } from '../../shared/table/body.ts';
import { unpack } from '../../shared/table/pack.ts';
import { unpackShare } from '../../shared/table/shares.ts';
import type { Clients, Summary } from './stack.ts';

/** One line for each article, entity and claim that the API tells, and one for each item of the table; each in an order of its own. */
export async function recordOf(clients: Clients): Promise<readonly string[]> {
  const summaries = [...(await clients.all<Summary>('/articles?limit=50&copies=all'))].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  const articles: string[] = [];
  const entities = new Set<string>();
  for (const { id } of summaries) {
    const told = await clients.ask<{ readonly reading?: Pick<Extraction, 'entities'> }>(`/articles/${id}`);
    articles.push(timeless(told));
    // Who is only described is known within the article alone.
    for (const { id: entity, named } of told?.reading?.entities ?? []) if (named !== false) entities.add(entity);
  }
  const portraits: string[] = [];
  for (const id of [...entities].sort()) portraits.push(timeless(await clients.ask(`/entities/${id}`)));
  const refused = (await clients.all('/articles?status=refused&limit=50')).map(timeless).sort();
  const claims = (await clients.all('/claims?limit=50&copies=all')).map(timeless).sort();
  return [...articles, ...portraits, ...refused, ...claims, ...(await itemsOf(clients))];
}

/** Moments of putting, and the revisions that order them, are the bucket's and differ from run to run as the clock does. */
const CLOCK = new Set(['revision', 'uploadedAt']);

const timeless = (value: unknown): string =>
  JSON.stringify(value, (name, part: unknown) => {
    if (part instanceof Set) return [...part].sort();
    return CLOCK.has(name) ? undefined : part;
  });

type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string; readonly z?: Uint8Array };

async function itemsOf({ dynamodb, outputs }: Clients): Promise<readonly string[]> {
  const credentials = { accessKeyId: 'owner', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', endpoint: dynamodb, credentials }),
  );
  const lines: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: outputs.TableName, ExclusiveStartKey }));
    // What signs cursors is drawn by lot.
    for (const item of (page.Items ?? []) as Item[])
      if (item.pk !== 'secret') lines.push(...(shareLines(item) ?? [lineOf(item)]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return lines.sort();
}

/**
 * What an item tells of an entity: its share, and each of its disputes. Where they stand, at the entity's home or in its months,
 * depends on which articles came first; what they say does not. So does which directories there are.
 */
function shareLines({ pk, sk, z }: Item): readonly string[] | undefined {
  const [, , atHome] = sk.split('#');
  const [, kind, inMonths] = /^(entity|disputes)\/(.+)#\d{4}-\d{2}#\d$/s.exec(pk) ?? [];
  if (pk.startsWith('names/') ? atHome === undefined : inMonths === undefined) return undefined;
  if (atHome === '@' && pk.startsWith('names/')) return [];
  const [id, place] = inMonths === undefined ? [sk.split('#')[1], sk.split('#').slice(2).join('#')] : [inMonths, sk];
  const { disputes, ...share } = unpackShare(z as Uint8Array);
  const told = disputes.map((dispute) => timeless(['dispute', id, place, dispute]));
  return kind === 'disputes' ? told : [timeless(['share', id, place, share]), ...told];
}

/**
 * An item without the clock: its writer's revision and the hash of the reading with it (r, h, recorded.hash, and in a body's key),
 * the day a tombstone expires, and where an upload that is not recorded is listed, which is by when it was put.
 */
function lineOf({
  pk,
  sk,
  z,
  m: _manifest,
  r: _r,
  h: _h,
  ttl: _ttl,
  openPk: _pk,
  openSk: _sk,
  recorded,
  ...rest
}: Item): string {
  const { hash: _hash, ...told } = (recorded ?? {}) as Readonly<Record<string, unknown>>;
  // Where the shares of a reading stand differs as well.
  const held: unknown =
    z && (sk.startsWith('body#') ? bodiesIn([{ sk, z, m: _manifest, v: rest.v }])[0]?.reading() : unpack(z));
  const [article, , ...alike] = Array.isArray(held) && pk.startsWith('alike/') ? held : [held];
  const key = sk.replace(/^body#[^#]+#[^#]+/, 'body');
  const sorted = Object.fromEntries(Object.entries({ ...rest, recorded: told }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return timeless([pk, key, sorted, article, ...alike]);
}
