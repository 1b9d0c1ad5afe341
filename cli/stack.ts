// Where the record is: the engine that runs on this machine (`onrecord start`), or a deployed stack (`--stack NAME`).
// Both are the same five names, so that no command needs to know which it talks to.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { Option } from 'commander';
import { z } from 'zod';

export interface Stack {
  readonly name: string;
  readonly bucket: string;
  readonly workBucket: string;
  /** Base URL of the HTTP API, without a slash at its end. */
  readonly api: string;
  readonly local: boolean;
  readonly s3: S3Client;
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
  api: z.url(),
  outputs: z.object({ InboxBucketName: z.string(), WorkBucketName: z.string() }),
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
  const { s3, api, outputs } = Endpoints.parse(JSON.parse(text));
  return {
    name: 'this machine',
    bucket: outputs.InboxBucketName,
    workBucket: outputs.WorkBucketName,
    api: withoutSlash(api),
    local: true,
    s3: new S3Client({
      endpoint: s3,
      forcePathStyle: true,
      region: 'us-east-1',
      credentials: { accessKeyId: 'onrecord', secretAccessKey: 'local' },
    }),
  };
}

async function deployed(name: string): Promise<Stack> {
  const { Stacks } = await new CloudFormationClient().send(new DescribeStacksCommand({ StackName: name }));
  const outputs = new Map(Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const output = (key: string): string => {
    const value = outputs.get(key);
    if (!value) throw new Error(`stack ${name} has no output ${key}. Is it an On Record stack, and fully deployed?`);
    return value;
  };
  return {
    name,
    bucket: output('InboxBucketName'),
    workBucket: output('WorkBucketName'),
    api: withoutSlash(output('ApiUrl')),
    local: false,
    s3: new S3Client({}),
  };
}

const withoutSlash = (url: string): string => url.replace(/\/$/, '');
