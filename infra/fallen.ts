// Where messages fall that a stage gave up, or that no function ever answered for; and the small function that marks their uploads
// as failed and lays them among their stage's dead letters.
import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import { BundledFunction } from './bundled-function.ts';
import type { RecordTable } from './record-table.ts';

export interface FallenProps {
  readonly logRetentionDays: RetentionDays;
  readonly alarms: Alarms;
  readonly table: RecordTable;
  readonly traced: boolean;
}

const TIMEOUT = Duration.seconds(30);

export class Fallen extends Construct {
  readonly queue: Queue;
  readonly function: BundledFunction;

  constructor(scope: Construct, id: string, { logRetentionDays, alarms, table, traced }: FallenProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
    });
    acknowledge(
      this.queue,
      'AwsSolutions-SQS3',
      'It is where dead letters come from: its messages are tried until they are marked.',
    );
    this.function = new BundledFunction(this, 'Function', {
      name: 'fallen',
      about: 'Marks uploads as failed that no try answered for',
      timeout: TIMEOUT,
      memory: 256,
      logRetentionDays,
      environment: {},
      traced,
    });
    this.function.addEventSourceMapping('Source', {
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
    letFeed(this.function, this.queue);
    table.letMark(this.function);
    alarms.watchFallen(this);
  }

  /** Tells the function where the dead letters of a stage lie. */
  letBury(stage: string, deadLetters: Queue): void {
    letSend(this.function, deadLetters);
    this.function.addEnvironment(`${stage.toUpperCase()}_DEAD_URL`, deadLetters.queueUrl);
  }
}

/** What Lambda asks for to feed a function from a queue: CDK's own grant is wider. */
export function letFeed(fed: BundledFunction, queue: Queue): void {
  fed.addToRolePolicy(
    new PolicyStatement({
      actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action}`),
      resources: [queue.queueArn],
    }),
  );
}

export function letSend(sender: BundledFunction, ...queues: readonly Queue[]): void {
  sender.addToRolePolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: queues.map(({ queueArn }) => queueArn) }),
  );
}
