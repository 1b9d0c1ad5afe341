// The state folder: who holds it, where things lie in it, and how other commands find the engine that runs on it.
// const state = await holdState('.on-record') throws when another engine holds it; the hold ends with the process, however it ends.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface RunningEngine {
  readonly pid: number;
  readonly s3: string;
  readonly sqs: string;
  readonly dynamodb: string;
  readonly api: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface State {
  readonly directory: string;
  readonly storage: string;
  readonly table: string;
  readonly logs: string;
  readonly meter: string;
  readonly announce: (engine: RunningEngine) => void;
  readonly release: () => void;
}

export class StateInUse extends Error {}

/** `fresh` throws away what an earlier run left; the synthesized stack stays. */
export function holdState(directory: string, { fresh = false }: { readonly fresh?: boolean } = {}): State {
  mkdirSync(directory, { recursive: true });
  const endpoints = join(directory, 'endpoints.json');
  const lock = lockIn(directory, endpoints);
  const parts = { storage: 'storage', table: 'table', logs: 'logs', meter: 'meter.json' };
  if (fresh) for (const name of Object.values(parts)) rmSync(join(directory, name), { recursive: true, force: true });
  return {
    directory,
    storage: join(directory, parts.storage),
    table: join(directory, parts.table),
    logs: join(directory, parts.logs),
    meter: join(directory, parts.meter),
    announce: (engine) => {
      writeFileSync(`${endpoints}.new`, `${JSON.stringify(engine, null, 2)}\n`);
      renameSync(`${endpoints}.new`, endpoints);
    },
    release: () => {
      rmSync(endpoints, { force: true });
      lock.close();
    },
  };
}

/** A lock of the operating system's, by way of SQLite: it is gone with the process, and no stale file can bar the way. */
function lockIn(directory: string, endpoints: string): DatabaseSync {
  // An engine that was killed a moment ago may still be on its way out.
  const lock = new DatabaseSync(join(directory, 'lock'), { timeout: 1000 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    let by = '';
    try {
      const running = JSON.parse(readFileSync(endpoints, 'utf8')) as RunningEngine;
      by = ` (process ${running.pid}, API at ${running.api})`;
    } catch {
      // It is still starting, and has told nobody where it listens.
    }
    throw new StateInUse(`an engine already runs on ${directory}${by}`);
  }
}
