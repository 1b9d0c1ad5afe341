// What stays on AWS costs month after month, and what a stack costs that nobody uses: weighed on a stack that has just taken some articles,
// and counted in its template. Each line names the setting that lowers it. Prices: us-east-1, dollars, November 2026.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Counts } from '../local/meter.ts';
import { REFUSAL_CODES } from '../shared/model/refusal.ts';
import type { Clients } from '../test/end-to-end/stack.ts';
import { itemBytes } from './units.ts';

const GB = 1e9;

const MONTHLY = {
  tableGb: 0.25,
  infrequentTableGb: 0.1,
  backupGb: 0.2,
  s3Gb: 0.023,
  /** Once, when it is written. */
  logGb: 0.5,
  alarmedMetric: 0.1,
  metric: 0.3,
  trace: 5 / 1_000_000,
  sqsRequest: 0.4 / 1_000_000,
} as const;

/** DynamoDB adds them to every item it stores; Lambda writes so much of its own about every invocation. */
const [ITEM_OVERHEAD, LAMBDA_LOG] = [100, 580];
/** X-Ray takes 5 % of what is above one a second. */
const SAMPLED = 0.05;
/** Lambda asks an empty queue with five hands, 20 s at a time. */
const POLLS_A_MONTH = 5 * ((30 * 86_400) / 20);
/** What a stage tells of: done, refused, skipped, expired, failed, throttled, goes on. */
const OUTCOMES = 7;

export interface Stored {
  readonly tableBytes: number;
  readonly inboxBytes: number;
  readonly logBytes: number;
  readonly invocations: number;
}

export interface MonthlyLine {
  readonly what: string;
  readonly dollars: number;
  readonly setting: string;
}

/** Bytes that a stack holds now. */
export async function storedBy(clients: Clients, counts: Counts, logs: string): Promise<Stored> {
  const invocations = Object.values(counts.functions).reduce((sum, one) => sum + one.invocations, 0);
  const written = readdirSync(logs).reduce((sum, name) => sum + statSync(join(logs, name)).size, 0);
  return {
    tableBytes: await tableBytes(clients),
    inboxBytes: await inboxBytes(clients),
    logBytes: written + LAMBDA_LOG * invocations,
    invocations,
  };
}

/** Of so many articles, for a million. */
export function monthlyOfMillion(stored: Stored, articles: number): readonly MonthlyLine[] {
  const { tableBytes, inboxBytes, logBytes, invocations } = stored;
  const perMillion = 1_000_000 / articles;
  const gigabytes = (bytes: number): number => (bytes * perMillion) / GB;
  const table = gigabytes(tableBytes);
  const infrequent = (table * MONTHLY.infrequentTableGb).toFixed(2);
  return [
    {
      what: `table, ${(tableBytes / articles / 1000).toFixed(1)} KB an article`,
      dollars: table * MONTHLY.tableGb,
      setting: `tableClass=infrequent: ${infrequent}`,
    },
    { what: 'its backups', dollars: table * MONTHLY.backupGb, setting: 'backups=off: 0' },
    {
      what: `inbox, ${(inboxBytes / articles / 1000).toFixed(1)} KB an article`,
      dollars: gigabytes(inboxBytes) * MONTHLY.s3Gb,
      setting: 'keepVersionsDays=… lets what was replaced go',
    },
    {
      what: `logs, in the month of reading, ${(logBytes / articles / 1000).toFixed(1)} KB an article`,
      dollars: gigabytes(logBytes) * MONTHLY.logGb,
      setting: 'logRetentionDays=… bounds what stays',
    },
    {
      what: 'traces, in the month of reading, at most',
      dollars: invocations * perMillion * SAMPLED * MONTHLY.trace,
      setting: 'traces=off: 0',
    },
  ];
}

/** Of a stack, however little it does. `assembly` is the folder that `cdk synth` wrote. */
export function fixedOf(assembly: string): readonly MonthlyLine[] {
  const name = readdirSync(assembly).find((one) => one.endsWith('.template.json')) as string;
  const { Resources } = JSON.parse(readFileSync(join(assembly, name), 'utf8')) as {
    Resources: Record<string, { Type: string; Properties?: { Metrics?: readonly { MetricStat?: unknown }[] } }>;
  };
  const of = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type);
  const alarmed = of('AWS::CloudWatch::Alarm')
    .map(({ Properties }) => Properties?.Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1)
    .reduce((sum, metrics) => sum + metrics, 0);
  const sources = of('AWS::Lambda::EventSourceMapping').length;
  const metrics = 3 * OUTCOMES + Object.keys(REFUSAL_CODES).length + 1;
  return [
    {
      what: `own metrics, at most ${metrics}, where each is told of in every hour`,
      dollars: metrics * MONTHLY.metric,
      setting: 'none where nothing comes',
    },
    { what: `alarms on ${alarmed} metrics`, dollars: alarmed * MONTHLY.alarmedMetric, setting: 'alarms=off: 0' },
    {
      what: `${sources} queues asked while empty`,
      dollars: sources * POLLS_A_MONTH * MONTHLY.sqsRequest,
      setting: '',
    },
  ];
}

async function tableBytes({ dynamodb, outputs }: Clients): Promise<number> {
  const credentials = { accessKeyId: 'owner', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region: 'us-east-1', credentials, endpoint: dynamodb }),
  );
  let bytes = 0;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: outputs.TableName, ExclusiveStartKey }));
    for (const item of page.Items ?? []) bytes += itemBytes(item) + ITEM_OVERHEAD;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return bytes;
}

async function inboxBytes({ s3, bucket }: Clients): Promise<number> {
  let bytes = 0;
  let KeyMarker: string | undefined;
  let VersionIdMarker: string | undefined;
  do {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, KeyMarker, VersionIdMarker }));
    for (const { Size = 0 } of page.Versions ?? []) bytes += Size;
    KeyMarker = page.NextKeyMarker;
    VersionIdMarker = page.NextVersionIdMarker;
  } while (KeyMarker !== undefined);
  return bytes;
}
