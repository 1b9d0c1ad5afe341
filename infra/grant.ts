// Lets a function act on the objects under one prefix of a bucket: the only wildcard in its rights, and acknowledged as such.
// grantObjects(reader, bucket, { actions: ['s3:GetObject'], prefix: 'inbox/' })
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { acknowledge } from './acknowledge.ts';
import type { BundledFunction } from './bundled-function.ts';

export function grantObjects(
  to: BundledFunction,
  bucket: Bucket,
  { actions, prefix }: { readonly actions: readonly string[]; readonly prefix: string },
): void {
  to.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [bucket.arnForObjects(`${prefix}*`)] }));
  const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  acknowledge(
    to.ownRole,
    `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${prefix}*]`,
    `Any object under ${prefix} is this function's to ${actions.join(' and ')}; their keys are not known beforehand.`,
  );
}

/** So that an object that is gone answers 404; without it S3 says 403, which would look like a missing grant. */
export function grantListing(to: BundledFunction, bucket: Bucket): void {
  to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
}
