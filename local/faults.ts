// What may go wrong on AWS, on purpose and by a seed: throttles, server errors, events twice or out of order, a slow table,
// functions killed or out of time; and what AWS bounds on purpose: services as far away as they are, and ceilings. new Faults({ seed: 1, throttle: 0.05 }).serviceFault('dynamodb') → 'throttle' | 'error' | undefined

import { Rate, TableCeiling, type TableLimits, type Writes } from './ceilings.ts';

export interface FaultPlan {
  readonly seed: number;
  /** Shares of calls by functions that fail so, 0 to 1. */
  readonly throttle?: number;
  readonly serverError?: number;
  /** Share of events sent twice. */
  readonly duplicate?: number;
  /** Share of events held back up to two seconds, so that later ones overtake them. */
  readonly reorder?: number;
  /** Share of invocations whose function is killed in the middle. */
  readonly kill?: number;
  /** Share of invocations that run out of time in the middle: they get little more than what the stages keep for their answer. */
  readonly timeout?: number;
  /** An input that no function survives: who reads an object with this in its key is held, and killed a second after its event. */
  readonly poison?: string;
  /** Milliseconds that every call of a function to a service waits. */
  readonly latency?: { readonly s3?: number; readonly sqs?: number; readonly dynamodb?: number };
  /** What there is at once, and no more. */
  readonly ceilings?: {
    readonly table?: TableLimits;
    /** Functions at work. */
    readonly functions?: number;
    /** Requests a second that the API answers; twice as many at once. */
    readonly apiRequests?: number;
  };
}

/** The time that shared/lambda/deadline.ts keeps for the answer: the engine knows nothing of what runs on it, and so says it anew. */
const MARGIN = 1500;

export type ServiceFault = 'throttle' | 'error';

export class Faults {
  readonly plan: FaultPlan | undefined;
  readonly happened: Record<string, number> = {};
  readonly #table: TableCeiling | undefined;
  readonly #api: Rate | undefined;
  #state: number;

  constructor(plan?: FaultPlan) {
    this.plan = plan;
    const { table, apiRequests } = plan?.ceilings ?? {};
    this.#table = table && new TableCeiling(table);
    this.#api = apiRequests === undefined ? undefined : new Rate(apiRequests, 2 * apiRequests);
    this.#state = (plan?.seed ?? 0) >>> 0;
  }

  /** Resolves when the service has answered as late as it does. */
  async away(service: 's3' | 'sqs' | 'dynamodb'): Promise<void> {
    const wait = this.plan?.latency?.[service] ?? 0;
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  }

  /** Whether a table turns the writes at hand away, as it is full. */
  tableIsFull(writes: Writes, now = performance.now()): boolean {
    const full = this.#table?.turnsAway(writes, now);
    if (full !== undefined) this.#note(`${full} full`);
    return full !== undefined;
  }

  /** Whether the API turns the request at hand away. */
  apiIsFull(now = performance.now()): boolean {
    if (this.#api === undefined) return false;
    const full = !this.#api.has(now, 1);
    if (full) this.#note('API full');
    else this.#api.take(1);
    return full;
  }

  /** Whether one function more is too many. */
  functionsAreFull(atWork: number): boolean {
    const full = atWork >= (this.plan?.ceilings?.functions ?? Infinity);
    if (full) this.#note('functions full');
    return full;
  }

  /** Whether the call at hand fails, and how. */
  serviceFault(service: string): ServiceFault | undefined {
    const fault = this.#chance(this.plan?.throttle)
      ? 'throttle'
      : this.#chance(this.plan?.serverError)
        ? 'error'
        : undefined;
    if (fault !== undefined) this.#note(`${service} ${fault}`);
    return fault;
  }

  /** After how many milliseconds each copy of an event is to arrive: [0] is one copy at once. */
  deliveries(): readonly number[] {
    const copies = this.#chance(this.plan?.duplicate) ? 2 : 1;
    if (copies === 2) this.#note('event twice');
    return Array.from({ length: copies }, () => {
      if (!this.#chance(this.plan?.reorder)) return 0;
      this.#note('event late');
      return Math.floor(this.#random() * 2000);
    });
  }

  /** After how many milliseconds the invocation at hand, of the function so named, is to be killed. */
  killAfter(event: unknown, name: string): number | undefined {
    const { poison } = this.plan ?? {};
    const queued = typeof event === 'object' && event !== null && 'Records' in event;
    if (queued && poison !== undefined && JSON.stringify(event).includes(poison)) {
      this.#note(`poison taken by ${name}`);
      return 1200;
    }
    if (!this.#chance(this.plan?.kill)) return undefined;
    this.#note('function killed');
    return Math.floor(this.#random() * 200);
  }

  /** Milliseconds that the invocation at hand has, where it is to run out of them; else what its function has. */
  timeLimit(): number | undefined {
    if (!this.#chance(this.plan?.timeout)) return undefined;
    this.#note('function out of time');
    return MARGIN + Math.floor(this.#random() * 100);
  }

  /** Milliseconds to hold a function's request for this URL. */
  holdFor(url: string): number {
    const { poison } = this.plan ?? {};
    return poison !== undefined && url.includes(poison) ? 3000 : 0;
  }

  #note(what: string): void {
    this.happened[what] = (this.happened[what] ?? 0) + 1;
  }

  #chance(share = 0): boolean {
    return share > 0 && this.#random() < share;
  }

  /** mulberry32: the same seed gives the same faults. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
