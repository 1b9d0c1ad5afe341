// The thread that serves the tables, started and made to hold the template's tables with their keys and indexes.
// const tables = await openTables({ path, port, … }) ; tables.report() → units used, grants used ; tables.close()
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { GateReport } from '../iam/gate.ts';
import type { Table } from '../plan/tables.ts';
import type { ThreadStart } from './thread.ts';

export interface TableReport {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly gate: GateReport;
  readonly happened: Readonly<Record<string, number>>;
}

export interface Tables {
  /** What was done since the last report. */
  readonly report: () => Promise<TableReport>;
  readonly close: () => Promise<TableReport>;
}

type Told = { readonly kind: string; readonly message?: string } & Partial<TableReport>;

export async function openTables(start: ThreadStart): Promise<Tables> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: start,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const told = async (kind: string): Promise<Told> => {
    for (;;) {
      const [message] = (await once(thread, 'message')) as [Told];
      if (message.kind === 'failed') throw new Error(`the table's server: ${message.message}`);
      if (message.kind === kind) return message;
    }
  };
  await told('ready');
  for (const table of start.tables) await makeTable(`http://127.0.0.1:${start.port}`, table);
  const ask = async (what: 'report' | 'close'): Promise<TableReport> => {
    const reported = told('report');
    thread.postMessage(what);
    return (await reported) as unknown as TableReport;
  };
  return {
    report: () => ask('report'),
    close: async () => {
      const exited = once(thread, 'exit');
      const last = await ask('close');
      await exited;
      return last;
    },
  };
}

interface Described {
  readonly KeySchema: unknown;
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string; readonly KeySchema: unknown }[];
}

async function makeTable(endpoint: string, { name, create }: Table): Promise<void> {
  const created = await call(endpoint, 'CreateTable', create);
  if (created.status === 200) return untilActive(endpoint, name);
  const described = await call(endpoint, 'DescribeTable', { TableName: name });
  if (described.status !== 200) throw new Error(`table ${name} can't be made: ${JSON.stringify(created.body)}`);
  const held = described.body.Table as Described;
  const shape = ({ KeySchema, GlobalSecondaryIndexes = [] }: Described): string =>
    JSON.stringify([
      KeySchema,
      GlobalSecondaryIndexes.map((one) => [one.IndexName, one.KeySchema] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  if (shape(held) !== shape(create))
    throw new Error(
      `table ${name} has other keys or indexes than the template now says: start with --fresh, or elsewhere with --state`,
    );
}

/** A table that was just made answers only when it is active: dynalite says so a moment later. */
async function untilActive(endpoint: string, name: string): Promise<void> {
  for (let left = 250; left > 0; left -= 1) {
    const { body } = await call(endpoint, 'DescribeTable', { TableName: name });
    if ((body.Table as { TableStatus?: string } | undefined)?.TableStatus === 'ACTIVE') return;
    await sleep(20);
  }
  throw new Error(`table ${name} was made but does not come up: start with --fresh`);
}

async function call(
  endpoint: string,
  operation: string,
  body: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=owner/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
