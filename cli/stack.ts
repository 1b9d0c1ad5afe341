// Where the record is: the engine that runs on this machine (`onrecord start`), or a deployed stack (`--stack NAME`).
// Both are the same five names, so that no command needs to know which it talks to.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Option } from 'commander';
import { z } from 'zod';
import type { Table } from '../shared/table/client.ts';

export interface Stack {
  readonly name: string;
  readonly bucket: string;
  readonly workBucket: string;
  /** Base URL of the HTTP API, without a slash at its end. */
  readonly api: string;
  readonly local: boolean;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  /** The record itself; loaded when it is asked for. */
  readonly table: () => Promise<Table>;
  /** An output of the stack by its name. Throws where the stack has none such. */
  readonly output: (name: string) => string;
}

export interface StackFlags {
  readonly stack?: string;
  readonly state: string;
}

/** The two options that every command talking to a record takes. */
export const stackOptions = (): readonly Option[] => [
  new Option('--stack <name>', 'a deployed stack; without it, the engine on this machine').env('ONRECORD_STACK'),
  new Option('--state <folder>', 'where the engine on this machine keeps its state')
    .default('.on-record')
    .env('ONRECORD_STATE'),
];

const Endpoints = z.object({
  pid: z.int(),
  s3: z.url(),
  sqs: z.url(),
  dynamodb: z.url(),
  api: z.url(),
  outputs: z.record(z.string(), z.string()),
});

export const stackOf = (flags: StackFlags): Promise<Stack> =>
  flags.stack ? deployed(flags.stack) : running(flags.state);

async function running(state: string): Promise<Stack> {
  const file = join(state, 'endpoints.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Error(
      `no engine runs here (${file} is missing). Start one with \`npm start\`, or name a deployed stack with --stack.`,
    );
  const { s3, sqs, dynamodb, api, outputs } = Endpoints.parse(JSON.parse(text));
  const output = outputOf('the engine on this machine', new Map(Object.entries(outputs)));
  const region = 'us-east-1';
  const credentials = { accessKeyId: 'onrecord', secretAccessKey: 'local' };
  return {
    name: 'this machine',
    bucket: output('InboxBucketName'),
    workBucket: output('WorkBucketName'),
    api: withoutSlash(api),
    local: true,
    s3: new S3Client({ endpoint: s3, forcePathStyle: true, region, credentials }),
    sqs: new SQSClient({ endpoint: sqs, region, credentials }),
    table: () => tableNamed(output('TableName'), { endpoint: dynamodb, region, credentials }),
    output,
  };
}

/** What AWS turns away as too fast is asked again, more slowly, for longer than the SDK would by itself. */
const INSISTENT = { retryMode: 'adaptive', maxAttempts: 10 } as const;

async function deployed(name: string): Promise<Stack> {
  const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName: name }));
  const outputs = Stacks?.[0]?.Outputs?.map(
    ({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const,
  );
  const output = outputOf(`stack ${name}`, new Map(outputs));
  return {
    name,
    bucket: output('InboxBucketName'),
    workBucket: output('WorkBucketName'),
    api: withoutSlash(output('ApiUrl')),
    local: false,
    s3: new S3Client(INSISTENT),
    sqs: new SQSClient(INSISTENT),
    table: () => tableNamed(output('TableName'), {}),
    output,
  };
}

export async function tableNamed(name: string, config: DynamoDBClientConfig): Promise<Table> {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
  const { connect } = await import('../shared/table/client.ts');
  return connect(name, new DynamoDBClient(config));
}

const outputOf = (stack: string, outputs: ReadonlyMap<string, string>) => (name: string) => {
  const value = outputs.get(name);
  if (value) return value;
  throw new Error(`${stack} has no output ${name}. Is it On Record, of this version, and fully deployed?`);
};

const withoutSlash = (url: string): string => url.replace(/\/$/, '');
