// What feeds a function from its queue, as Lambda's event source mapping does: batches, partial failures, so many at once.
// A message whose invocation failed comes back after a short wait that grows with its tries, rather than after the whole
// visibility timeout: the engine knows that nobody works on it any more.
import type { Meter } from '../meter.ts';
import type { EventSource } from '../plan/functions.ts';
import type { MessageAttribute, Received, SqsQueue, SqsStore } from '../s3/fauxqs.ts';
import { REGION } from '../template/identity.ts';
import type { Outcome } from './messages.ts';
import type { Slots } from './slots.ts';

/** A message that a function has had: done, or to come again, or at its last try's end. */
export interface MessageDone {
  readonly function: string;
  readonly body: string;
  readonly outcome: 'done' | 'again' | 'dead';
}

export interface PollerParts {
  readonly sqs: SqsStore;
  readonly slots: Slots;
  readonly cores: number;
  readonly meter: Meter;
  readonly invoke: (name: string, event: unknown) => Promise<Outcome>;
  /** Seconds until the first retry; each further one waits four times as long. */
  readonly retrySeconds: number;
  readonly onMessage?: (message: MessageDone) => void;
}

/** Waits of what crashed or was turned away grow so many times. On AWS each takes the queue's whole visibility timeout. */
const MOST_GROWTH = 2;

/** A message's attributes as Lambda hands them on. */
const attributesOf = (given: Readonly<Record<string, MessageAttribute>>): object =>
  Object.fromEntries(
    Object.entries(given).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, stringListValues: [], binaryListValues: [] },
    ]),
  );

export class Poller {
  readonly #source: EventSource;
  readonly #queue: SqsQueue;
  readonly #parts: PollerParts;
  readonly #loops: Promise<void>[];
  #stopped = false;

  constructor(source: EventSource, parts: PollerParts) {
    const queue = parts.sqs.getQueueByArn(source.queue);
    if (queue === undefined) throw new Error(`${source.id}: the template holds no queue ${source.queue}`);
    this.#source = source;
    this.#queue = queue;
    this.#parts = parts;
    const atOnce = Math.min(source.maxConcurrency ?? parts.cores, parts.cores);
    this.#loops = Array.from({ length: atOnce }, () => this.#run());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#queue.cancelWaiters();
    await Promise.all(this.#loops);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      if (this.#queue.messages.length === 0) await this.#queue.waitForMessages(20);
      if (this.#stopped || this.#queue.messages.length === 0) continue;
      await this.#fillWindow();
      const release = await this.#parts.slots.take();
      try {
        const batch = this.#stopped ? [] : this.#takeBatch();
        if (batch.length > 0) await this.#work(batch);
      } finally {
        release();
      }
    }
  }

  /** Waits until the batch is full or the window over. */
  async #fillWindow(): Promise<void> {
    const { batchSize, windowSeconds } = this.#source;
    const until = Date.now() + windowSeconds * 1000;
    while (!this.#stopped && this.#queue.messages.length < batchSize && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  #takeBatch(): readonly Received[] {
    const batch: Received[] = [];
    while (batch.length < this.#source.batchSize) {
      const most = Math.min(10, this.#source.batchSize - batch.length);
      const received = this.#queue.dequeue(most, undefined, (arn) => this.#parts.sqs.getQueueByArn(arn));
      if (received.length === 0) break;
      batch.push(...received);
      this.#parts.meter.count('sqsRequests');
    }
    return batch;
  }

  async #work(batch: readonly Received[]): Promise<void> {
    // Asked before the work: a function may give a message back while it is at work.
    const before = new Map(batch.map(({ ReceiptHandle }) => [ReceiptHandle, this.#held(ReceiptHandle)]));
    const outcome = await this.#parts.invoke(this.#source.function, { Records: batch.map((one) => this.#record(one)) });
    if (this.#stopped && !outcome.ok) return;
    const failed = failedOf(outcome, batch, this.#source.reportsBatchItemFailures);
    for (const { MessageId, ReceiptHandle, Body: body } of batch) {
      const held = this.#held(ReceiptHandle);
      const tries = before.get(ReceiptHandle)?.tries ?? 1;
      const becomes = failed.has(MessageId) ? (tries >= this.#mostTries() ? 'dead' : 'again') : 'done';
      this.#parts.onMessage?.({ function: this.#source.function, body, outcome: becomes });
      if (!failed.has(MessageId)) this.#queue.deleteMessage(ReceiptHandle);
      // A function that set the visibility itself has said when it wants the message again.
      else if (held !== undefined && held.deadline === before.get(ReceiptHandle)?.deadline) {
        const wait = this.#parts.retrySeconds * 4 ** Math.min(tries - 1, MOST_GROWTH);
        this.#queue.changeVisibility(ReceiptHandle, Math.min(wait, Number(this.#queue.attributes.VisibilityTimeout)));
      }
    }
    this.#parts.meter.count('sqsRequests', Math.ceil(batch.length / 10));
  }

  #mostTries(): number {
    const policy = JSON.parse(this.#queue.attributes.RedrivePolicy ?? '{}') as { readonly maxReceiveCount?: number };
    return Number(policy.maxReceiveCount ?? Infinity);
  }

  #held(receiptHandle: string): { readonly deadline: number; readonly tries: number } | undefined {
    const held = this.#queue.inflightMessages.get(receiptHandle);
    return held && { deadline: held.visibilityDeadline, tries: held.message.approximateReceiveCount };
  }

  #record({ MessageId, ReceiptHandle, Body, MD5OfBody }: Received): object {
    const message = this.#queue.inflightMessages.get(ReceiptHandle)?.message;
    return {
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: {
        ApproximateReceiveCount: String(message?.approximateReceiveCount ?? 1),
        SentTimestamp: String(message?.sentTimestamp ?? 0),
        SenderId: 'LOCAL',
        ApproximateFirstReceiveTimestamp: String(message?.approximateFirstReceiveTimestamp ?? 0),
      },
      messageAttributes: attributesOf(message?.messageAttributes ?? {}),
      md5OfBody: MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: this.#queue.arn,
      awsRegion: REGION,
    };
  }
}

/** The ids of the messages that come again. As on Lambda, an answer that names an unknown message fails the whole batch. */
function failedOf(outcome: Outcome, batch: readonly Received[], partial: boolean): ReadonlySet<string> {
  const all = new Set(batch.map(({ MessageId }) => MessageId));
  if (!outcome.ok) return all;
  if (!partial) return new Set();
  const failures = (outcome.result as { readonly batchItemFailures?: unknown } | null | undefined)?.batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return all;
  const named = failures.map((one) => (one as { readonly itemIdentifier?: unknown } | null)?.itemIdentifier);
  return named.every((id): id is string => typeof id === 'string' && all.has(id)) ? new Set(named) : all;
}
