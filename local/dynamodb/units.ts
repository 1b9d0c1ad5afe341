// What a table call costs in DynamoDB's units: as dynalite counts them, and one more write for each index the item goes into.
// An update is taken to write an index when it names one of that index's keys.
import type { Writes } from '../ceilings.ts';
import type { Body } from '../iam/table-actions.ts';
import type { Table } from '../plan/tables.ts';

export interface Units {
  readonly read: number;
  readonly write: number;
}

interface Consumed {
  readonly CapacityUnits?: number;
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan']);

export function unitsOf(
  operation: string,
  body: Body,
  answer: string,
  status: number,
  tables: readonly Table[],
): Units {
  if (status >= 500 || !/Item|Query|Scan/.test(operation)) return { read: 0, write: 0 };
  // A condition that failed is billed as the write that it prevented.
  if (status >= 400) {
    const prevented = answer.includes('ConditionalCheckFailed') ? Math.max(1, Math.ceil(bytesOf(body.Item) / 1024)) : 0;
    return { read: 0, write: prevented };
  }
  const consumed = (JSON.parse(answer) as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity ?? [];
  const units = [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  // A query that finds nothing has read something all the same.
  const least = operation === 'Query' ? (body.ConsistentRead ? 1 : 0.5) : 0;
  if (READS.has(operation)) return { read: Math.max(units, least), write: 0 };
  const items =
    body.RequestItems === undefined
      ? [
          {
            table: body.TableName ?? '',
            item: body.Item,
            names: new Set(Object.values(body.ExpressionAttributeNames ?? {})),
          },
        ]
      : Object.entries(body.RequestItems).flatMap(([table, requests]) =>
          (requests as readonly { PutRequest?: Body }[]).map(({ PutRequest }) => ({
            table,
            item: PutRequest?.Item,
            names: new Set<string>(),
          })),
        );
  const share = units / Math.max(1, items.length);
  const indexed = items.reduce((sum, { table, item, names }) => {
    const indexes = tables.find(({ name }) => name === table)?.create.GlobalSecondaryIndexes ?? [];
    const written = indexes.filter(({ KeySchema }) =>
      item === undefined
        ? KeySchema.some(({ AttributeName }) => names.has(AttributeName))
        : KeySchema.every(({ AttributeName }) => AttributeName in item),
    );
    return sum + written.length * share;
  }, 0);
  return { read: 0, write: units + indexed };
}

/** What a call is about to write, before it is made: as a ceiling has to know it. */
export function writesOf(operation: string, body: Body, tables: readonly Table[]): Writes {
  if (!/^(Put|Update|Delete)Item$/.test(operation)) return { own: 0, index: 0, keys: [] };
  const own = operation === 'PutItem' ? Math.max(1, Math.ceil(bytesOf(body.Item) / 1024)) : 1;
  const { create } = tables.find(({ name }) => name === body.TableName) ?? {};
  const named = new Set(Object.values((body.ExpressionAttributeNames ?? {}) as Readonly<Record<string, string>>));
  const isIn = (attribute: string): boolean =>
    body.Item === undefined ? named.has(attribute) : attribute in body.Item;
  const indexes = create?.GlobalSecondaryIndexes ?? [];
  const written = indexes.filter(({ KeySchema }) => KeySchema.every(({ AttributeName }) => isIn(AttributeName)));
  const hash = create?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
  const key = ((body.Item ?? body.Key) as Readonly<Record<string, { S?: string }>> | undefined)?.[hash]?.S;
  return { own, index: own * written.length, keys: key === undefined ? [] : [key] };
}

/** About the bytes of an item as it is sent: names, and values without their types. */
function bytesOf(item: unknown): number {
  if (typeof item === 'string') return item.length;
  if (item === null || typeof item !== 'object') return 1;
  return Object.entries(item).reduce((sum, [name, value]) => {
    if (name === 'B') return sum + ((value as string).length * 3) / 4;
    return sum + (/^(S|N|BOOL|NULL|M|L|SS|NS|BS)$/.test(name) ? 0 : name.length) + bytesOf(value);
  }, 0);
}
