// Writes what came of an upload: its reading, or that it was refused, removed, or opened as a container.
//
// No transaction: each write is conditional on the revision, and their order makes up for the rest. The body goes in first,
// then the lists, the directories, and last the head, which makes the reading the article's. Then every other body is
// taken back, with all that it has in the lists. Cut off anywhere, doing the same again leads to the same record.
import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import pLimit from 'p-limit';
import type { Refusal } from '../model/refusal.ts';
import { type Body, bodiesIn, putBody } from './body.ts';
import { made, type Table } from './client.ts';
import { contribute } from './directories.ts';
import { everyItem } from './every-item.ts';
import { headFrom, openKeys, type Subject, update } from './head.ts';
import { type ItemsOfReading, itemsOf, type ListItem, type Reading, refOf } from './items-of.ts';
import { articlePk, HEAD, type Key } from './keys.ts';
import { LAYOUT } from './layouts.ts';
import { manifestOf } from './manifest.ts';
import { marksAt } from './marks.ts';
import { type Homes, homesOf, placed, placedAnywhere, placedAt } from './placement.ts';
import { manifestOfBody, takeBack } from './take-back.ts';

/** Written, or passed over: the same is recorded already, or something newer is known. */
export type Recording = 'written' | 'known' | 'stale';

const NOT_NEWER = 'attribute_not_exists(pk) OR revision <= :revision';
const AT_ONCE = 24;
/** Tombstones outlive the last message that could still arrive: queues keep them for 14 days, twice. */
const TOMBSTONE_DAYS = 30;

/** What the table holds under an article's own key. */
export async function holdings(table: Table, id: string) {
  const items = await everyItem(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': articlePk(id) },
    ConsistentRead: true,
  });
  const head = items.find(({ sk }) => sk === HEAD);
  return { head: head && headFrom(head), bodies: bodiesIn(items) };
}

export interface RecordOptions {
  /** Even where it is recorded already: what is missing of it is written again. */
  readonly rebuild?: boolean | undefined;
}

export async function recordReading(
  table: Table,
  subject: Subject,
  reading: Reading,
  { rebuild = false }: RecordOptions = {},
): Promise<Recording> {
  const { id, key, revision, uploadedAt, container, members = [] } = subject;
  const parts = itemsOf(reading);
  const hash = hashOf(reading, parts);
  const mine = { revision, hash };
  const { head, bodies } = await holdings(table, id);
  if (head && head.revision > revision) {
    const own = placedAnywhere(parts);
    const lost = [{ ...mine, own, manifest: manifestOf(own) }];
    await takeBack(table, id, { bodies: bodies.filter((body) => body.revision <= revision), lost });
    return 'stale';
  }
  const others = bodies.filter((body) => body.revision !== revision || body.hash !== hash);
  const before = bodies.find((body) => !others.includes(body));
  // What the head says is recorded is all there: the head is written last.
  const there = !rebuild && head?.recorded?.revision === revision && head.recorded.hash === hash;
  const stands = before?.whole ? before.manifest() : undefined;
  const homes = stands ? undefined : await homesOf(table, parts);
  const wanted = stands ?? manifestOf(placed(parts, choose(parts, homes, await keysOf(table, others))));
  const manifest = stands ?? (await putBody(table, id, { ...mine, manifest: wanted }, reading));
  const own = placedAt(parts, manifest.items);
  const again = before !== undefined;
  if (!there) {
    await putItems(table, again ? await missing(table, own.items, mine) : own.items, mine);
    await contribute(table, own, { articleId: id, again, homes: homes?.others });
  }
  if (!there || head.status !== 'recorded') {
    const { title, outlet, at } = refOf(reading);
    const { entities, claims, disputes } = reading.extraction;
    const counts = { entities: entities.length, claims: claims.length, disputes: disputes.length };
    const flipped = await update(table, id, {
      set: {
        id,
        key,
        revision,
        uploadedAt,
        container,
        members: members.length > 0 ? new Set(members) : undefined,
        status: 'recorded',
        recorded: { ...mine, at, title, outlet, ...counts },
      },
      remove: ['openPk', 'openSk', 'refused', 'failed', 'ttl', ...(members.length > 0 ? [] : ['members'])],
      condition: NOT_NEWER,
    });
    if (!flipped) {
      await takeBack(table, id, { bodies: [], lost: [{ ...mine, own, manifest }] });
      return 'stale';
    }
  }
  await takeBack(table, id, { bodies: others, kept: { ...mine, own, manifest } });
  return there ? 'known' : 'written';
}

export async function recordRefused(table: Table, subject: Subject, refused: Refusal): Promise<Recording> {
  return replaceHead(table, subject, { status: 'refused', refused, ...openKeys('refused', subject) });
}

/** Leaves nothing but a tombstone, without so much as the key, that turns away older events that are still on their way. */
export async function recordRemoved(table: Table, subject: Subject): Promise<Recording> {
  const ttl = Math.floor(Date.parse(subject.uploadedAt) / 1000) + TOMBSTONE_DAYS * 86_400;
  return replaceHead(table, subject, { status: 'removed', ttl });
}

/** An upload that held others: they are articles of their own. */
export async function recordOpened(table: Table, subject: Subject, members: readonly string[]): Promise<Recording> {
  return replaceHead(table, subject, { status: 'recorded', members: new Set(members) });
}

async function replaceHead(
  table: Table,
  subject: Subject,
  rest: Readonly<Record<string, unknown>>,
): Promise<Recording> {
  const { id, key, revision, uploadedAt, container } = subject;
  const told = rest.status === 'removed' ? { revision } : { id, key, revision, uploadedAt, container };
  const written = await made(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: articlePk(id), sk: HEAD, ...told, ...rest },
        ConditionExpression: NOT_NEWER,
        ExpressionAttributeValues: { ':revision': revision },
      }),
    ),
  );
  if (!written) return 'stale';
  const { bodies } = await holdings(table, id);
  await takeBack(table, id, { bodies: bodies.filter((body) => body.revision <= revision) });
  return 'written';
}

/** Lists whose share goes to the months: not those that an older reading has at home, where the new one takes its place. */
function choose(parts: ItemsOfReading, homes: Homes | undefined, older: readonly Key[]): ReadonlySet<string> {
  const settled = placedAt(parts, older).atHome;
  return new Set([...(homes?.outgrown ?? [])].filter((list) => !settled.has(list)));
}

async function keysOf(table: Table, bodies: readonly Body[]): Promise<readonly Key[]> {
  const keys: Key[] = [];
  for (const body of bodies) if (body.whole) keys.push(...(await manifestOfBody(table, body)).items);
  return keys;
}

/** What an earlier try, or an earlier reading, has not written yet. Reading an item costs a tenth of writing it. */
async function missing(
  table: Table,
  items: readonly ListItem[],
  { revision, hash }: { revision: string; hash: string },
): Promise<readonly ListItem[]> {
  const stand = new Set<string>();
  for await (const { pk, sk, r, h } of marksAt(table, items))
    if (r === revision && h === hash) stand.add(`${pk} ${sk}`);
  return items.filter(({ pk, sk }) => !stand.has(`${pk} ${sk}`));
}

/** Nothing older overwrites anything newer, item by item. */
async function putItems(
  table: Table,
  items: readonly ListItem[],
  { revision, hash }: { revision: string; hash: string },
): Promise<void> {
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    items.map((item) =>
      limit(() =>
        made(
          table.client.send(
            new PutCommand({
              TableName: table.name,
              Item: { ...item, r: revision, h: hash },
              ConditionExpression: 'attribute_not_exists(pk) OR r <= :r',
              ExpressionAttributeValues: { ':r': revision },
            }),
          ),
        ),
      ),
    ),
  );
}

/** Of the reading, how it is laid out, and where it stands: what differs in any of them is written anew. */
function hashOf(reading: Reading, { shares, items }: ItemsOfReading): string {
  const keys = [...shares.keys(), ...items.map(({ pk, sk }) => `${pk} ${sk}`)].sort();
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, reading, keys]))
    .digest('base64url')
    .slice(0, 8);
}
