// The two buckets: the inbox, where people drop files, and the work bucket, through which the stages hand each other their results.
// Both encrypted, TLS only, closed to the public. Their events go straight to the stages' queues: the bucket is the bus.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { BundledFunction } from './bundled-function.ts';
import { grantListing, grantObjects } from './grant.ts';
import type { Stage } from './stage.ts';

const CLOSED: BucketProps = {
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  removalPolicy: RemovalPolicy.RETAIN,
};

const NO_ACCESS_LOGS =
  'Server access logs would add a request to each put; who did what is for CloudTrail data events.';

interface Notification {
  readonly event: 's3:ObjectCreated:*' | 's3:ObjectRemoved:*' | 's3:LifecycleExpiration:*';
  readonly prefix: string;
  readonly to: Stage;
}

/** Notifications as the bucket's own property, which needs no custom resource with a function of its own. */
function notify(bucket: Bucket, notifications: readonly Notification[]): void {
  const cfn = bucket.node.defaultChild as CfnBucket;
  cfn.notificationConfiguration = {
    queueConfigurations: notifications.map(({ event, prefix, to }) => ({
      event,
      queue: to.queue.queueArn,
      filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
    })),
  };
  // S3 tries the queue when the bucket is made, so the queue's policy must be there first.
  for (const stage of new Set(notifications.map(({ to }) => to)))
    cfn.node.addDependency(stage.takeBucketEvents().node.findChild('Policy'));
}

interface InboxProps {
  readonly uploads: Stage;
  readonly corsOrigins?: readonly string[] | undefined;
  readonly keepVersionsDays?: number | undefined;
}

export class Inbox extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string, props: InboxProps) {
    super(scope, id);
    const { uploads, corsOrigins, keepVersionsDays } = props;
    this.#bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      versioned: true,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(2),
          ...(keepVersionsDays !== undefined && { noncurrentVersionExpiration: Duration.days(keepVersionsDays) }),
        },
      ],
      // A page that uploads by a presigned PUT sends the request to the bucket itself.
      ...(corsOrigins && {
        cors: [{ allowedMethods: [HttpMethods.PUT], allowedOrigins: [...corsOrigins], allowedHeaders: ['*'] }],
      }),
    });
    acknowledge(this.#bucket, 'AwsSolutions-S1', NO_ACCESS_LOGS);
    notify(this.#bucket, [
      { event: 's3:ObjectCreated:*', prefix: 'inbox/', to: uploads },
      { event: 's3:ObjectRemoved:*', prefix: 'inbox/', to: uploads },
      // What a rule of the bucket's owner lets expire is no removal to S3, and is to the record.
      { event: 's3:LifecycleExpiration:*', prefix: 'inbox/', to: uploads },
    ]);
  }

  get name(): string {
    return this.#bucket.bucketName;
  }

  letReadUploads(reader: BundledFunction): void {
    grantObjects(reader, this.#bucket, { actions: ['s3:GetObject'], prefix: 'inbox/' });
    grantListing(reader, this.#bucket);
  }

  letReadGazetteers(reader: BundledFunction): void {
    grantObjects(reader, this.#bucket, { actions: ['s3:GetObject'], prefix: 'gazetteer/' });
    grantListing(reader, this.#bucket);
    reader.addEnvironment('INBOX_BUCKET', this.name);
  }

  /** For presigned PUTs: the signature carries the rights of who signs. */
  letSignUploads(signer: BundledFunction, may: boolean): void {
    if (may) grantObjects(signer, this.#bucket, { actions: ['s3:PutObject'], prefix: 'inbox/' });
    signer.addEnvironment('INBOX_BUCKET', this.name);
  }
}

export class WorkBucket extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string, props: { articles: Stage; extractions: Stage; keepDays: number }) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      lifecycleRules: [
        { expiration: Duration.days(props.keepDays), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
    });
    acknowledge(this.#bucket, 'AwsSolutions-S1', NO_ACCESS_LOGS);
    notify(this.#bucket, [
      { event: 's3:ObjectCreated:*', prefix: 'articles/', to: props.articles },
      { event: 's3:ObjectCreated:*', prefix: 'extractions/', to: props.extractions },
    ]);
  }

  get name(): string {
    return this.#bucket.bucketName;
  }

  letRead(reader: BundledFunction, ...prefixes: readonly Prefix[]): void {
    for (const prefix of prefixes)
      grantObjects(reader, this.#bucket, { actions: ['s3:GetObject'], prefix: `${prefix}/` });
    grantListing(reader, this.#bucket);
    reader.addEnvironment('WORK_BUCKET', this.name);
  }

  letWrite(writer: BundledFunction, ...prefixes: readonly Prefix[]): void {
    for (const prefix of prefixes)
      grantObjects(writer, this.#bucket, { actions: ['s3:PutObject'], prefix: `${prefix}/` });
    writer.addEnvironment('WORK_BUCKET', this.name);
  }

  /** For uploads that were deleted: their intermediates go with them, before they expire. Who may read them may list them. */
  letForget(forgetter: BundledFunction): void {
    for (const prefix of ['articles/', 'extractions/'])
      grantObjects(forgetter, this.#bucket, { actions: ['s3:DeleteObject'], prefix });
  }
}

type Prefix = 'articles' | 'extractions';
