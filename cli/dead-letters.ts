// Dead letters back on their way: each message goes, unchanged, to the queue of the stage that it failed in.
import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Stack } from './stack.ts';

const STAGES = ['Normalize', 'Extract', 'Record'];

/** How many were sent back. A letter leaves the dead letters only after it is in its queue: at worst it comes twice, which changes nothing. */
export async function returnDeadLetters(stack: Stack, rate: number): Promise<number> {
  let returned = 0;
  for (const stage of STAGES) {
    const [from, to] = [stack.output(`${stage}DeadLettersUrl`), stack.output(`${stage}QueueUrl`)];
    for (;;) {
      const receive = new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
      const { Messages = [] } = await stack.sqs.send(receive);
      if (Messages.length === 0) break;
      for (const { Body, ReceiptHandle } of Messages) {
        await stack.sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
        await stack.sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
        returned += 1;
      }
      await sleep((Messages.length / rate) * 1000);
    }
  }
  return returned;
}
