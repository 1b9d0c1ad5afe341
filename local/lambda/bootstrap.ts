// What runs in a function's own process, as Lambda's runtime does there: loads the handler once, then answers one event at a
// time over the channel to the engine. Started by process.ts; never imported.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answer, Ask, CoreTime } from './messages.ts';

/** Nanoseconds on a core and waiting for one, and how often, of the thread that runs the handler. */
const SCHEDULED = '/proc/self/schedstat';

type Handler = (event: unknown, context: object) => unknown;

// When the engine is killed, nobody reads the answer. An endless loop would not notice, so a thread of its own watches.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the engine says when its functions end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
new Worker(
  `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);`,
  {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  },
).unref();

const tell = (answer: Answer): void => {
  process.send?.(answer);
};
const asError = (thrown: unknown): { type: string; message: string; stack?: string } =>
  thrown instanceof Error
    ? { type: thrown.name, message: thrown.message, ...(thrown.stack === undefined ? {} : { stack: thrown.stack }) }
    : { type: typeof thrown, message: String(thrown) };

async function load(): Promise<Handler> {
  const root = process.env.LAMBDA_TASK_ROOT ?? '.';
  const [, path = 'index', name = 'handler'] = /^(.*)\.([^.]+)$/.exec(process.env._HANDLER ?? '') ?? [];
  const file = ['.mjs', '.js', '.cjs'].map((ending) => join(root, `${path}${ending}`)).find((one) => existsSync(one));
  if (file === undefined) throw new Error(`no module ${path} in ${root}`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = module[name] ?? (module.default as Record<string, unknown> | undefined)?.[name];
  if (typeof handler !== 'function') throw new Error(`${path} exports no function ${name}`);
  if (handler.length >= 3) throw new Error('Node 24 on Lambda takes no handler with a callback (three parameters)');
  return handler as Handler;
}

/** Of this process so far; that it waited for a core is told by Linux alone. */
function coreTime(): CoreTime {
  const { user, system } = process.cpuUsage();
  const [, delayed = 0] = existsSync(SCHEDULED) ? readFileSync(SCHEDULED, 'utf8').split(' ').map(Number) : [];
  return { working: (user + system) / 1000, delayed: delayed / 1_000_000 };
}

let handler: Handler;
try {
  handler = await load();
  tell({ kind: 'ready' });
} catch (thrown) {
  process.send?.({ kind: 'broken', error: asError(thrown) } satisfies Answer, () => process.exit(1));
}

process.on('message', async ({ requestId, event, deadline }: Ask) => {
  const { env } = process;
  const context = {
    awsRequestId: requestId,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '$LATEST',
    invokedFunctionArn: env.ON_RECORD_FUNCTION_ARN,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  const before = coreTime();
  const core = (): CoreTime => {
    const { working, delayed } = coreTime();
    return { working: working - before.working, delayed: delayed - before.delayed };
  };
  try {
    const result = await handler(event, context);
    tell({ kind: 'result', requestId, result, core: core() });
  } catch (thrown) {
    tell({ kind: 'thrown', requestId, error: asError(thrown), core: core() });
  }
});
