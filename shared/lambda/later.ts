// When a failed message comes again: after 1, 4, 16 … seconds, rather than the queue's whole visibility timeout, which is there
// for crashes. After the last try at once, as nothing but the way to the dead letters is left.
import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

export type Later = (record: SQSRecord, tried: number) => Promise<void>;

export const laterOn =
  (sqs: Pick<SQSClient, 'send'>, { queueUrl, tries }: { readonly queueUrl: string; readonly tries: number }): Later =>
  async ({ receiptHandle }, tried) => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: tried >= tries ? 0 : Math.min(300, 4 ** (tried - 1)),
    });
    try {
      await sqs.send(command);
    } catch {
      // The message still comes again, only later.
    }
  };
