// The engine in a process of its own, to be measured and killed from outside: node engine.ts OPTIONS-AS-JSON prints where it is,
// then a line for each reading that is on record, {"id": "<article>", "at": <epoch milliseconds>}, and each second one with the
// faults so far, {"happened": {…}}.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { type EngineOptions, startEngine } from '../local/engine.ts';
import type { RunningEngine } from '../local/state.ts';
import { synthesize } from '../local/synth.ts';
import { Clients, ROOT } from '../test/end-to-end/stack.ts';

export interface Started {
  readonly child: ChildProcess;
  readonly clients: Clients;
  /** Milliseconds from nothing to ready. */
  readonly took: number;
}

export interface Recorded {
  readonly id: string;
  readonly at: number;
}

type Options = Omit<EngineOptions, 'assembly' | 'onMessage' | 'onFailure' | 'alter'>;

const SELF = fileURLToPath(import.meta.url);

export interface Told {
  readonly onRecorded?: (one: Recorded) => void;
  readonly onFaults?: (happened: Readonly<Record<string, number>>) => void;
}

export async function spawnEngine(options: Options, { onRecorded, onFaults }: Told = {}): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SELF, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const running = await new Promise<RunningEngine>((ready, failed) => {
    lines.once('line', (line) => ready(JSON.parse(line) as RunningEngine));
    child.once('exit', (code) => failed(new Error(`the engine ended with ${code}`)));
  });
  lines.on('line', (line) => {
    const told = JSON.parse(line) as Recorded & { readonly happened?: Readonly<Record<string, number>> };
    if (told.happened === undefined) onRecorded?.(told);
    else onFaults?.(told.happened);
  });
  return { child, clients: new Clients(running), took: performance.now() - begun };
}

export async function stop({ child }: Started): Promise<void> {
  const exited = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await exited;
}

/** Resolves when no queue of the stages holds a message, be it waiting, delayed or at work. */
export async function drained(engine: () => Started): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    // An engine that is being killed and started again does not answer.
    const left = await messagesIn(engine().clients).catch(() => 1);
    quiet = left === 0 ? quiet + 1 : 0;
    await new Promise((wait) => setTimeout(wait, 500));
  }
}

async function messagesIn({ sqs, outputs }: Clients): Promise<number> {
  const queues = Object.entries(outputs).flatMap(([name, url]) => (/QueueUrl$/.test(name) ? [url] : []));
  const counts = queues.map(async (QueueUrl) => {
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
    const { Attributes = {} } = await sqs.send(asked);
    return Object.entries(Attributes).map(([name, n]) => (/^Approximate.*Messages/.test(name) ? Number(n) : 0));
  });
  return (await Promise.all(counts)).flat().reduce((sum, one) => sum + one, 0);
}

if (process.argv[1] === SELF) {
  const options = JSON.parse(process.argv[2] as string) as Options;
  const engine = await startEngine({
    assembly: await synthesize(ROOT),
    ...options,
    onMessage: ({ body, outcome }) => {
      const at = Date.now();
      if (outcome !== 'done') return;
      // The keys of results: extractions/<article>/<revision>.json
      for (const [, id] of body.matchAll(/"key":"extractions\/([^/"]+)\//g)) console.log(JSON.stringify({ id, at }));
    },
  });
  const telling = setInterval(() => console.log(JSON.stringify({ happened: engine.faultsHappened() })), 1000);
  process.once('SIGTERM', () => {
    clearInterval(telling);
    void engine.stop();
  });
  console.log(JSON.stringify(engine.running));
}
