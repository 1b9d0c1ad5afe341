// The processes of all functions: started when needed, kept warm, ended when idle. pool.invoke('on-record-extract', event)
// Work from queues shares as many slots as the machine has cores; whoever asks the API waits for none of them.
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Faults } from '../faults.ts';
import type { Meter } from '../meter.ts';
import type { LambdaFunction } from '../plan/functions.ts';
import type { Outcome } from './messages.ts';
import { FunctionProcess } from './process.ts';
import { Slots } from './slots.ts';

export interface PoolParts {
  readonly functions: readonly LambdaFunction[];
  readonly environmentOf: (one: LambdaFunction) => Readonly<Record<string, string>>;
  readonly logs: string;
  readonly meter: Meter;
  readonly faults: Faults;
  /** Of one function; further invocations wait their turn. */
  readonly mostProcesses: number;
  /** Called with every invocation that failed. */
  readonly onFailure?: (name: string, outcome: Outcome & { readonly ok: false }) => void;
}

/** Processes beyond one a function end after so long without work. */
const IDLE_LIMIT = 30_000;
const LOG_LIMIT = 20 * 1024 * 1024;

/** As Lambda answers where the account's functions are used up: none of its code ran. */
const TURNED_AWAY: Outcome = {
  ok: false,
  error: { type: 'TooManyRequestsException', message: 'Rate Exceeded.' },
  milliseconds: 0,
};

export class Pool {
  readonly #parts: PoolParts;
  readonly #processes = new Map<string, FunctionProcess[]>();
  readonly #logs = new Map<string, Writable>();
  readonly #reserved = new Map<string, Slots>();
  readonly #sweep: NodeJS.Timeout;
  #closed = false;

  constructor(parts: PoolParts) {
    this.#parts = parts;
    mkdirSync(parts.logs, { recursive: true });
    for (const { name, reservedConcurrency } of parts.functions) {
      this.#processes.set(name, []);
      this.#logs.set(name, openLog(join(parts.logs, `${name}.log`)));
      this.#reserved.set(name, new Slots(Math.min(reservedConcurrency ?? Infinity, parts.mostProcesses)));
    }
    this.#sweep = setInterval(() => this.#endIdle(), 5000).unref();
  }

  /** Starts one process of each function, so that the first event waits for none. Throws when one does not load. */
  async warm(): Promise<void> {
    await Promise.all(
      this.#parts.functions.map(async (one) => {
        const failed = await this.#idleProcess(one).ready();
        if (failed !== undefined) throw new Error(`function ${one.name} does not load: ${failed.message}`);
      }),
    );
  }

  async invoke(name: string, event: unknown): Promise<Outcome> {
    const one = this.#parts.functions.find((candidate) => candidate.name === name);
    if (one === undefined) throw new Error(`the template holds no function ${name}`);
    const { faults } = this.#parts;
    if (faults.functionsAreFull([...this.#processes.values()].flat().filter(({ busy, dead }) => busy && !dead).length))
      return TURNED_AWAY;
    const release = await (this.#reserved.get(name) as Slots).take();
    try {
      const process = this.#idleProcess(one);
      process.busy = true;
      const interference = { killAfter: faults.killAfter(event, name), limit: faults.timeLimit() };
      const outcome = await process.invoke(event, interference);
      process.busy = false;
      this.#parts.meter.invoked(name, outcome, one.memoryMegabytes);
      if (!outcome.ok) {
        this.#logs.get(name)?.write(`${JSON.stringify({ level: 'ERROR', function: name, failed: outcome.error })}\n`);
        this.#parts.onFailure?.(name, outcome);
      }
      return outcome;
    } finally {
      release();
    }
  }

  pids(): readonly number[] {
    return [...this.#processes.values()].flat().flatMap(({ pid, dead }) => (pid === undefined || dead ? [] : [pid]));
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#sweep);
    for (const process of [...this.#processes.values()].flat()) process.kill();
    for (const log of this.#logs.values()) log.end();
  }

  #idleProcess(one: LambdaFunction): FunctionProcess {
    if (this.#closed) throw new Error('the engine is stopping');
    const alive = (this.#processes.get(one.name) ?? []).filter(({ dead }) => !dead);
    const idle = alive.find(({ busy }) => !busy);
    if (idle !== undefined) return idle;
    const { name, timeoutSeconds, memoryMegabytes } = one;
    const log = this.#logs.get(name) as Writable;
    const started = new FunctionProcess({
      name,
      timeoutSeconds,
      memoryMegabytes,
      log,
      environment: this.#parts.environmentOf(one),
    });
    this.#processes.set(name, [...alive, started]);
    return started;
  }

  #endIdle(): void {
    for (const [name, processes] of this.#processes) {
      const [, ...spare] = processes.filter(({ busy, dead }) => !busy && !dead);
      const ended = spare.filter(({ idleSince }) => Date.now() - idleSince > IDLE_LIMIT);
      for (const process of ended) process.kill();
      this.#processes.set(
        name,
        processes.filter((process) => !process.dead),
      );
    }
  }
}

/** Appends; what grew too large is put aside as NAME.log.old. */
function openLog(path: string): Writable {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(path, `${path}.old`);
  const log = createWriteStream(path, { flags: 'a' });
  log.setMaxListeners(0);
  return log;
}
