// The engine in a process of its own, to be measured and killed from outside: node engine.ts OPTIONS-AS-JSON prints where it is,
// and then a line for each reading that is on record: {"id": "<article>", "at": <epoch milliseconds>}
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
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

export async function spawnEngine(options: Options, onRecorded: (one: Recorded) => void = () => {}): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SELF, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const running = await new Promise<RunningEngine>((ready, failed) => {
    lines.once('line', (line) => ready(JSON.parse(line) as RunningEngine));
    child.once('exit', (code) => failed(new Error(`the engine ended with ${code}`)));
  });
  lines.on('line', (line) => onRecorded(JSON.parse(line) as Recorded));
  return { child, clients: new Clients(running), took: performance.now() - begun };
}

export async function stop({ child }: Started): Promise<void> {
  const exited = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await exited;
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
  process.once('SIGTERM', () => void engine.stop());
  console.log(JSON.stringify(engine.running));
}
