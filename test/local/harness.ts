// An engine on the fixture stack (a bucket → queue → function → table → API), in a folder of its own that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Engine, type EngineOptions, startEngine } from '../../local/engine.ts';

export const FIXTURE = fileURLToPath(new URL('./fixtures/app', import.meta.url));

export interface Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly table: DynamoDBClient;
}

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'on-record-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function startFixture(state: string, options: Partial<EngineOptions> = {}): Promise<Engine> {
  return startEngine({ assembly: FIXTURE, state, retrySeconds: 0.05, cores: 2, ...options });
}

export function clientsOf({ running }: Pick<Engine, 'running'>): Clients {
  const common = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'owner', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  return {
    s3: new S3Client({ ...common, endpoint: running.s3, forcePathStyle: true }),
    sqs: new SQSClient({ ...common, endpoint: running.sqs }),
    table: new DynamoDBClient({ ...common, endpoint: running.dynamodb }),
  };
}

export interface Note {
  readonly key: string;
  readonly sequencer: string;
  readonly event: string;
  readonly text: string;
  readonly size: number;
  readonly tries: number;
  readonly version: string;
  readonly etag: string;
}

/** What the fixture's function has noted, by sequencer. */
export async function notes({ table }: Clients): Promise<readonly Note[]> {
  const { Items = [] } = await table.send(new ScanCommand({ TableName: 'app-notes' }));
  return Items.map(({ pk, sk, event, text, size, tries, version, etag }) => ({
    key: pk?.S ?? '',
    sequencer: sk?.S ?? '',
    event: event?.S ?? '',
    text: text?.S ?? '',
    size: Number(size?.N),
    tries: Number(tries?.N),
    version: version?.S ?? '',
    etag: etag?.S ?? '',
  })).sort((a, b) => (a.sequencer < b.sequencer ? -1 : 1));
}

export async function eventually<T>(look: () => Promise<T | undefined>, milliseconds = 10_000): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`nothing came in ${milliseconds} ms: ${look}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
