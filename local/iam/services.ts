// What AWS checks when the stack is deployed: S3 may send to the queues that its buckets notify, and Lambda may read, in the
// function's role, the queue that feeds it. Throws in AWS's words where one may not.
import type { Plan } from '../plan/plan.ts';
import { ACCOUNT } from '../template/identity.ts';
import type { Gate } from './gate.ts';
import type { Principals } from './principals.ts';

export function assertServicesMay({ buckets, queues, eventSources }: Plan, principals: Principals, gate: Gate): void {
  for (const { name, arn, notifications } of buckets)
    for (const notification of notifications) {
      const queue = queues.find((one) => one.arn === notification.queue);
      if (queue === undefined)
        throw new Error(`bucket ${name} notifies ${notification.queue}, which the template does not hold`);
      const facts = { 'aws:sourcearn': [arn], 'aws:sourceaccount': [ACCOUNT] };
      const needed = [{ action: 'sqs:SendMessage', resource: queue.arn, facts }];
      const why = gate.check({ kind: 'service', name: 's3.amazonaws.com' }, needed, queue.policy);
      if (why !== undefined)
        throw new Error(`bucket ${name}: unable to validate the destination ${queue.name}: ${why}`);
    }
  for (const { function: name, queue } of eventSources)
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']) {
      const why = gate.check(principals.ofFunction(name), [{ action: `sqs:${action}`, resource: queue, facts: {} }]);
      if (why !== undefined)
        throw new Error(
          `function ${name}: the execution role does not have permissions to call ${action} on SQS: ${why}`,
        );
    }
}
