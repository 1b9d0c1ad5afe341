import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../local/engine.ts';
import { decide } from '../../local/iam/authorize.ts';
import { conditionsHold, matches } from '../../local/iam/conditions.ts';
import { credentialsOf } from '../../local/iam/principals.ts';
import { type Clients, clientsOf, eventually, notes, startFixture, temporaryFolder } from './harness.ts';

describe('policies', () => {
  const role = (statements: object[]) => ({
    kind: 'role' as const,
    functionName: 'f',
    role: {
      id: 'R',
      name: 'r',
      arn: 'arn:aws:iam::000000000000:role/r',
      statements: statements.map((one, index) => ({ from: `P/${index}`, ...one })) as never,
    },
  });
  const allow = { Effect: 'Allow', Action: ['s3:Get*'], Resource: ['arn:aws:s3:::b/in/*'] };
  const call = (statements: object[], resource = 'arn:aws:s3:::b/in/x', policy: object[] = [], facts = {}) =>
    decide({
      principal: role(statements),
      action: 's3:GetObject',
      resource,
      facts,
      resourcePolicy: policy.map((one) => ({ from: 'B', ...one })) as never,
    });

  test.each([
    ['nothing is granted', [], undefined, [], false],
    ['a grant fits', [allow], undefined, [], true],
    ['a grant is for other keys', [allow], 'arn:aws:s3:::b/out/x', [], false],
    ['a deny beats a grant', [allow, { Effect: 'Deny', Action: ['*'], Resource: ['*'] }], undefined, [], false],
    [
      'the bucket lets everyone in',
      [],
      undefined,
      [{ Effect: 'Allow', Principal: '*', Action: ['s3:*'], Resource: ['*'] }],
      true,
    ],
    [
      'the bucket keeps everyone out',
      [allow],
      undefined,
      [{ Effect: 'Deny', Principal: { AWS: ['*'] }, Action: ['s3:*'], Resource: ['*'] }],
      false,
    ],
    [
      'the bucket asks for TLS, which loopback stands in for',
      [allow],
      undefined,
      [
        {
          Effect: 'Deny',
          Principal: { AWS: ['*'] },
          Action: ['s3:*'],
          Resource: ['*'],
          Condition: { Bool: { 'aws:SecureTransport': ['false'] } },
        },
      ],
      true,
    ],
    [
      'a grant asks for what is not so',
      [{ ...allow, Condition: { StringEquals: { 'aws:SourceAccount': ['1'] } } }],
      undefined,
      [],
      false,
    ],
  ] as [string, object[], string | undefined, object[], boolean][])(
    '%s',
    (_, statements, resource, policy, allowed) => {
      expect(call(statements, resource, policy).allowed).toBe(allowed);
    },
  );

  test.each([
    ['*', 'anything', true],
    ['a*c?e', 'abbcde', true],
    ['a*c?e', 'abbcd', false],
    ['s3:Get*', 's3:GetObject', true],
    [`${'a*'.repeat(30)}b`, 'a'.repeat(60), false],
  ])('%s against %s', (pattern, value, expected) => {
    expect(matches(pattern, value)).toBe(expected);
  });

  test.each([
    [
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['secret'] } },
      { 'dynamodb:leadingkeys': ['secret'] },
      true,
    ],
    [
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['secret'] } },
      { 'dynamodb:leadingkeys': ['secret', 'other'] },
      false,
    ],
    [
      { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['s*'] } },
      { 'dynamodb:leadingkeys': ['secret', 'other'] },
      true,
    ],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': ['1'] } }, {}, true],
    [{ StringNotEquals: { 'aws:SourceAccount': ['1'] } }, { 'aws:sourceaccount': ['2'] }, true],
    [{ Null: { 'aws:SourceAccount': ['true'] } }, {}, true],
    [{ NumericLessThan: { 's3:TlsVersion': ['1.2'] } }, {}, false],
  ])('condition %j with %j', (conditions, facts, expected) => {
    expect(conditionsHold(conditions, facts as never)).toBe(expected);
  });
});

describe('a function signs as itself', () => {
  const folder = temporaryFolder();
  let engine: Engine;
  let clients: Clients;
  const as = (name: string) => ({ region: 'us-east-1', credentials: credentialsOf(name), maxAttempts: 1 });

  beforeAll(async () => {
    engine = await startFixture(folder.path);
    clients = clientsOf(engine);
  });
  afterAll(async () => {
    await engine?.stop();
    folder.remove();
  });

  test('and may do what its role grants, and nothing else', async () => {
    const s3 = new S3Client({ ...as('app-work'), endpoint: engine.running.s3, forcePathStyle: true });
    const table = new DynamoDBClient({ ...as('app-ask'), endpoint: engine.running.dynamodb });
    const sqs = new SQSClient({ ...as('app-work'), endpoint: engine.running.sqs });
    await s3.send(new PutObjectCommand({ Bucket: 'app-outbucket', Key: 'x', Body: 'x' }));
    await expect(
      s3.send(new PutObjectCommand({ Bucket: 'app-dropbucket', Key: 'in/x', Body: 'x' })),
    ).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('assumed-role/app-workrole/app-work is not authorized to perform: s3:PutObject'),
    });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'app-outbucket', Key: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(table.send(new ScanCommand({ TableName: 'app-notes' }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(
      sqs.send(
        new SendMessageCommand({ QueueUrl: `${engine.running.sqs}/000000000000/app-workqueue`, MessageBody: '{}' }),
      ),
    ).rejects.toMatchObject({ name: expect.stringContaining('AccessDenied') });
  });

  test('an absent object is forbidden to who may not list the bucket, as on AWS', async () => {
    const s3 = new S3Client({ ...as('app-work'), endpoint: engine.running.s3, forcePathStyle: true });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'app-dropbucket', Key: 'in/absent' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(
      clients.s3.send(new GetObjectCommand({ Bucket: 'app-dropbucket', Key: 'in/absent' })),
    ).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('a signed URL takes what it was signed for, and only as long as it says', async () => {
    const s3 = new S3Client({ ...as('app-work'), endpoint: engine.running.s3, forcePathStyle: true });
    const command = () =>
      new PutObjectCommand({
        Bucket: 'app-outbucket',
        Key: 'signed é.txt',
        ContentType: 'text/plain',
        ContentLength: 5,
      });
    const signableHeaders = new Set(['content-type', 'content-length', 'host']);
    const url = await getSignedUrl(s3, command(), { signableHeaders });
    const put = async (to: string, body: string, type = 'text/plain') =>
      (await fetch(to, { method: 'PUT', body, headers: { 'content-type': type } })).status;
    expect(await put(url, 'seven67')).toBe(403);
    expect(await put(url, 'five5', 'text/html')).toBe(403);
    expect(await put(url.replace('signed', 'other'), 'five5')).toBe(403);
    expect(await put(url, 'five5')).toBe(200);
    const old = await getSignedUrl(s3, command(), {
      signableHeaders,
      expiresIn: 60,
      signingDate: new Date(Date.now() - 61_000),
    });
    expect(await put(old, 'five5')).toBe(403);
  });

  test('a bucket’s own policy holds for everyone', async () => {
    await expect(
      clients.s3.send(new PutObjectCommand({ Bucket: 'app-outbucket', Key: 'locked/x', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('grants that nothing used are told', async () => {
    await clients.s3.send(new PutObjectCommand({ Bucket: 'app-dropbucket', Key: 'in/y', Body: 'x' }));
    await eventually(async () => (await notes(clients)).find(({ key }) => key === 'in/y'));
    const { all, used } = await engine.grants();
    const unused = all.filter((grant) => !(grant in used));
    expect(unused.map((grant) => grant.split(' ')[1]).sort()).toEqual([
      ...Array(3).fill('dynamodb:GetItem'),
      ...Array(2).fill('dynamodb:Query'),
      // What the queue's policy grants S3 beside sending.
      'sqs:GetQueueUrl',
    ]);
  });
});

test('what AWS refuses at deployment is refused at start', async () => {
  const folder = temporaryFolder();
  const without = (action: string) =>
    startFixture(folder.path, {
      alter: (plan) => ({
        ...plan,
        roles: plan.roles.map((role) => ({
          ...role,
          statements: role.statements.map((one) => ({ ...one, Action: one.Action?.filter((each) => each !== action) })),
        })) as never,
      }),
    });
  await expect(without('sqs:ReceiveMessage')).rejects.toThrow(
    'does not have permissions to call ReceiveMessage on SQS',
  );
  await expect(
    startFixture(folder.path, {
      alter: (plan) => ({ ...plan, queues: plan.queues.map((queue) => ({ ...queue, policy: [] })) }),
    }),
  ).rejects.toThrow('unable to validate the destination');
  folder.remove();
});
