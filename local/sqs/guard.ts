// What stands before fauxqs' SQS: permissions by action and queue, counts, faults; and StartMessageMoveTask, which it lacks.
// guardSqs(request, reply, …) → true when it answered, false to let fauxqs answer.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Faults } from '../faults.ts';
import type { Gate } from '../iam/gate.ts';
import type { Principals } from '../iam/principals.ts';
import type { Meter } from '../meter.ts';
import type { Plan } from '../plan/plan.ts';
import type { SqsStore } from '../s3/fauxqs.ts';
import { redrive } from './redrive.ts';

export interface SqsParts {
  readonly plan: Plan;
  readonly sqs: SqsStore;
  readonly gate: Gate;
  readonly principals: Principals;
  readonly meter: Meter;
  readonly faults: Faults;
}

interface Body {
  readonly Action?: string;
  readonly QueueUrl?: string;
  readonly QueueName?: string;
  readonly SourceArn?: string;
}

export function guardSqs(request: FastifyRequest, reply: FastifyReply, parts: SqsParts): boolean {
  const operation = String(request.headers['x-amz-target'] ?? '').replace('AmazonSQS.', '');
  const body = request.body as Body;
  if (operation === '') {
    if (body?.Action === 'GetCallerIdentity') return false;
    void reply.status(501).send({ message: 'The local engine speaks S3, SQS and DynamoDB only.' });
    return true;
  }
  parts.meter.count('sqsRequests');
  const principal = parts.principals.of(request.headers.authorization);
  const name = body.QueueName ?? (body.QueueUrl ?? body.SourceArn ?? '').split(/[/:]/).at(-1) ?? '';
  const queue = parts.plan.queues.find((one) => one.name === name);
  const why = parts.gate.check(
    principal,
    [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: queue?.arn ?? '*', facts: {} }],
    queue?.policy,
  );
  const fail = (status: number, type: string, message: string): true => {
    void reply.status(status).header('content-type', 'application/x-amz-json-1.0').send({ __type: type, message });
    return true;
  };
  if (why !== undefined) return fail(403, 'com.amazonaws.sqs#AccessDeniedException', why);
  const fault = principal.kind === 'role' ? parts.faults.serviceFault('sqs') : undefined;
  if (fault === 'throttle') return fail(400, 'com.amazonaws.sqs#RequestThrottled', 'The request was throttled.');
  if (fault === 'error') return fail(500, 'com.amazonaws.sqs#InternalFailure', 'Internal failure');
  if (operation === 'CreateQueue' || operation === 'DeleteQueue' || operation === 'SetQueueAttributes')
    return fail(400, 'com.amazonaws.sqs#UnsupportedOperation', 'Queues are made by the template; change it instead');
  // fauxqs counts messages without looking whose time has come.
  if (operation === 'GetQueueAttributes') parts.sqs.getQueueByName(name)?.processTimers();
  if (operation !== 'StartMessageMoveTask') return false;
  const moved = queue === undefined ? undefined : redrive(queue.arn, parts.sqs);
  if (moved === undefined)
    return fail(400, 'com.amazonaws.sqs#ResourceNotFoundException', `${body.SourceArn} is no dead-letter queue here`);
  void reply.header('content-type', 'application/x-amz-json-1.0').send({ TaskHandle: `moved-${moved}` });
  return true;
}
