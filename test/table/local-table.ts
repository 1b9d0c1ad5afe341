// A table as the stack defines it, in a DynamoDB that lives in this process (dynalite) and dies with the test; or, where
// DYNAMODB_ENDPOINT names one, in that (DynamoDB Local: see test/table/dynamodb-local.sh).
import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { connect, type Table } from '../../shared/table/client.ts';

export interface LocalTable extends Table {
  /** Everything in it, by `pk sk`. For tests alone: the record never scans. */
  readonly everything: () => Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>>;
  readonly close: () => Promise<void>;
}

export async function localTable(): Promise<LocalTable> {
  const given = process.env.DYNAMODB_ENDPOINT;
  const server = given === undefined ? dynalite({ createTableMs: 0 }) : undefined;
  await new Promise<void>((resolve) => (server ? server.listen(0, '127.0.0.1', resolve) : resolve()));
  const { port } = (server?.address() ?? {}) as { port?: number };
  const name = `record-${randomUUID()}`;
  const client = new DynamoDBClient({
    endpoint: given ?? `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'openPk', 'openSk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [
        { IndexName: 'open', KeySchema: keys('openPk', 'openSk'), Projection: { ProjectionType: 'ALL' } },
      ],
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxDelay: 1, maxWaitTime: 20 }, { TableName: name });
  const table = connect(name, client);
  return {
    ...table,
    async everything() {
      const found = new Map<string, Readonly<Record<string, unknown>>>();
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await table.client.send(new ScanCommand({ TableName: name, ExclusiveStartKey }));
        for (const item of page.Items ?? []) found.set(`${item.pk} ${item.sk}`, item);
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return found;
    },
    async close() {
      if (given) await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
  };
}

const keys = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

/** The table, whose writes begin to fail after so many. */
export function cutAfter(table: LocalTable, writes: number): LocalTable {
  let left = writes;
  const send = (command: { constructor: { name: string } }) => {
    if (/Put|Update|Delete/.test(command.constructor.name) && left-- <= 0) return Promise.reject(new Error('cut off'));
    return table.client.send(command as never);
  };
  return { ...table, client: { send } as unknown as LocalTable['client'] };
}
