// S3's events put on the queues that the template names: by prefix, suffix and kind of event, inside the put's transaction.
// notifier(buckets, sqs, faults) is the store's onChange.

import type { Faults } from '../faults.ts';
import { matches } from '../iam/conditions.ts';
import type { Meter } from '../meter.ts';
import type { Bucket } from '../plan/buckets.ts';
import { eventRecord, type ObjectEvent, testEvent } from './events.ts';
import { type SqsQueue, SqsStore } from './fauxqs.ts';

type Queues = InstanceType<typeof SqsStore>;

export function notifier(
  buckets: readonly Bucket[],
  sqs: Queues,
  { faults, meter }: { readonly faults: Faults; readonly meter: Meter },
): (event: ObjectEvent) => void {
  return (event) => {
    const bucket = buckets.find(({ name }) => name === event.bucket);
    for (const { id, queue, events, prefix, suffix } of bucket?.notifications ?? []) {
      const fits = events.some((pattern) => matches(pattern.replace(/^s3:/, ''), event.name));
      if (!fits || !event.key.startsWith(prefix) || !event.key.endsWith(suffix)) continue;
      for (const delay of faults.deliveries()) {
        send(sqs.getQueueByArn(queue), { Records: [eventRecord(event, id)] }, delay);
        meter.count('sqsRequests');
      }
    }
  };
}

/** S3 sends a queue one test message when it is first told to notify it; what reads the queue must stand that. */
export function sendTestEvents(bucket: Bucket, sqs: Queues): void {
  for (const queue of new Set(bucket.notifications.map((one) => one.queue)))
    send(sqs.getQueueByArn(queue), testEvent(bucket.name), 0);
}

function send(queue: SqsQueue | undefined, body: object, delayMilliseconds: number): void {
  if (queue === undefined) throw new Error('a bucket notifies a queue that the template does not hold');
  const message = SqsStore.createMessage(JSON.stringify(body));
  queue.enqueue(delayMilliseconds > 0 ? { ...message, delayUntil: Date.now() + delayMilliseconds } : message);
}
