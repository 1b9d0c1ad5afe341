// One process that runs one function, one event at a time. A timeout or a crash ends the process, as on Lambda.
// const one = new FunctionProcess(settings); await one.invoke(event) → { ok: true, result } or { ok: false, error }
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Answer, Ask, Failure, Outcome } from './messages.ts';

export interface ProcessSettings {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly log: Writable;
}

export interface Interference {
  readonly killAfter?: number | undefined;
  readonly limit?: number | undefined;
}

/** Loading a bundle takes a fraction of a second; this much only on a machine with very much else to do. */
const START_LIMIT = 60_000;
const BOOTSTRAP = fileURLToPath(new URL('./bootstrap.ts', import.meta.url));

export class FunctionProcess {
  readonly #child: ChildProcess;
  readonly #settings: ProcessSettings;
  readonly #started: Promise<Failure | undefined>;
  #waiting: ((answer: Answer | { readonly kind: 'gone'; readonly error: Failure }) => void) | undefined;
  #dead = false;
  busy = false;
  idleSince = Date.now();

  constructor(settings: ProcessSettings) {
    this.#settings = settings;
    this.#child = fork(BOOTSTRAP, [], {
      cwd: settings.environment.LAMBDA_TASK_ROOT,
      env: settings.environment,
      execArgv: [`--max-old-space-size=${settings.memoryMegabytes}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child.stdout?.pipe(settings.log, { end: false });
    this.#child.stderr?.pipe(settings.log, { end: false });
    this.#child.on('message', (answer: Answer) => this.#waiting?.(answer));
    this.#child.on('error', (error) => this.#gone({ type: 'Runtime.StartError', message: error.message }));
    this.#child.on('exit', (code, signal) =>
      this.#gone({
        type: 'Runtime.ExitError',
        message: `Runtime exited ${signal === null ? `with code ${code}` : `by signal ${signal}`}`,
      }),
    );
    this.#started = this.#answer(START_LIMIT).then((answer) => {
      if (answer.kind === 'ready') return undefined;
      this.kill();
      return answer.kind === 'broken' || answer.kind === 'gone'
        ? { ...answer.error, type: 'Runtime.InitError' }
        : { type: 'Runtime.InitError', message: 'an answer before the start' };
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Why the handler can't be loaded; undefined when it is. */
  ready(): Promise<Failure | undefined> {
    return this.#started;
  }

  /** In milliseconds: when it is to be killed, and what it has where that is less than its function has. */
  async invoke(
    event: unknown,
    { killAfter, limit = this.#settings.timeoutSeconds * 1000 }: Interference = {},
  ): Promise<Outcome> {
    const failed = await this.#started;
    if (failed !== undefined) return { ok: false, error: failed, milliseconds: 0 };
    const begun = performance.now();
    const requestId = randomUUID();
    const answered = this.#answer(limit);
    const ask: Ask = { requestId, event, deadline: Date.now() + limit };
    this.#child.send(ask, (error) => error && this.#gone({ type: 'Runtime.ExitError', message: error.message }));
    const killer = killAfter === undefined ? undefined : setTimeout(() => this.kill(), killAfter);
    const answer = await answered;
    clearTimeout(killer);
    const milliseconds = performance.now() - begun;
    this.idleSince = Date.now();
    if (answer.kind === 'result') return { ok: true, result: answer.result, milliseconds, core: answer.core };
    if (answer.kind === 'ready') return { ok: false, error: { type: 'Runtime', message: 'out of turn' }, milliseconds };
    return { ok: false, error: answer.error, milliseconds, core: answer.kind === 'thrown' ? answer.core : undefined };
  }

  kill(): void {
    this.#dead = true;
    this.#child.kill('SIGKILL');
  }

  #gone(error: Failure): void {
    this.#dead = true;
    this.#waiting?.({ kind: 'gone', error });
  }

  /** The next answer; when none comes in time the process is killed, as Lambda does. */
  #answer(limit: number): Promise<Answer | { readonly kind: 'gone'; readonly error: Failure }> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const message = `Task timed out after ${(limit / 1000).toFixed(2)} seconds`;
        this.#waiting?.({ kind: 'gone', error: { type: 'Sandbox.Timedout', message } });
        this.kill();
      }, limit);
      this.#waiting = (answer) => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve(answer);
      };
    });
  }
}
