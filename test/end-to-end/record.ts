// All that the record holds and says, without when it was told: two runs over the same articles must agree on it to the byte.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { unpack } from '../../shared/table/pack.ts';
import type { Clients, Summary } from './stack.ts';

/** One line for each article and each claim that the API tells, and one for each item of the table; each in an order of its own. */
export async function recordOf(clients: Clients): Promise<readonly string[]> {
  const summaries = [...(await clients.all<Summary>('/articles?limit=50'))].sort((a, b) => (a.key < b.key ? -1 : 1));
  const articles: string[] = [];
  for (const { id } of summaries) articles.push(timeless(await clients.ask(`/articles/${id}`)));
  const refused = (await clients.all('/articles?status=refused&limit=50')).map(timeless).sort();
  const claims = (await clients.all('/claims?limit=50')).map(timeless).sort();
  return [...articles, ...refused, ...claims, ...(await itemsOf(clients))];
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
    for (const item of (page.Items ?? []) as Item[]) if (item.pk !== 'secret') lines.push(lineOf(item));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  client.destroy();
  return lines.sort();
}

/**
 * An item without the clock: its writer's revision and the hash of the reading with it (r, h, recorded.hash, and in a body's key),
 * the day a tombstone expires, and where an upload that is not recorded is listed, which is by when it was put.
 */
function lineOf({ pk, sk, z, r: _r, h: _h, ttl: _ttl, openPk: _pk, openSk: _sk, recorded, ...rest }: Item): string {
  const { hash: _hash, ...told } = (recorded ?? {}) as Readonly<Record<string, unknown>>;
  const held: unknown = z && unpack(z);
  const [article, , ...alike] = Array.isArray(held) && pk.startsWith('alike/') ? held : [held];
  const key = sk.replace(/^body#[^#]+#[^#]+/, 'body');
  const sorted = Object.fromEntries(Object.entries({ ...rest, recorded: told }).sort(([a], [b]) => (a < b ? -1 : 1)));
  return timeless([pk, key, sorted, article, ...alike]);
}
