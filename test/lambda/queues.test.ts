import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { fallOf, faredOf, queuesOn } from '../../shared/lambda/queues.ts';

const sqs = mockClient(SQSClient);
const queues = queuesOn(new SQSClient({}), { queueUrl: 'https://queue', fallenUrl: 'https://fallen' });
const record = { body: 'an event' } as SQSRecord;
beforeEach(() => void sqs.reset());

/** What was sent, as it would come to a function. */
const sent = () =>
  sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => ({
    ...input,
    messageAttributes: Object.fromEntries(
      Object.entries(input.MessageAttributes ?? {}).map(([name, { DataType = '', StringValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue },
      ]),
    ) as SQSRecord['messageAttributes'],
  }));

test('a message that comes again tells how it fared', async () => {
  sqs.on(SendMessageCommand).resolves({});
  const fared = { tries: 2, waits: 0, progress: 900 };
  await queues.again(record, fared, 16);
  const [message] = sent();
  expect(message).toMatchObject({ QueueUrl: 'https://queue', MessageBody: 'an event', DelaySeconds: 16 });
  expect(faredOf(message as never)).toEqual(fared);
});

test('a message that was never tried has fared no way', () => {
  expect(faredOf({ messageAttributes: {} })).toEqual({ tries: 0, waits: 0, progress: 0 });
});

test('a message that falls tells in which stage and why', async () => {
  sqs.on(SendMessageCommand).resolves({});
  const fall = { stage: 'extract', reason: 'It has expired.', expired: true };
  await queues.fall(record, fall);
  const [message] = sent();
  expect(message).toMatchObject({ QueueUrl: 'https://fallen', MessageBody: 'an event' });
  expect(fallOf(message as never)).toEqual(fall);
});
