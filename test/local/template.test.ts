import { describe, expect, test } from 'vitest';
import { makePlan } from '../../local/plan/plan.ts';
import { type Resource, readAssembly } from '../../local/template/assembly.ts';
import { resolve } from '../../local/template/intrinsics.ts';
import { FIXTURE } from './harness.ts';

const endpoints = { api: 'http://127.0.0.1:1', storage: 'http://127.0.0.1:2', table: 'http://127.0.0.1:3' };
const assembly = readAssembly(FIXTURE);
const planWith = (change: (resources: Record<string, Resource>) => void) => {
  const template = structuredClone(assembly.template);
  change(template.Resources);
  return makePlan({ ...assembly, template }, endpoints);
};
const properties = (resources: Record<string, Resource>, id: string) =>
  resources[id]?.Properties as Record<string, unknown>;

describe('the template as a plan', () => {
  const plan = makePlan(assembly, endpoints);

  test('gives functions the environment that the template gives them', () => {
    expect(plan.functions.find(({ id }) => id === 'Work')?.environment).toEqual({
      TABLE: 'app-notes',
      OUT: 'app-outbucket',
      QUEUE: 'http://127.0.0.1:2/000000000000/app-workqueue',
    });
  });

  test('puts this machine in the place of API Gateway’s address', () => {
    expect(plan.outputs).toEqual({ DropBucketName: 'app-dropbucket', ApiUrl: 'http://127.0.0.1:1/' });
  });

  test('says what it leaves out, and why', () => {
    expect(plan.leftOut).toEqual([
      { id: 'Alarm', type: 'AWS::CloudWatch::Alarm', why: expect.stringContaining('paged') },
    ]);
  });

  test.each([
    [
      'a resource',
      (all) => {
        all.Stream = { Type: 'AWS::Kinesis::Stream' };
      },
      'AWS::Kinesis::Stream Stream is not understood',
    ],
    [
      'a property',
      (all) => {
        properties(all, 'WorkQueue').FifoQueue = true;
      },
      'AWS::SQS::Queue WorkQueue, as the local engine reads it: FifoQueue is not understood',
    ],
    [
      'a nested property',
      (all) => {
        properties(all, 'WorkSource').ScalingConfig = { MaximumConcurrency: 2, Provisioned: 1 };
      },
      'ScalingConfig.Provisioned is not understood',
    ],
    [
      'a value',
      (all) => {
        properties(all, 'Work').Runtime = 'python3.13';
      },
      'only Node functions run here',
    ],
    [
      'a filter on messages',
      (all) => {
        properties(all, 'WorkSource').FilterCriteria = {};
      },
      'FilterCriteria is not understood',
    ],
    [
      'an intrinsic function',
      (all) => {
        properties(all, 'WorkQueue').QueueName = { 'Fn::Transform': {} };
      },
      'does not know Fn::Transform',
    ],
    [
      'an attribute',
      (all) => {
        properties(all, 'WorkQueue').QueueName = { 'Fn::GetAtt': ['Notes', 'StreamArn'] };
      },
      'does not know attribute StreamArn',
    ],
    [
      'a condition of a policy',
      (all) => {
        (properties(all, 'WorkQueuePolicy').PolicyDocument as { Statement: object[] }).Statement.push({
          Effect: 'Allow',
          Principal: '*',
          Action: '*',
          Resource: '*',
          Condition: { IpAddress: { 'aws:SourceIp': '1.1.1.1' } },
        });
      },
      'condition IpAddress is not understood',
    ],
    [
      'a managed policy',
      (all) => {
        properties(all, 'WorkRole').ManagedPolicyArns = ['arn:aws:iam::aws:policy/AdministratorAccess'];
      },
      'AdministratorAccess is not known',
    ],
    [
      'an authorizer',
      (all) => {
        properties(all, 'RouteOne').AuthorizationType = 'JWT';
      },
      'AuthorizationType',
    ],
  ] as [string, (all: Record<string, Resource>) => void, string][])(
    'does not run past %s that it does not understand',
    (_, change, message) => {
      expect(() => planWith(change)).toThrow(message);
    },
  );
});

describe('CloudFormation’s functions', () => {
  const names = {
    ref: (id: string) => `ref:${id}`,
    attribute: (id: string, attribute: string) => `${id}.${attribute}`,
    condition: (name: string) =>
      ({ Yes: { 'Fn::Equals': ['a', 'a'] }, No: { 'Fn::Not': [{ Condition: 'Yes' }] } })[name],
    mapping: (...path: string[]) => path.join('/'),
  };
  test.each([
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref:B'],
    [{ 'Fn::Sub': `\${A}/\${B.Arn}/\${!C}` }, `ref:A/B.Arn/\${C}`],
    [{ 'Fn::Sub': [`\${X}`, { X: { Ref: 'Y' } }] }, 'ref:Y'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b,c'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 'y', 'n'] }, 'y'],
    [{ 'Fn::If': ['No', 'y', 'n'] }, 'n'],
    [{ 'Fn::FindInMap': ['M', 'a', 'b'] }, 'M/a/b'],
    [[{ Ref: 'AWS::NoValue' }, 1], [1]],
    [{ kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
  ])('%j is %j', (value, expected) => {
    expect(resolve(value, names, 'here')).toEqual(expected);
  });
});
