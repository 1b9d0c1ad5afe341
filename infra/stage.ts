// One step of the way: a queue of events, the function that takes them, the dead letters of what failed, and alarms. What the function
// gives up, and what never met it, falls to the stack's one place for that (fallen.ts), which lays it among the dead letters.
// One construct, so that no stage can lack any of them.
import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import { BundledFunction } from './bundled-function.ts';
import { type Fallen, letFeed, letSend } from './fallen.ts';

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
  readonly fallen: Fallen;
  readonly traced: boolean;
}

/**
 * How often SQS gives a message that nobody answers for. It counts those too that met no function, as Lambda was throttled: AWS asks
 * for 5 at least. The tries that count, the function counts itself.
 */
export const RECEIVES = 10;

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
    acknowledge(this.deadLetters, 'AwsSolutions-SQS3', 'Here messages end, until somebody replays them.');
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      // AWS: at least six times the function's timeout, or a message comes again while it is being worked on.
      visibilityTimeout: Duration.seconds(6 * props.timeout.toSeconds()),
      deadLetterQueue: { queue: props.fallen.queue, maxReceiveCount: RECEIVES },
    });
    this.function = new BundledFunction(this, 'Function', {
      ...props,
      name: id.toLowerCase(),
      environment: { QUEUE_URL: this.queue.queueUrl, FALLEN_URL: props.fallen.queue.queueUrl },
    });
    this.function.addEventSourceMapping('Source', {
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize,
      maxConcurrency: props.concurrency,
      reportBatchItemFailures: true,
    });
    letFeed(this.function, this.queue);
    letSend(this.function, this.queue, props.fallen.queue);
    props.fallen.letBury(id.toLowerCase(), this.deadLetters);
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
