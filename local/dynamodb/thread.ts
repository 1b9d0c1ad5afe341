// The table's server, in a thread of its own so that it does not wait for the buckets and queues, nor they for it:
// dynalite on disk, behind the same gate as the other services. Started by table.ts, which sends it the plan.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { type FaultPlan, Faults } from '../faults.ts';
import { Gate } from '../iam/gate.ts';
import { Principals } from '../iam/principals.ts';
import { type Body, tableActions } from '../iam/table-actions.ts';
import { refusal } from '../loopback.ts';
import type { LambdaFunction } from '../plan/functions.ts';
import type { Role } from '../plan/policies.ts';
import type { Table } from '../plan/tables.ts';
import { closeWhatIsRead } from './closing-level.ts';
import { unitsOf, writesOf } from './units.ts';

export interface ThreadStart {
  readonly path: string;
  readonly port: number;
  readonly tables: readonly Table[];
  readonly functions: readonly Pick<LambdaFunction, 'name' | 'role'>[];
  readonly roles: readonly Role[];
  readonly faults?: FaultPlan;
}

const { path, port, tables, functions, roles, faults: faultPlan } = workerData as ThreadStart;
closeWhatIsRead();
const server = (dynalite as (options: object) => Server)({
  path,
  createTableMs: 0,
  updateTableMs: 0,
  deleteTableMs: 0,
});
const [answer] = server.listeners('request') as [(request: unknown, response: ServerResponse) => void];
const gate = new Gate();
const principals = new Principals(functions, roles);
const faults = new Faults(faultPlan);
let writeUnits = 0;
let readUnits = 0;

server.removeAllListeners('request');
server.on(
  'request',
  (request, response) => void handle(request, response).catch((error: Error) => response.destroy(error)),
);

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const why = refusal(request.headers);
  const bytes = await buffer(request);
  if (why !== undefined) return fail(response, 403, 'com.amazon.coral.service#AccessDeniedException', why);
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const body = parsed(bytes);
  const principal = principals.of(request.headers.authorization);
  const refused = gate.check(principal, tableActions(operation, body, factsOf));
  if (refused !== undefined) return fail(response, 400, 'com.amazon.coral.service#AccessDeniedException', refused);
  if (principal.kind === 'role') {
    await faults.away('dynamodb');
    const full = faults.tableIsFull(writesOf(operation, body, tables));
    const fault = full ? 'throttle' : faults.serviceFault('dynamodb');
    const prefix = 'com.amazonaws.dynamodb.v20120810#';
    if (fault === 'throttle')
      return fail(
        response,
        400,
        `${prefix}ProvisionedThroughputExceededException`,
        'The level of configured provisioned throughput was exceeded.',
      );
    if (fault === 'error') return fail(response, 500, `${prefix}InternalServerError`, 'Internal server error');
  }
  const counted = 'TableName' in body || 'RequestItems' in body ? { ReturnConsumedCapacity: 'TOTAL', ...body } : body;
  const end = response.end.bind(response) as (chunk: unknown) => ServerResponse;
  response.end = ((chunk: unknown) => {
    const units = unitsOf(operation, body, String(chunk), response.statusCode, tables);
    writeUnits += units.write;
    readUnits += units.read;
    return end(chunk);
  }) as typeof response.end;
  const { method, url, headers } = request;
  answer(Object.assign(Readable.from([Buffer.from(JSON.stringify(counted))]), { method, url, headers }), response);
}

function factsOf(name: string): { arn: string; partitionKey: string } {
  const table = tables.find((one) => one.name === name);
  return {
    arn: table?.arn ?? `arn:aws:dynamodb:us-east-1:000000000000:table/${name}`,
    partitionKey: table?.create.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
  };
}

function parsed(bytes: Buffer): Body {
  try {
    return JSON.parse(bytes.toString() || '{}') as Body;
  } catch {
    return {};
  }
}

function fail(response: ServerResponse, status: number, type: string, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify({ __type: type, message }));
}

function report(): void {
  parentPort?.postMessage({ kind: 'report', writeUnits, readUnits, gate: gate.report(), happened: faults.happened });
  writeUnits = 0;
  readUnits = 0;
}

parentPort?.on('message', (message: 'report' | 'close') => {
  report();
  if (message === 'report') return;
  // What dynalite still has at work finds its database closed, and throws out of a timer: nobody waits for its answer any more.
  process.on('uncaughtException', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'LEVEL_DATABASE_NOT_OPEN') throw error;
  });
  server.closeAllConnections();
  server.close(() => {
    parentPort?.postMessage({ kind: 'closed' });
    process.exit();
  });
});
server.on('error', (error) => parentPort?.postMessage({ kind: 'failed', message: error.message }));
server.listen(port, '127.0.0.1', () => parentPort?.postMessage({ kind: 'ready' }));
