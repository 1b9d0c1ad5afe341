// fauxqs' own stores and its SQLite keeper, which its package does not export by name: found beside its entrance.
// Only what the engine uses is typed here. The version is pinned: look here first when it is raised.
import type { DatabaseSync } from 'node:sqlite';
import type { FastifyInstance } from 'fastify';

export interface StoredObject {
  readonly key: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly contentLength: number;
  /** In double quotes, as it goes over the wire. */
  readonly etag: string;
  readonly lastModified: Date;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ListOptions {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number;
  readonly startAfter?: string;
  readonly marker?: string;
}

export interface Listing {
  readonly objects: StoredObject[];
  readonly commonPrefixes: string[];
  readonly isTruncated: boolean;
}

export interface S3Store {
  readonly buckets: Map<string, Map<string, StoredObject>>;
  readonly multipartUploads: Map<string, { readonly bucket: string; readonly key: string }>;
  persistence?: Keeper;
  createBucket(name: string): void;
  putObject(
    bucket: string,
    key: string,
    body: Buffer,
    contentType?: string,
    metadata?: Record<string, string>,
    system?: object,
    checksum?: object,
  ): StoredObject;
  getObject(bucket: string, key: string): StoredObject;
  deleteObject(bucket: string, key: string): void;
  listObjects(bucket: string, options?: ListOptions): Listing;
  completeMultipartUpload(uploadId: string, parts: object[]): StoredObject;
}

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
}

export interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly messageAttributes?: Readonly<Record<string, MessageAttribute>>;
  readonly sentTimestamp: number;
  approximateReceiveCount: number;
  approximateFirstReceiveTimestamp?: number;
  readonly delayUntil?: number;
}

export interface Received {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly MD5OfBody: string;
  readonly Body: string;
}

export interface SqsQueue {
  readonly name: string;
  url: string;
  readonly arn: string;
  attributes: Record<string, string>;
  messages: Message[];
  readonly inflightMessages: Map<string, { readonly message: Message; visibilityDeadline: number }>;
  delayedMessages: Message[];
  persistence?: Keeper;
  setAttributes(attributes: Record<string, string>): void;
  enqueue(message: Message): void;
  dequeue(max: number, visibility: number | undefined, deadLetters: (arn: string) => SqsQueue | undefined): Received[];
  deleteMessage(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): void;
  waitForMessages(seconds: number): Promise<void>;
  cancelWaiters(): void;
  processTimers(): void;
}

export interface SqsStore {
  host: string;
  persistence?: Keeper;
  readonly queues: Map<string, SqsQueue>;
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): SqsQueue;
  getQueueByName(name: string): SqsQueue | undefined;
  getQueueByArn(arn: string): SqsQueue | undefined;
  allQueues(): Iterable<SqsQueue>;
}

/** What writes every change of the stores to SQLite, and reads it back at start. */
export interface Keeper {
  readonly db: DatabaseSync;
  transaction(work: () => void): void;
  updateMessageReady(messageId: string): void;
  load(sqs: SqsStore, sns: object, s3: S3Store): void;
  close(): void;
}

interface Fauxqs {
  readonly buildApp: (options: {
    logger: boolean;
    stores: { sqsStore: SqsStore; snsStore: object; s3Store: S3Store };
  }) => FastifyInstance;
  readonly S3Store: new () => S3Store;
  readonly SqsStore: { new (): SqsStore; createMessage(body: string): Message };
  readonly SnsStore: new () => object;
  readonly PersistenceManager: new (directory: string) => Keeper;
  readonly S3Error: new (
    code: string,
    message: string,
    status?: number,
    resource?: string,
  ) => Error & { statusCode: number; toXml(): string };
}

const beside = async (name: string): Promise<Record<string, unknown>> =>
  (await import(new URL(name, import.meta.resolve('fauxqs')).href)) as Record<string, unknown>;

const [app, s3, sqs, sns, persistence, errors] = await Promise.all(
  [
    './app.js',
    './s3/s3Store.js',
    './sqs/sqsStore.js',
    './sns/snsStore.js',
    './persistence.js',
    './common/errors.js',
  ].map(beside),
);

export const { buildApp, S3Store, SqsStore, SnsStore, PersistenceManager, S3Error } = {
  ...app,
  ...s3,
  ...sqs,
  ...sns,
  ...persistence,
  ...errors,
} as unknown as Fauxqs;
