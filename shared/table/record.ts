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
import { itemsOf, type ListItem, type Reading, refOf } from './items-of.ts';
import { articlePk, HEAD } from './keys.ts';
import { type Homes, homesOf, packedChoice, placed, placedAnywhere, unpackedChoice } from './placement.ts';
import { placedAs, takeBack } from './take-back.ts';

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

export async function recordReading(table: Table, subject: Subject, reading: Reading): Promise<Recording> {
  const { id, key, revision, uploadedAt, container, members = [] } = subject;
  const hash = hashOf(reading);
  const mine = { revision, hash };
  const parts = itemsOf(reading);
  const { head, bodies } = await holdings(table, id);
  if (head && head.revision > revision) {
    const lost = [{ ...mine, own: placedAnywhere(parts) }];
    await takeBack(table, id, { bodies: bodies.filter((body) => body.revision <= revision), lost });
    return 'stale';
  }
  const others = bodies.filter((body) => body.revision !== revision || body.hash !== hash);
  const before = bodies.find((body) => !others.includes(body));
  // What the head says is recorded is all there: the head is written last.
  const there = head?.recorded?.revision === revision && head.recorded.hash === hash;
  const homes = before?.choice ? undefined : await homesOf(table, parts);
  const wanted = before?.choice ?? packedChoice(parts, choose(homes, others));
  const choice = before?.whole ? wanted : await putBody(table, id, { ...mine, choice: wanted }, reading);
  const own = placed(parts, unpackedChoice(parts, choice));
  if (!there) {
    await putItems(table, own.items, mine);
    await contribute(table, own, { articleId: id, again: before !== undefined, homes: homes?.others });
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
      await takeBack(table, id, { bodies: [], lost: [{ ...mine, own }] });
      return 'stale';
    }
  }
  await takeBack(table, id, { bodies: others, kept: { ...mine, own } });
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
function choose(homes: Homes | undefined, older: readonly Body[]): ReadonlySet<string> {
  const settled = new Set(older.filter(({ whole }) => whole).flatMap((body) => [...placedAs(body).atHome]));
  return new Set([...(homes?.outgrown ?? [])].filter((list) => !settled.has(list)));
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

const hashOf = (reading: Reading): string =>
  createHash('sha256').update(JSON.stringify(reading)).digest('base64url').slice(0, 8);
