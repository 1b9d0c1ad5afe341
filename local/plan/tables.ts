// The template's tables, as the CreateTable call that makes them: keys and indexes.
// CDK's TableV2 is a global table with one replica; more replicas are more machines, and an error here.
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import { number, TAGS, understand } from './understand.ts';

const keys = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.object({
  IndexName: z.string(),
  KeySchema: keys,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
const attributes = z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }));

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly create: {
    readonly TableName: string;
    readonly BillingMode: 'PAY_PER_REQUEST';
    readonly AttributeDefinitions: z.infer<typeof attributes>;
    readonly KeySchema: z.infer<typeof keys>;
    readonly GlobalSecondaryIndexes?: z.infer<typeof index>[];
    readonly LocalSecondaryIndexes?: z.infer<typeof index>[];
  };
}

const LEFT_OUT = {
  ...TAGS,
  TableName: 'read with the names',
  BillingMode: 'nobody is billed',
  SSESpecification: 'items lie on your own disk',
  PointInTimeRecoverySpecification: 'copy .on-record/ to keep a backup',
  DeletionProtectionEnabled: 'only --fresh deletes, and it is asked for',
  WriteProvisionedThroughputSettings: 'nobody is billed',
  WriteOnDemandThroughputSettings: 'nobody is billed',
  WarmThroughput: 'nobody is billed',
  TimeToLiveSpecification: 'DynamoDB removes what expired within days, so nothing may rely on it being gone',
  Replicas: 'checked apart: one replica is this machine',
};

export function readTables(resources: readonly ResolvedResource[]): readonly Table[] {
  return resources
    .filter(({ type }) => type === 'AWS::DynamoDB::GlobalTable' || type === 'AWS::DynamoDB::Table')
    .map((resource) => {
      const { id, name, attributes: named, properties } = resource;
      if (Array.isArray(properties.Replicas) && properties.Replicas.length > 1)
        throw new Error(`${resource.type} ${id}: more than one replica does not fit on one machine`);
      const table = understand(
        resource,
        {
          AttributeDefinitions: attributes,
          KeySchema: keys,
          GlobalSecondaryIndexes: z.array(index).optional(),
          LocalSecondaryIndexes: z.array(index).optional(),
          ProvisionedThroughput: z.strictObject({ ReadCapacityUnits: number, WriteCapacityUnits: number }).optional(),
        },
        LEFT_OUT,
      );
      const { GlobalSecondaryIndexes, LocalSecondaryIndexes } = table;
      return {
        id,
        name,
        arn: named.Arn ?? '',
        create: {
          TableName: name,
          BillingMode: 'PAY_PER_REQUEST' as const,
          AttributeDefinitions: table.AttributeDefinitions,
          KeySchema: table.KeySchema,
          ...(GlobalSecondaryIndexes === undefined ? {} : { GlobalSecondaryIndexes }),
          ...(LocalSecondaryIndexes === undefined ? {} : { LocalSecondaryIndexes }),
        },
      };
    });
}
