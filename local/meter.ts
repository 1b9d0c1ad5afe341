// Counts of what AWS would bill: requests to buckets and queues, units of the table, function time. Kept in the state folder
// so that `npm run cost` can work out what the same work costs there: { s3Put: 3, …, functions: { 'on-record-extract': {…} } }
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Outcome } from './lambda/messages.ts';

export interface FunctionCount {
  readonly invocations: number;
  readonly milliseconds: number;
  readonly gigabyteSeconds: number;
  /** Of the same, while it worked and did not wait for another service. */
  readonly workingGigabyteSeconds: number;
}

export interface Counts {
  /** PUT, COPY, POST, LIST: S3's dearer requests. */
  readonly s3Put: number;
  /** GET, HEAD and the rest. */
  readonly s3Get: number;
  readonly sqsRequests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly apiRequests: number;
  readonly functions: Readonly<Record<string, FunctionCount>>;
}

/** Memory that comes with a whole core (Lambda's documentation); less has its share of one. */
const CORE_MEGABYTES = 1769;

export type Unit = Exclude<keyof Counts, 'functions'>;

export const NOTHING: Counts = {
  s3Put: 0,
  s3Get: 0,
  sqsRequests: 0,
  writeUnits: 0,
  readUnits: 0,
  apiRequests: 0,
  functions: {},
};

export class Meter {
  readonly #path: string;
  readonly #counts: Record<Unit, number> & { functions: Record<string, FunctionCount> };
  #changed = false;

  constructor(path: string) {
    this.#path = path;
    const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : NOTHING;
    this.#counts = { ...NOTHING, ...before, functions: { ...before.functions } };
  }

  count(unit: Unit, amount = 1): void {
    this.#counts[unit] += amount;
    this.#changed = true;
  }

  /**
   * An invocation, in what Lambda would bill for it: it waits for no other's work, and works as fast as the share of a core
   * that its memory buys. AWS bills each begun millisecond.
   */
  invoked(name: string, { milliseconds, core }: Pick<Outcome, 'milliseconds' | 'core'>, memoryMegabytes: number): void {
    const before = this.#counts.functions[name];
    const gigabytes = memoryMegabytes / 1024;
    const { working = 0, delayed = 0 } = core ?? {};
    const slower = Math.max(1, CORE_MEGABYTES / memoryMegabytes);
    const billed = Math.ceil(Math.max(0, milliseconds - delayed) + (slower - 1) * working);
    this.#counts.functions[name] = {
      invocations: (before?.invocations ?? 0) + 1,
      milliseconds: (before?.milliseconds ?? 0) + billed,
      gigabyteSeconds: (before?.gigabyteSeconds ?? 0) + (billed / 1000) * gigabytes,
      workingGigabyteSeconds: (before?.workingGigabyteSeconds ?? 0) + ((slower * working) / 1000) * gigabytes,
    };
    this.#changed = true;
  }

  counts(): Counts {
    return structuredClone(this.#counts);
  }

  save(): void {
    if (!this.#changed) return;
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#counts, null, 2));
    renameSync(`${this.#path}.new`, this.#path);
    this.#changed = false;
  }
}
