// Which of some keys have an item, and whose it is: the revision and hash of the reading that wrote it. A hundred keys a call.
// for await (const { pk, sk, r, h } of marksAt(table, keys)) …
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Key } from './keys.ts';

export interface Mark extends Key {
  readonly r?: string;
  readonly h?: string;
}

export async function* marksAt(table: Table, keys: readonly Key[]): AsyncGenerator<Mark> {
  const left = [...new Map(keys.map(({ pk, sk }) => [`${pk} ${sk}`, { pk, sk }])).values()];
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({
        RequestItems: {
          [table.name]: { Keys: left.splice(0, 100), ConsistentRead: true, ProjectionExpression: 'pk, sk, r, h' },
        },
      }),
    );
    yield* (Responses?.[table.name] ?? []) as Mark[];
    left.push(...((UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[]));
  }
}
