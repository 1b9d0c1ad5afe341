// One step of the way: a queue of events, the function that takes them, the dead letters of what failed, and alarms.
// One construct, so that no stage can lack any of them.
import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { BundledFunction } from './bundled-function.ts';
import type { RecordTable } from './record-table.ts';

export interface StageProps {
  readonly about: string;
  readonly timeout: Duration;
  readonly memory: number;
  /** Messages one invocation takes; one, where an input may kill the process. */
  readonly batchSize: number;
  /** Invocations at once. */
  readonly concurrency: number;
  readonly logRetentionDays: RetentionDays;
  readonly alarms: Alarms;
  readonly table: RecordTable;
}

/** How often a message is tried before it is a dead letter. */
export const TRIES = 4;

export class Stage extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly function: BundledFunction;

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS: at least six times the function's timeout, or a message comes again while it is being worked on.
      visibilityTimeout: Duration.seconds(6 * props.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: TRIES },
    });
    this.function = new BundledFunction(this, 'Function', {
      ...props,
      name: id.toLowerCase(),
      environment: { TABLE_NAME: props.table.name, MAX_RECEIVES: String(TRIES), QUEUE_URL: this.queue.queueUrl },
    });
    this.function.addEventSourceMapping('Source', {
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize,
      maxConcurrency: props.concurrency,
      reportBatchItemFailures: true,
    });
    // What Lambda asks for to feed it, and what it does itself to say when a message is to come again: CDK's own grant is wider.
    this.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
          (action) => `sqs:${action}`,
        ),
        resources: [this.queue.queueArn],
      }),
    );
    props.alarms.watchStage(this, id);
  }

  /** Lets the buckets of this account put their events on the queue. By account, as the bucket's name is not known before its notifications. */
  takeBucketEvents(): Queue {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    return this.queue;
  }
}
