// The stack that `cdk synth` writes, run by the local engine in a folder that is thrown away: nothing is mocked.
// const stack = await startStack(); await stack.put('a.txt', 'words'); await stack.settled('a.txt'); await stack.stop()
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { returnDeadLetters } from '../../cli/dead-letters.ts';
import { type Engine, type EngineOptions, startEngine } from '../../local/engine.ts';
import type { RunningEngine } from '../../local/state.ts';
import { synthesize } from '../../local/synth.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Summary {
  readonly id: string;
  readonly key: string;
  readonly revision: string;
  readonly status: 'processing' | 'recorded' | 'refused' | 'failed';
  readonly title?: string;
  readonly entities?: number;
  readonly claims?: number;
  readonly refused?: { readonly code: string; readonly reason: string };
  readonly failed?: { readonly stage: string; readonly reason: string };
}

export class Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly bucket: string;
  readonly api: string;
  readonly dynamodb: string;
  readonly outputs: RunningEngine['outputs'];

  constructor({ s3, sqs, dynamodb, api, outputs }: RunningEngine) {
    const common = { region: 'us-east-1', credentials: { accessKeyId: 'owner', secretAccessKey: 'local' } };
    this.s3 = new S3Client({ ...common, endpoint: s3, forcePathStyle: true });
    this.sqs = new SQSClient({ ...common, endpoint: sqs });
    this.bucket = outputs.InboxBucketName as string;
    this.api = api;
    this.dynamodb = dynamodb;
    this.outputs = outputs;
  }

  async put(name: string, Body: string | Buffer, Metadata: Record<string, string> = {}): Promise<void> {
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key: `inbox/${name}`, Body, Metadata }));
  }

  async remove(name: string): Promise<void> {
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: `inbox/${name}` }));
  }

  /** What the API answers; undefined at 404. A server's error is asked again, as any client does. */
  async ask<T>(path: string, tries = 6): Promise<T | undefined> {
    const response = await fetch(`${this.api}${path}`);
    if (response.status === 404) return undefined;
    if (response.status >= 500 && tries > 1) return this.ask(path, tries - 1);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async summary(name: string): Promise<Summary | undefined> {
    const found = await this.ask<{ readonly items: readonly Summary[] }>(
      `/articles?key=${encodeURIComponent(`inbox/${name}`)}`,
    );
    return found?.items[0];
  }

  /** Waits until it is recorded, refused or failed; with `since`, in another revision than that. */
  settled(name: string, since?: string): Promise<Summary> {
    return eventually(async () => {
      const summary = await this.summary(name);
      return summary !== undefined && summary.status !== 'processing' && summary.revision !== since
        ? summary
        : undefined;
    });
  }

  /** Every item of a list, page by page. */
  async all<T>(path: string): Promise<readonly T[]> {
    const items: T[] = [];
    let next: string | undefined;
    do {
      const more: string =
        next === undefined ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`;
      const page = await this.ask<{ readonly items: readonly T[]; readonly next?: string }>(path + more);
      items.push(...(page?.items ?? []));
      next = page?.next;
    } while (next !== undefined);
    return items;
  }

  /** Puts what failed on its way again, as `onrecord replay --dead-letters` does. */
  returnDeadLetters(): Promise<number> {
    return returnDeadLetters({ sqs: this.sqs, output: (name) => this.outputs[name] as string }, 1_000);
  }

  /** How many uploads are recorded, refused, failed, and still at work. */
  async counts(): Promise<Readonly<Record<Summary['status'], number>>> {
    const statuses = ['recorded', 'refused', 'failed', 'processing'] as const;
    const lists = await Promise.all(
      statuses.map((status) => this.all<Summary>(`/articles?status=${status}&limit=100&copies=all`)),
    );
    return Object.fromEntries(statuses.map((status, index) => [status, lists[index]?.length ?? 0])) as never;
  }
}

export interface Stack extends Clients {
  readonly engine: Engine;
  /** Resolves when nothing waits in a queue and nothing is at work. */
  readonly quiet: (milliseconds?: number) => Promise<true>;
  readonly stop: () => Promise<void>;
}

export async function startStack(options: Partial<EngineOptions> = {}): Promise<Stack> {
  const assembly = await synthesize(ROOT);
  const state = options.state ?? temporaryFolder();
  const engine = await startEngine({ assembly, retrySeconds: 0.2, ...options, state });
  return Object.assign(new Clients(engine.running), {
    engine,
    quiet: (milliseconds?: number) => quiet(engine, milliseconds),
    stop: async () => {
      const { refused } = await engine.grants();
      await engine.stop();
      if (options.state === undefined) rmSync(state, { recursive: true, force: true });
      // Whatever else a test looks at: nothing that the stack does may lack a grant.
      if (options.alter === undefined && refused.length > 0) throw new Error(refused.join('\n'));
    },
  });
}

function quiet({ plan, storage }: Engine, milliseconds?: number): Promise<true> {
  const idle = (): boolean =>
    plan.eventSources.every(({ queue }) => {
      const held = storage.sqs.getQueueByArn(queue);
      return (
        [held?.messages, held?.delayedMessages].every((all) => all?.length === 0) && held?.inflightMessages.size === 0
      );
    });
  return eventually(async () => {
    if (!idle()) return undefined;
    await new Promise((done) => setTimeout(done, 100));
    return idle() ? true : undefined;
  }, milliseconds);
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'on-record-'));
}

/** Waits as long as a machine needs that has much else to do: what never comes fails by the test's own limit, or here. */
export async function eventually<T>(look: () => Promise<T | undefined>, milliseconds = 120_000): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`nothing came in ${milliseconds} ms: ${look}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
