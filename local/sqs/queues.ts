// The template's queues made or found again: attributes brought up to date, and what was in flight when the engine died
// made visible at once, as nobody is left who works on it.
import type { Plan } from '../plan/plan.ts';
import type { Keeper, SqsStore } from '../s3/fauxqs.ts';

export function makeQueues({ queues, eventSources }: Plan, sqs: SqsStore, keeper: Keeper): void {
  const fed = new Set(eventSources.map(({ queue }) => queue));
  for (const { name, url, arn, attributes } of queues) {
    const found = sqs.getQueueByName(name);
    if (found === undefined) {
      sqs.createQueue(name, url, arn, { ...attributes });
      continue;
    }
    found.persistence = keeper;
    found.url = url;
    found.setAttributes({ ...(attributes.RedrivePolicy === undefined ? { RedrivePolicy: '' } : {}), ...attributes });
    if (!fed.has(arn)) continue;
    for (const [handle, { message }] of found.inflightMessages) {
      found.inflightMessages.delete(handle);
      found.messages.push(message);
    }
  }
}
