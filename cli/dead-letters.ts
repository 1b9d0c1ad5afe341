// Dead letters back on their way: each message goes, unchanged, to the queue of the stage that it failed in, ten a call.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
} from '@aws-sdk/client-sqs';
import type { Stack } from './stack.ts';

const STAGES = ['Normalize', 'Extract', 'Record'];
/** Receives that find nothing before a queue is taken to be empty: SQS asks only some of its servers each time. */
const EMPTY = 2;

/** How many were sent back. A letter leaves the dead letters only after it is in its queue: at worst it comes twice, which changes nothing. */
export async function returnDeadLetters(stack: Pick<Stack, 'sqs' | 'output'>, rate: number): Promise<number> {
  let returned = 0;
  for (const stage of STAGES) {
    const [from, to] = [stack.output(`${stage}DeadLettersUrl`), stack.output(`${stage}QueueUrl`)];
    for (let empty = 0; empty < EMPTY; ) {
      const began = performance.now();
      const receive = new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 });
      const { Messages = [] } = await stack.sqs.send(receive);
      empty = Messages.length === 0 ? empty + 1 : 0;
      if (Messages.length === 0) continue;
      returned += await moved(stack, { from, to }, Messages);
      await sleep(Math.max(0, (Messages.length / rate) * 1000 - (performance.now() - began)));
    }
  }
  return returned;
}

/** Sends some on, and takes away those that arrived; the others stay. */
async function moved(
  { sqs }: Pick<Stack, 'sqs'>,
  { from, to }: { readonly from: string; readonly to: string },
  messages: readonly Message[],
): Promise<number> {
  const Entries = messages.map(({ Body }, i) => ({ Id: String(i), MessageBody: Body }));
  const { Successful = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: to, Entries }));
  const sent = Successful.map(({ Id }) => ({ Id, ReceiptHandle: messages[Number(Id)]?.ReceiptHandle }));
  if (sent.length > 0) await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: from, Entries: sent }));
  return sent.length;
}
