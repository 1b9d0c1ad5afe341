// The template's queues, in the words that SQS itself takes: attributes as texts, the redrive policy as JSON.
// { name: 'on-record-normalizequeue', arn: 'arn:…', attributes: { VisibilityTimeout: '360', RedrivePolicy: '{…}' }, policy: […] }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import { document, type Statement, statementsOf } from './policies.ts';
import { number, TAGS, understand } from './understand.ts';

export interface Queue {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly policy: readonly Statement[];
}

const LEFT_OUT = {
  ...TAGS,
  QueueName: 'read with the names',
  SqsManagedSseEnabled: 'messages lie on your own disk',
  KmsMasterKeyId: 'messages lie on your own disk',
  KmsDataKeyReusePeriodSeconds: 'messages lie on your own disk',
  RedriveAllowPolicy: 'only this stack’s queues are here',
};

export function readQueues(resources: readonly ResolvedResource[]): readonly Queue[] {
  const policies = resources
    .filter(({ type }) => type === 'AWS::SQS::QueuePolicy')
    .map((resource) => ({
      ...understand(resource, { Queues: z.array(z.string()), PolicyDocument: document }),
      id: resource.id,
    }));
  return resources
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map((resource) => {
      const queue = understand(
        resource,
        {
          VisibilityTimeout: number.optional(),
          MessageRetentionPeriod: number.optional(),
          DelaySeconds: number.optional(),
          MaximumMessageSize: number.optional(),
          ReceiveMessageWaitTimeSeconds: number.optional(),
          RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: number }).optional(),
        },
        LEFT_OUT,
      );
      const attributes = Object.entries(queue).filter(([, value]) => value !== undefined);
      return {
        id: resource.id,
        name: resource.name,
        url: resource.ref,
        arn: resource.attributes.Arn ?? '',
        attributes: Object.fromEntries(
          attributes.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
        ),
        policy: policies
          .filter(({ Queues }) => Queues.includes(resource.ref))
          .flatMap((policy) => statementsOf(policy.PolicyDocument, policy.id)),
      };
    });
}
