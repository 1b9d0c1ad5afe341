import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

// A changed logical id, or one of these properties changed, makes CloudFormation put a new, empty resource in the old one's
// place. The old one is kept (Retain), but the stack would no longer know it: so neither may change without a migration.
const LASTING = {
  InboxBucket1EDE8E4F: { Type: 'AWS::S3::Bucket', replacedBy: ['BucketName'] },
  WorkBucket6D724B36: { Type: 'AWS::S3::Bucket', replacedBy: ['BucketName'] },
  Table710B521B: {
    Type: 'AWS::DynamoDB::GlobalTable',
    replacedBy: ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  },
} as const;

const all = ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable'].flatMap((type) => resourcesOf(templateOf(), type));

test('whatever holds the archive or the record is what it was, so that no deployment puts an empty one in its place', () => {
  expect(Object.fromEntries(all.map(([id, { Type }]) => [id, Type]))).toEqual(
    Object.fromEntries(Object.entries(LASTING).map(([id, { Type }]) => [id, Type])),
  );
  for (const [id, { Properties }] of all) {
    const { replacedBy } = LASTING[id as keyof typeof LASTING];
    const values = Object.fromEntries(replacedBy.map((name) => [name, Properties[name]]));
    expect(values).toMatchSnapshot(id);
  }
});

test('who may do what is what it was', () => {
  const statements = (type: string) =>
    resourcesOf(templateOf(), type).map(([id, { Properties }]) => [id, Properties.PolicyDocument.Statement]);
  for (const type of ['AWS::IAM::Policy', 'AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy'])
    expect(Object.fromEntries(statements(type))).toMatchSnapshot(type);
});
