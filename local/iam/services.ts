// What AWS itself does for the stack, checked before anything runs: S3 sends to the queues that its buckets notify; Lambda reads, in
// a function's role, the queue that feeds it, and writes its logs and traces; API Gateway calls the functions behind its routes.
// assertServicesMay(plan, principals, gate) throws in AWS's words where one may not.
import type { Plan } from '../plan/plan.ts';
import { ACCOUNT, REGION } from '../template/identity.ts';
import type { Gate } from './gate.ts';
import type { Principals } from './principals.ts';

export function assertServicesMay(plan: Plan, principals: Principals, gate: Gate): void {
  assertBucketsMayTell(plan, gate);
  assertLambdaMayRead(plan, principals, gate);
  assertLambdaMayWatch(plan, principals, gate);
  assertApiMayCall(plan, gate);
}

function assertBucketsMayTell({ buckets, queues }: Plan, gate: Gate): void {
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
}

function assertLambdaMayRead({ eventSources }: Plan, principals: Principals, gate: Gate): void {
  for (const { function: name, queue } of eventSources)
    for (const action of ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes']) {
      const why = gate.check(principals.ofFunction(name), [{ action: `sqs:${action}`, resource: queue, facts: {} }]);
      if (why !== undefined)
        throw new Error(
          `function ${name}: the execution role does not have permissions to call ${action} on SQS: ${why}`,
        );
    }
}

/** AWS would run the function all the same, and its logs and traces would silently be lost. */
function assertLambdaMayWatch({ functions }: Plan, principals: Principals, gate: Gate): void {
  for (const { name, logGroup, traced } of functions) {
    const stream = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${logGroup}:log-stream:local`;
    const needed = [
      ...(logGroup === undefined
        ? []
        : ['CreateLogStream', 'PutLogEvents'].map((one) => [`logs:${one}`, stream] as const)),
      ...(traced ? ['PutTraceSegments', 'PutTelemetryRecords'].map((one) => [`xray:${one}`, '*'] as const) : []),
    ];
    for (const [action, resource] of needed) {
      const why = gate.check(principals.ofFunction(name), [{ action, resource, facts: {} }]);
      if (why !== undefined) throw new Error(`function ${name}: what it logs and traces would be lost: ${why}`);
    }
  }
}

function assertApiMayCall({ api, functions }: Plan, gate: Gate): void {
  for (const { method, path, function: name } of api?.routes ?? []) {
    const called = functions.find((one) => one.name === name);
    if (called === undefined)
      throw new Error(`route ${method} ${path} calls ${name}, which the template does not hold`);
    const facts = { 'aws:sourcearn': [`${api?.arn}/$default/${method}${path}`], 'aws:sourceaccount': [ACCOUNT] };
    const needed = [{ action: 'lambda:InvokeFunction', resource: called.arn, facts }];
    const why = gate.check({ kind: 'service', name: 'apigateway.amazonaws.com' }, needed, called.policy);
    if (why !== undefined) throw new Error(`route ${method} ${path}: every answer would be a 500: ${why}`);
  }
}
