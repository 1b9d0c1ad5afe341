// An upload's head: which revision of it is newest, and where that stands. Each write is conditional on the revision, so
// that events may come twice and in any order. The stages before the last only mark here; the last writes the rest.
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Refusal } from '../model/refusal.ts';
import type { Status } from '../model/status.ts';
import { made, type Table } from './client.ts';
import { articlePk, HEAD, listPk, listSk, lists, monthOf, shardOf } from './keys.ts';

export interface Head {
  readonly id: string;
  readonly key: string;
  /** The newest revision that was seen. */
  readonly revision: string;
  readonly status: Status | 'removed';
  readonly uploadedAt: string;
  readonly container?: string;
  /** Ids of what a container held. */
  readonly members?: ReadonlySet<string>;
  readonly refused?: Refusal;
  readonly failed?: { readonly stage: string; readonly reason: string };
  /** What is in the record, which may be an older revision than `revision` while that is being read. */
  readonly recorded?: Recorded;
}

export interface Recorded {
  readonly revision: string;
  /** Of the reading, so that the same reading is not written twice. */
  readonly hash: string;
  readonly at: string;
  readonly title: string;
  readonly outlet?: string;
  readonly entities: number;
  readonly claims: number;
  readonly disputes: number;
}

/** One revision of an upload, as the stages know it. */
export interface Subject {
  readonly id: string;
  readonly key: string;
  readonly revision: string;
  readonly uploadedAt: string;
  readonly container?: string | undefined;
  /** What it holds, by id. */
  readonly members?: readonly string[] | undefined;
}

/** Where uploads that are not recorded are listed (the index `open`). */
export const openKeys = (status: Status, { id, uploadedAt }: Pick<Subject, 'id' | 'uploadedAt'>) => ({
  openPk: listPk(lists.status(status), monthOf(uploadedAt), shardOf(id)),
  openSk: listSk(uploadedAt, id),
});

export const headKey = (id: string) => ({ pk: articlePk(id), sk: HEAD });

export async function headOf(table: Table, id: string): Promise<Head | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: headKey(id), ConsistentRead: true }),
  );
  return Item && headFrom(Item);
}

export const headFrom = (item: Readonly<Record<string, unknown>>): Head => item as unknown as Head;

const FRESH = 'attribute_not_exists(pk) OR revision < :revision';
const UNFINISHED = 'revision = :revision AND (#status = :isProcessing OR #status = :isFailed)';

/** Says that this revision is being read. False where it is finished already and not to be read again, or a newer one is known. */
export function begin(table: Table, subject: Subject, { again = false } = {}): Promise<boolean> {
  const { id, key, revision, uploadedAt } = subject;
  return update(table, id, {
    set: { id, key, revision, uploadedAt, status: 'processing', ...openKeys('processing', subject) },
    remove: ['refused', 'ttl', 'failed'],
    ...(again
      ? {
          condition: `${FRESH} OR (revision = :revision AND #status <> :isRemoved)`,
          values: { ':isRemoved': 'removed' },
        }
      : { condition: `${FRESH} OR (${UNFINISHED})`, values: { ':isProcessing': 'processing', ':isFailed': 'failed' } }),
  });
}

/** Registers what a container holds, before any of it is on its way, so that a later revision knows what to take back. */
export async function registerMembers(
  table: Table,
  { id, revision }: Subject,
  members: readonly string[],
): Promise<boolean> {
  if (members.length === 0) return true;
  return made(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: headKey(id),
        UpdateExpression: 'ADD members :members',
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':members': new Set(members), ':revision': revision },
      }),
    ),
  );
}

/** Says that this revision failed in a stage, unless it is finished or a newer one is known. */
export function markFailed(
  table: Table,
  subject: Subject,
  failed: { stage: string; reason: string },
): Promise<boolean> {
  const { id, key, revision, uploadedAt, container } = subject;
  return update(table, id, {
    set: { id, key, revision, uploadedAt, container, status: 'failed', failed, ...openKeys('failed', subject) },
    remove: ['refused', 'ttl'],
    condition: `${FRESH} OR (${UNFINISHED})`,
    values: { ':isProcessing': 'processing', ':isFailed': 'failed' },
  });
}

interface HeadUpdate {
  readonly set: Readonly<Record<string, unknown>> & { readonly revision: string };
  readonly remove: readonly string[];
  readonly condition: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Writes some attributes of a head under a condition; `:revision` is the revision that is set, and `#status` its status. */
export function update(table: Table, id: string, { set, remove, condition, values }: HeadUpdate): Promise<boolean> {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const removed = remove.length > 0 ? ` REMOVE ${remove.map((name) => `#r_${name}`).join(', ')}` : '';
  return made(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: headKey(id),
        UpdateExpression: `SET ${given.map(([name]) => `#${name} = :${name}`).join(', ')}${removed}`,
        ConditionExpression: condition,
        ExpressionAttributeNames: {
          '#status': 'status',
          ...Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
          ...Object.fromEntries(remove.map((name) => [`#r_${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
          ...values,
        },
      }),
    ),
  );
}
