// A table in this process behind the faults of the local engine: as far away, and with the ceiling, that they say. Counts the write
// units that it takes. const local = await behindCeiling(new Faults({ … })); connect(local.name, new DynamoDBClient(local.config()))
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { HttpResponse } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { writesOf } from '../local/dynamodb/units.ts';
import type { Faults } from '../local/faults.ts';
import type { Table } from '../local/plan/tables.ts';
import { localTable } from '../test/table/local-table.ts';

export interface BehindCeiling {
  readonly name: string;
  readonly config: () => DynamoDBClientConfig;
  /** Written so far, the index included. */
  readonly units: () => number;
  readonly close: () => Promise<void>;
}

export async function behindCeiling(faults: Faults): Promise<BehindCeiling> {
  const local = await localTable();
  const { endpoint, region, credentials } = local.client.config;
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const tables = [
    {
      name: local.name,
      create: {
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [{ IndexName: 'open', KeySchema: keys('openPk', 'openSk') }],
      },
    },
  ] as unknown as readonly Table[];
  let units = 0;
  const plain = new NodeHttpHandler({ connectionTimeout: 5_000 });
  const requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: Parameters<NodeHttpHandler['handle']>[0], options: object) {
      await faults.away('dynamodb');
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const body = JSON.parse(Buffer.from(request.body as Uint8Array).toString());
      const writes = writesOf(operation, body, tables);
      if (faults.tableIsFull(writes)) return { response: turnedAway() };
      units += writes.own + writes.index;
      return plain.handle(request, options);
    },
    destroy: () => plain.destroy(),
  };
  return {
    name: local.name,
    config: () => ({ endpoint, region, credentials, requestHandler }) as unknown as DynamoDBClientConfig,
    units: () => units,
    close: () => local.close(),
  };
}

const turnedAway = (): HttpResponse =>
  new HttpResponse({
    statusCode: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(
      JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      }),
    ),
  });
