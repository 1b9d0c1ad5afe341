// When a failed message comes again: after 1, 4, 16 … seconds, rather than the queue's whole visibility timeout, which is there for crashes.
import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

export type Later = (record: SQSRecord, tried: number) => Promise<void>;

export const laterOn =
  (sqs: Pick<SQSClient, 'send'>, queueUrl: string): Later =>
  async ({ receiptHandle }, tried) => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: Math.min(300, 4 ** (tried - 1)),
    });
    // Where this fails the message still comes again, only later.
    await sqs.send(command).catch(() => undefined);
  };
