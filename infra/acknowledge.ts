// Says why a rule of cdk-nag does not hold at one place, so that every exception stands beside what it excepts.
// acknowledge(bucket, 'AwsSolutions-S1', 'why')
import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

export const acknowledge = (construct: IConstruct, id: string, reason: string): void =>
  Validations.of(construct).acknowledge({ id, reason });
