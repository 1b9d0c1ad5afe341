import { expect, test } from 'vitest';
import { RECEIVES } from '../../infra/stage.ts';
import { REFUSAL_CODES } from '../../shared/model/refusal.ts';
import { resourcesOf, templateOf } from './template.ts';

const template = templateOf();
const all = (type: string) => resourcesOf(template, type);
const queues = all('AWS::SQS::Queue');
const sources = all('AWS::Lambda::EventSourceMapping');
const functions = all('AWS::Lambda::Function');

test('each of the three stages has a queue, dead letters, a function and an alarm for each', () => {
  for (const stage of ['Normalize', 'Extract', 'Record']) {
    const named = (id: string) => id.startsWith(stage);
    expect(queues.filter(([id]) => named(id))).toHaveLength(2);
    expect(functions.filter(([id]) => named(id))).toHaveLength(1);
    expect(sources.filter(([id]) => named(id))).toHaveLength(1);
    const alarms = all('AWS::CloudWatch::Alarm').filter(([id]) => id.startsWith(`Alarms${stage}`));
    expect(alarms.map(([id]) => id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, '')).sort()).toEqual(
      ['DeadLetters', 'Errors', 'Full', 'Slow', 'Throttles', 'Waiting'].map((kind) => `${stage}${kind}`),
    );
  }
});

test('every queue that is worked on is visible again after six timeouts at the earliest, and keeps messages for 14 days', () => {
  for (const [, { Properties: source }] of sources) {
    const queue = queues.find(([id]) => id === source.EventSourceArn['Fn::GetAtt'][0])?.[1].Properties;
    const timeout = functions.find(([id]) => id === source.FunctionName.Ref)?.[1].Properties.Timeout;
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
    expect(queue.MessageRetentionPeriod).toBe(14 * 86_400);
  }
});

test('what no function answers for in ten receives falls where its upload is marked as failed', () => {
  for (const stage of ['Normalize', 'Extract', 'Record']) {
    const [, queue] = queues.find(([id]) => id.startsWith(`${stage}Queue`)) ?? [];
    expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBe(RECEIVES);
    expect(RECEIVES).toBeGreaterThanOrEqual(10);
    expect(queue?.Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]).toMatch(/^FallenQueue/);
  }
  const [, fallen] = functions.find(([id]) => id.startsWith('FallenFunction')) ?? [];
  expect(Object.keys(fallen?.Properties.Environment.Variables)).toEqual(
    expect.arrayContaining(['NORMALIZE_DEAD_URL', 'EXTRACT_DEAD_URL', 'RECORD_DEAD_URL']),
  );
});

test('every queue is encrypted and takes requests over TLS only', () => {
  const policies = all('AWS::SQS::QueuePolicy').map(([, { Properties }]) => JSON.stringify(Properties));
  for (const [id, { Properties }] of queues) {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
    expect(
      policies.some((policy) => policy.includes(`"Ref":"${id}"`) && policy.includes('"aws:SecureTransport":"false"')),
    ).toBe(true);
  }
});

test('every event source reports its failed messages one by one and has a bound on how many copies work at once', () => {
  const most = Object.fromEntries(
    sources.map(([id, { Properties }]) => [id.slice(0, 6), Properties.ScalingConfig.MaximumConcurrency]),
  );
  // The last as many as a new table stands.
  expect(most).toEqual({ Normal: 50, Extrac: 50, Record: 10, Fallen: 2 });
  for (const [, { Properties }] of sources)
    expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
});

test('what reads untrusted bytes takes one message at a time', () => {
  const sizes = Object.fromEntries(sources.map(([id, { Properties }]) => [id.slice(0, 4), Properties.BatchSize]));
  expect(sizes).toMatchObject({ Norm: 1, Extr: 1 });
});

test('every bucket is encrypted, closed to the public, for TLS only, and outlives the stack', () => {
  const policies = all('AWS::S3::BucketPolicy').map(([, { Properties }]) => JSON.stringify(Properties));
  for (const [id, { Properties, DeletionPolicy, UpdateReplacePolicy }] of all('AWS::S3::Bucket')) {
    expect(Properties.BucketEncryption).toBeDefined();
    expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(
      policies.some((policy) => policy.includes(`"Ref":"${id}"`) && policy.includes('"aws:SecureTransport":"false"')),
    ).toBe(true);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  }
});

test('the inbox keeps versions and tells of puts, removals and expiries under inbox/, only there', () => {
  const [, inbox] = all('AWS::S3::Bucket').find(([id]) => id.startsWith('Inbox')) ?? [];
  expect(inbox?.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  const told = inbox?.Properties.NotificationConfiguration.QueueConfigurations;
  expect(told.map(({ Event }: { Event: string }) => Event)).toEqual([
    's3:ObjectCreated:*',
    's3:ObjectRemoved:*',
    's3:LifecycleExpiration:*',
  ]);
  for (const { Filter } of told) expect(Filter.S3Key.Rules).toEqual([{ Name: 'prefix', Value: 'inbox/' }]);
});

test('intermediates expire, after as many days as the context says', () => {
  const rules = (context = {}) => {
    const [, work] = resourcesOf(templateOf(context), 'AWS::S3::Bucket').find(([id]) => id.startsWith('Work')) ?? [];
    return work?.Properties.LifecycleConfiguration.Rules;
  };
  expect(rules()).toMatchObject([{ ExpirationInDays: 30, Status: 'Enabled' }]);
  expect(rules({ keepIntermediatesDays: '70' })).toMatchObject([{ ExpirationInDays: 70 }]);
});

test('a bucket is made after the policies that let it tell its queues', () => {
  for (const [, { DependsOn = [] }] of all('AWS::S3::Bucket')) {
    expect(DependsOn.some((id) => /QueuePolicy/.test(id))).toBe(true);
  }
});

test('the table is on demand, restorable to any second, protected, and outlives the stack', () => {
  const [[, table] = []] = all('AWS::DynamoDB::GlobalTable');
  expect(table?.Properties.BillingMode).toBe('PAY_PER_REQUEST');
  expect(table?.Properties.Replicas[0]).toMatchObject({
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  });
  expect(table?.Properties.GlobalSecondaryIndexes.map(({ IndexName }: { IndexName: string }) => IndexName)).toEqual([
    'open',
  ]);
  expect([table?.DeletionPolicy, table?.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
});

test('every function runs Node 24 on arm64 with traces, a log of its own that ends, and no managed policy', () => {
  expect(functions).toHaveLength(5);
  for (const [, { Properties }] of functions) {
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
    });
    // Maps lie beside the code, and none is parsed at start.
    expect(Properties.Environment.Variables.NODE_OPTIONS).toBeUndefined();
    const log = Properties.LoggingConfig.LogGroup.Ref;
    expect(all('AWS::Logs::LogGroup').find(([id]) => id === log)?.[1].Properties.RetentionInDays).toBe(30);
  }
  for (const [, { Properties }] of all('AWS::IAM::Role')) expect(Properties.ManagedPolicyArns).toBeUndefined();
});

test('no function but the query function may touch the secret, and none may scan or drop the table', () => {
  const policies = JSON.stringify(all('AWS::IAM::Policy'));
  expect(policies).not.toMatch(/dynamodb:(Scan|DeleteTable|\*|UpdateTable|BatchWriteItem|TransactWriteItems)/);
  const [[, query] = []] = all('AWS::IAM::Policy').filter(([id]) => id.startsWith('ApiQuery'));
  const writes = query?.Properties.PolicyDocument.Statement.filter(({ Action }: { Action: string | string[] }) =>
    [Action].flat().some((one) => /Put|Delete|Update/.test(one) && one.startsWith('dynamodb')),
  );
  expect(writes).toHaveLength(1);
  expect(writes[0].Condition).toEqual({ 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['secret'] } });
});

test('the outputs name buckets, table, API, and for replays each queue with its dead letters', () => {
  const stages = ['Normalize', 'Extract', 'Record'];
  expect(Object.keys(template.toJSON().Outputs).sort()).toEqual(
    [
      ...['ApiUrl', 'FallenQueueUrl', 'InboxBucketName', 'TableName', 'WorkBucketName'],
      ...stages.flatMap((stage) => [`${stage}QueueUrl`, `${stage}DeadLettersUrl`]),
    ].sort(),
  );
});

test('no secret is in the template', () => {
  expect(JSON.stringify(template.toJSON())).not.toMatch(/AKIA|BEGIN [A-Z ]*PRIVATE KEY|password/i);
});

test('with an alarm topic, every alarm tells it; without, none tells any', () => {
  const topic = 'arn:aws:sns:eu-central-1:111122223333:newsdesk';
  for (const [, { Properties }] of resourcesOf(templateOf({ alarmTopic: topic }), 'AWS::CloudWatch::Alarm'))
    expect(Properties.AlarmActions).toEqual([topic]);
  for (const [, { Properties }] of all('AWS::CloudWatch::Alarm')) expect(Properties.AlarmActions).toBeUndefined();
});

test('an API that answers 500 is alarmed, though its function never fails', () => {
  const [, alarm] = all('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('AlarmsQueryServerErrors')) ?? [];
  expect(alarm?.Properties).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Threshold: 0 });
});

test('refusals above a rate are alarmed, and shown by their codes, counted where every article ends', () => {
  const [, alarm] = all('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('AlarmsRefusals')) ?? [];
  const asked = JSON.stringify(alarm?.Properties.Metrics);
  for (const name of ['refused', 'done']) expect(asked).toContain(`"MetricName":"${name}"`);
  expect(asked).toContain('"Value":"record"');
  // An hour in which nothing is done has no such metric, and the alarm must not lack it.
  expect(asked).toContain('FILL(done, 0)');
  const page = JSON.stringify(all('AWS::CloudWatch::Dashboard'));
  for (const code of Object.keys(REFUSAL_CODES)) expect(page).toContain(`refused.${code}`);
});

test('one article can be followed through the logs of all stages', () => {
  const [[, query] = []] = all('AWS::Logs::QueryDefinition');
  expect(query?.Properties.LogGroupNames).toHaveLength(3);
  expect(query?.Properties.QueryString).toMatch(/xray_trace_id[\s\S]*article = /);
});

test('no role has a wildcard but for the objects under a prefix, its own log streams, and traces, which have no name', () => {
  const statements = all('AWS::IAM::Policy').flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
  const wide = statements.flatMap(({ Action, Resource }) => {
    const actions = [Action].flat().filter((action) => action.includes('*'));
    const resources = [Resource].flat().flatMap((resource) => {
      const text = typeof resource === 'string' ? resource : (resource['Fn::Join']?.[1].at(-1) ?? '');
      return typeof text === 'string' &&
        text.includes('*') &&
        !/^\/(inbox|gazetteer|articles|extractions)\/\*$/.test(text)
        ? [`${[Action].flat().join()} ${text}`]
        : [];
    });
    return [...actions, ...resources];
  });
  expect([...new Set(wide)]).toEqual(['xray:PutTelemetryRecords,xray:PutTraceSegments *']);
});

test('a table and its index can be made ready for a large drop', () => {
  const [[, table] = []] = resourcesOf(templateOf({ warmWrites: '20000' }), 'AWS::DynamoDB::GlobalTable');
  const warm = { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 20_000 };
  expect(table?.Properties.WarmThroughput).toEqual(warm);
  expect(table?.Properties.GlobalSecondaryIndexes[0].WarmThroughput).toEqual(warm);
});

test('backups, traces, alarms and old versions can be switched off or let go, and the table stored for less', () => {
  const cheap = templateOf({
    backups: 'off',
    traces: 'off',
    alarms: 'off',
    tableClass: 'infrequent',
    keepVersionsDays: '30',
  });
  expect(resourcesOf(cheap, 'AWS::CloudWatch::Alarm')).toEqual([]);
  const [[, table] = []] = resourcesOf(cheap, 'AWS::DynamoDB::GlobalTable');
  expect(table?.Properties.Replicas[0]).toMatchObject({
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    TableClass: 'STANDARD_INFREQUENT_ACCESS',
  });
  for (const [, { Properties }] of resourcesOf(cheap, 'AWS::Lambda::Function'))
    expect(Properties.TracingConfig).toBeUndefined();
  const [, inbox] = resourcesOf(cheap, 'AWS::S3::Bucket').find(([id]) => id.startsWith('Inbox')) ?? [];
  expect(inbox?.Properties.LifecycleConfiguration.Rules[0].NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 30 });
});

test.each([
  [{ recordConcurrency: '200' }, /write units a second of a new table[\s\S]*Take 100 at most, or -c warmWrites=8000/],
  [{ concurrency: '200', accountConcurrency: '400' }, /need 460 functions at once[\s\S]*may run 400/],
  [{ accountConcurrency: '10' }, /may run 10/],
  [{ keepIntermediatesDays: '7' }, /14 days that a message may wait[\s\S]*Take 15 at least/],
  [{ warmWrites: '100' }, /warmWrites/],
])('settings that can’t work are refused with the reason: %j', (context, reason) => {
  expect(() => templateOf(context)).toThrow(reason);
});

test('metrics are a stack’s own', () => {
  for (const [, { Properties }] of functions)
    expect(Properties.Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toEqual({ Ref: 'AWS::StackName' });
  const own = JSON.stringify(all('AWS::CloudWatch::Alarm'));
  expect(own).not.toContain('"Namespace":"OnRecord"');
});

test('messages that wait are no alarm while any is done', () => {
  const [, waiting] = all('AWS::CloudWatch::Alarm').find(([id]) => id.startsWith('AlarmsRecordWaiting')) ?? [];
  expect(JSON.stringify(waiting?.Properties.Metrics)).toContain('IF(age > 900 AND FILL(deleted, 0) < 1, 1, 0)');
});

test('access logs say route and path, and no question', () => {
  const [[, stage] = []] = all('AWS::ApiGatewayV2::Stage');
  const format = JSON.parse(stage?.Properties.AccessLogSettings.Format);
  expect(format).toMatchObject({ route: '$context.routeKey', path: '$context.path' });
  expect(JSON.stringify(format)).not.toMatch(/resourcePath|querystring/i);
});
