// The template's buckets: versions kept or not, days until objects expire, who may use them, and which queues hear of what.
// { name: 'on-record-inbox', versioned: true, notifications: [{ queue: 'arn:…', events: ['s3:ObjectCreated:*'], prefix: 'inbox/' }] }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import { document, type Statement, statementsOf } from './policies.ts';
import { number, TAGS, understand } from './understand.ts';

export interface Notification {
  readonly id: string;
  readonly queue: string;
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

export interface Expiry {
  readonly prefix: string;
  readonly days?: number;
  /** Versions that are no longer the newest. */
  readonly oldVersionDays?: number;
}

export interface Bucket {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  readonly expiries: readonly Expiry[];
  readonly notifications: readonly Notification[];
  readonly policy: readonly Statement[];
  /** Origins whose pages may put and get with a signed URL. */
  readonly origins: readonly string[];
}

const rule = z.strictObject({ Name: z.string(), Value: z.string() });
const lifecycleRule = z.strictObject({
  Id: z.string().optional(),
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().optional(),
  ExpirationInDays: number.optional(),
  NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: number }).optional(),
  AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: number }).optional(),
  ExpiredObjectDeleteMarker: z.boolean().optional(),
  Transitions: z.unknown().optional(),
});
const corsRule = z.looseObject({ AllowedOrigins: z.array(z.string()) });

const byResource = z.array(
  z.strictObject({
    Queue: z.string(),
    Event: z.string(),
    Filter: z.strictObject({ S3Key: z.strictObject({ Rules: z.array(rule) }) }).optional(),
  }),
);
const byCustomResource = z.strictObject({
  QueueConfigurations: z
    .array(
      z.strictObject({
        Id: z.string().optional(),
        QueueArn: z.string(),
        Events: z.array(z.string()),
        Filter: z.strictObject({ Key: z.strictObject({ FilterRules: z.array(rule) }) }).optional(),
      }),
    )
    .default([]),
});

const LEFT_OUT = {
  ...TAGS,
  BucketName: 'read with the names',
  BucketEncryption: 'files lie on your own disk, as your other files do',
  PublicAccessBlockConfiguration: 'the engine listens on 127.0.0.1 only',
  OwnershipControls: 'one owner here',
  LoggingConfiguration: 'no access log on one machine',
};

export function readBuckets(resources: readonly ResolvedResource[]): readonly Bucket[] {
  const policies = resources
    .filter(({ type }) => type === 'AWS::S3::BucketPolicy')
    .map((resource) => ({
      ...understand(resource, { Bucket: z.string(), PolicyDocument: document }),
      id: resource.id,
    }));
  const custom = resources
    .filter(({ type }) => type === 'Custom::S3BucketNotifications')
    .map((resource) =>
      understand(
        resource,
        { BucketName: z.string(), NotificationConfiguration: byCustomResource },
        {
          ServiceToken: 'CDK’s helper function, whose work is done here',
          Managed: 'for that helper',
          SkipDestinationValidation: 'for that helper',
        },
      ),
    );
  return resources
    .filter(({ type }) => type === 'AWS::S3::Bucket')
    .map((resource) => {
      const { id, name, attributes } = resource;
      const bucket = understand(
        resource,
        {
          VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
          LifecycleConfiguration: z.strictObject({ Rules: z.array(lifecycleRule) }).optional(),
          NotificationConfiguration: z.strictObject({ QueueConfigurations: byResource }).optional(),
          CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
        },
        LEFT_OUT,
      );
      const direct = (bucket.NotificationConfiguration?.QueueConfigurations ?? []).map(
        ({ Queue, Event, Filter }, index) => notification(`${id}-${index}`, Queue, [Event], Filter?.S3Key.Rules),
      );
      const indirect = custom
        .filter(({ BucketName }) => BucketName === name)
        .flatMap(({ NotificationConfiguration }) => NotificationConfiguration.QueueConfigurations)
        .map(({ Id, QueueArn, Events, Filter }, index) =>
          notification(Id ?? `${id}-custom-${index}`, QueueArn, Events, Filter?.Key.FilterRules),
        );
      return {
        id,
        name,
        arn: attributes.Arn ?? '',
        versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
        expiries: (bucket.LifecycleConfiguration?.Rules ?? []).flatMap((one) => expiry(one)),
        notifications: [...direct, ...indirect],
        policy: policies
          .filter(({ Bucket }) => Bucket === name)
          .flatMap((policy) => statementsOf(policy.PolicyDocument, policy.id)),
        origins: (bucket.CorsConfiguration?.CorsRules ?? []).flatMap(({ AllowedOrigins }) => AllowedOrigins),
      };
    });
}

function expiry(one: z.infer<typeof lifecycleRule>): readonly Expiry[] {
  const days = one.ExpirationInDays;
  const oldVersionDays = one.NoncurrentVersionExpiration?.NoncurrentDays;
  if (one.Status === 'Disabled' || (days === undefined && oldVersionDays === undefined)) return [];
  return [
    {
      prefix: one.Prefix ?? '',
      ...(days === undefined ? {} : { days }),
      ...(oldVersionDays === undefined ? {} : { oldVersionDays }),
    },
  ];
}

function notification(
  id: string,
  queue: string,
  events: readonly string[],
  rules: readonly z.infer<typeof rule>[] = [],
): Notification {
  const value = (name: string): string => rules.find((one) => one.Name.toLowerCase() === name)?.Value ?? '';
  return { id, queue, events, prefix: value('prefix'), suffix: value('suffix') };
}
