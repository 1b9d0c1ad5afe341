// The whole stack on this machine: const engine = await startEngine({ assembly, state: '.on-record', port: 4800 })
// Reads only what `cdk synth` wrote, so that what runs here is what deploys. Knows nothing of news.
import { availableParallelism } from 'node:os';
import { openApi } from './api/server.ts';
import { openTables } from './dynamodb/table.ts';
import { type FaultPlan, Faults } from './faults.ts';
import { Gate, type GateReport } from './iam/gate.ts';
import { grantsOf } from './iam/grants.ts';
import { Principals } from './iam/principals.ts';
import { assertServicesMay } from './iam/services.ts';
import { environmentOf } from './lambda/environment.ts';
import type { Outcome } from './lambda/messages.ts';
import { type MessageDone, Poller } from './lambda/poller.ts';
import { Pool } from './lambda/pool.ts';
import { Slots } from './lambda/slots.ts';
import { type Counts, Meter } from './meter.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { ports } from './ports.ts';
import { expireDaily } from './s3/expire.ts';
import { holdState, type RunningEngine } from './state.ts';
import { openStorage, type Storage } from './storage.ts';
import { readAssembly } from './template/assembly.ts';

export interface EngineOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  readonly state: string;
  /** The first of three ports; 0 takes any. */
  readonly port?: number;
  readonly fresh?: boolean;
  /** Functions that work on queues at once. */
  readonly cores?: number;
  readonly retrySeconds?: number;
  readonly faults?: FaultPlan;
  /** Changes the plan before it runs: tests take away a grant to see that it is missed. */
  readonly alter?: (plan: Plan) => Plan;
  readonly onFailure?: (name: string, outcome: Outcome & { readonly ok: false }) => void;
  /** Told of each message from a queue when a function is through with it. */
  readonly onMessage?: (message: MessageDone) => void;
}

export interface Engine {
  readonly plan: Plan;
  readonly running: RunningEngine;
  readonly storage: Storage;
  /** Process ids of the functions. */
  readonly pids: () => readonly number[];
  readonly counts: () => Promise<Counts>;
  readonly grants: () => Promise<GateReport & { readonly all: readonly string[] }>;
  readonly faultsHappened: () => Readonly<Record<string, number>>;
  readonly stop: () => Promise<void>;
}

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { cores = availableParallelism(), retrySeconds = 1, alter = (plan) => plan } = options;
  const state = holdState(options.state, { fresh: options.fresh === true });
  const closers: (() => Promise<unknown> | unknown)[] = [state.release];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const taken = await ports(options.port ?? 0);
    const endpoints = {
      api: `http://127.0.0.1:${taken.api}`,
      storage: `http://127.0.0.1:${taken.storage}`,
      table: `http://127.0.0.1:${taken.table}`,
    };
    const plan = alter(makePlan(readAssembly(options.assembly), endpoints));
    const meter = new Meter(state.meter);
    const gate = new Gate();
    const faults = new Faults(options.faults);
    const principals = new Principals(plan.functions, plan.roles);
    assertServicesMay(plan, principals, gate);

    const tables = await openTables({
      path: state.table,
      port: taken.table,
      tables: plan.tables,
      functions: plan.functions.map(({ name, role }) => ({ name, role })),
      roles: plan.roles,
      ...(options.faults === undefined ? {} : { faults: options.faults }),
    });
    const tableFaults: Record<string, number> = {};
    const gather = async (report = tables.report()): Promise<void> => {
      const { writeUnits, readUnits, gate: used, happened } = await report;
      meter.count('writeUnits', writeUnits);
      meter.count('readUnits', readUnits);
      gate.add(used);
      Object.assign(tableFaults, happened);
    };
    closers.push(async () => {
      await gather(tables.close());
      meter.save();
    });
    const saver = setInterval(() => void gather().then(() => meter.save()), 5000);
    closers.push(() => clearInterval(saver));

    const storage = await openStorage(state.storage, { plan, gate, principals, meter, faults }, taken.storage);
    closers.push(storage.close);
    closers.push(expireDaily(plan.buckets, storage.store));

    const pool = new Pool({
      functions: plan.functions,
      environmentOf: (one) => environmentOf(one, endpoints),
      logs: state.logs,
      mostProcesses: 2 * cores,
      meter,
      faults,
      ...(options.onFailure === undefined ? {} : { onFailure: options.onFailure }),
    });
    closers.push(() => pool.close());
    const invoke = (name: string, event: unknown): Promise<Outcome> => pool.invoke(name, event);
    const { api } = plan;
    const listening =
      api &&
      (await openApi({
        api,
        port: taken.api,
        invoke,
        onRequest: () => meter.count('apiRequests'),
        isFull: () => faults.apiIsFull(),
      }));
    closers.push(() => listening?.close());
    await pool.warm();

    const slots = new Slots(cores);
    const { onMessage } = options;
    const parts = {
      sqs: storage.sqs,
      slots,
      cores,
      meter,
      invoke,
      retrySeconds,
      ...(onMessage === undefined ? {} : { onMessage }),
    };
    const pollers = plan.eventSources.map((source) => new Poller(source, parts));
    closers.push(async () => {
      const stopped = Promise.all(pollers.map((poller) => poller.stop()));
      // What is at work gets a moment to end; the rest is killed, and its messages come again at the next start.
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, 3000))]);
    });

    const running: RunningEngine = {
      pid: process.pid,
      s3: endpoints.storage,
      sqs: endpoints.storage,
      dynamodb: endpoints.table,
      api: endpoints.api,
      outputs: plan.outputs,
    };
    state.announce(running);
    return {
      plan,
      running,
      storage,
      pids: () => pool.pids(),
      counts: async () => {
        await gather();
        return meter.counts();
      },
      grants: async () => {
        await gather();
        return { ...gate.report(), all: grantsOf(plan) };
      },
      faultsHappened: () => ({ ...faults.happened, ...tableFaults }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
