import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { laterOn } from '../../shared/lambda/later.ts';

const sqs = mockClient(SQSClient);
const later = laterOn(new SQSClient({}), { queueUrl: 'https://queue', tries: 4 });
const record = { receiptHandle: 'handle' } as SQSRecord;
beforeEach(() => sqs.reset());

test('a failed message waits longer after each try, and after the last not at all', async () => {
  sqs.on(ChangeMessageVisibilityCommand).resolves({});
  for (const tried of [1, 2, 3, 4]) await later(record, tried);
  const waits = sqs
    .commandCalls(ChangeMessageVisibilityCommand)
    .map(({ args: [{ input }] }) => input.VisibilityTimeout);
  expect(waits).toEqual([1, 4, 16, 0]);
});

test('a queue that does not listen is no further failure', async () => {
  sqs.on(ChangeMessageVisibilityCommand).rejects(new Error('no'));
  await expect(later(record, 1)).resolves.toBeUndefined();
});
