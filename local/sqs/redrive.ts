// Dead letters put back on the queue they came from, with their tries counted anew: what StartMessageMoveTask does.
import { type SqsStore, SqsStore as Stores } from '../s3/fauxqs.ts';

/** How many messages went back; undefined where no queue sends its dead letters here. */
export function redrive(deadLetterArn: string, sqs: SqsStore): number | undefined {
  const dead = sqs.getQueueByArn(deadLetterArn);
  const source = [...sqs.allQueues()].find(({ attributes }) =>
    attributes.RedrivePolicy?.includes(`"${deadLetterArn}"`),
  );
  if (dead === undefined || source === undefined) return undefined;
  let moved = 0;
  for (;;) {
    const received = dead.dequeue(10, 30, () => undefined);
    if (received.length === 0) return moved;
    for (const { Body, ReceiptHandle } of received) {
      source.enqueue(Stores.createMessage(Body));
      dead.deleteMessage(ReceiptHandle);
      moved += 1;
    }
  }
}
