// Counts of what AWS would bill: requests to buckets and queues, units of the table, function time. Kept in the state folder
// so that `npm run cost` can work out what the same work costs there: { s3Put: 3, …, functions: { 'on-record-extract': {…} } }
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface FunctionCount {
  readonly invocations: number;
  readonly milliseconds: number;
  readonly gigabyteSeconds: number;
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

export type Unit = Exclude<keyof Counts, 'functions'>;

const NOTHING: Counts = {
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

  /** An invocation of so many milliseconds; AWS bills each begun millisecond. */
  invoked(name: string, milliseconds: number, memoryMegabytes: number): void {
    const before = this.#counts.functions[name] ?? { invocations: 0, milliseconds: 0, gigabyteSeconds: 0 };
    const billed = Math.ceil(milliseconds);
    this.#counts.functions[name] = {
      invocations: before.invocations + 1,
      milliseconds: before.milliseconds + billed,
      gigabyteSeconds: before.gigabyteSeconds + (billed / 1000) * (memoryMegabytes / 1024),
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
