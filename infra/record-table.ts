// The record: one on-demand table with point-in-time recovery. What its items are is known to shared/table alone.
// The one index lists uploads that are not (yet) recorded, by status and day: sparse, as most uploads are recorded.
import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableClass, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { BundledFunction } from './bundled-function.ts';

export interface RecordTableProps {
  /** Write units a second that the table is ready for from the beginning. */
  readonly warmWrites?: number | undefined;
  /** Point-in-time recovery. */
  readonly backups: boolean;
  readonly tableClass: 'standard' | 'infrequent';
}

/** What a new table can take at once (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html). */
export const LEAST_WARM = { readUnitsPerSecond: 12_000, writeUnitsPerSecond: 4_000 } as const;

export class RecordTable extends Construct {
  readonly #table: TableV2;

  constructor(scope: Construct, id: string, { warmWrites, backups, tableClass }: RecordTableProps) {
    super(scope, id);
    // AWS prepares the table and its index for as many writes at once as they will meet, where a drop larger than that is foreseen.
    const warm = warmWrites === undefined ? {} : { warmThroughput: { ...LEAST_WARM, writeUnitsPerSecond: warmWrites } };
    this.#table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: backups },
      tableClass: tableClass === 'infrequent' ? TableClass.STANDARD_INFREQUENT_ACCESS : TableClass.STANDARD,
      ...warm,
      timeToLiveAttribute: 'ttl',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [
        {
          indexName: 'open',
          partitionKey: { name: 'openPk', type: AttributeType.STRING },
          sortKey: { name: 'openSk', type: AttributeType.STRING },
          projectionType: ProjectionType.ALL,
          ...warm,
        },
      ],
    });
  }

  get name(): string {
    return this.#table.tableName;
  }

  /** For what marks where an upload stands: the first stage, and what marks as failed. */
  letMark(marker: BundledFunction): void {
    this.#let(marker, ['GetItem', 'UpdateItem']);
    marker.addEnvironment('TABLE_NAME', this.name);
  }

  letRecord(recorder: BundledFunction): void {
    this.#let(recorder, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    recorder.addEnvironment('TABLE_NAME', this.name);
  }

  /** Reads everything, and may write only the secret that signs its cursors. */
  letAsk(reader: BundledFunction): void {
    this.#let(reader, ['GetItem', 'BatchGetItem', 'Query']);
    reader.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
        resources: [this.#table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['secret'] } },
      }),
    );
    reader.addToRolePolicy(
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${this.#table.tableArn}/index/open`] }),
    );
    reader.addEnvironment('TABLE_NAME', this.name);
  }

  #let(who: BundledFunction, actions: readonly string[]): void {
    who.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.#table.tableArn],
      }),
    );
  }
}
