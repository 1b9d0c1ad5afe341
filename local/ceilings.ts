// What a service takes at once, as AWS bounds it: units a second for a table, its index and each key, requests for the API. Unlike a
// fault by lot, a ceiling turns away whoever comes beyond it, all the longer the harder one pushes.
// new TableCeiling({ writes: 4000 }).turnsAway({ own: 3, index: 1, keys: ['all#2021-05#2'] }, now) → undefined or what is full

/** So many a second; what is not used is kept for so long, and one who comes may overdraw what is left, as DynamoDB lets them. */
export class Rate {
  #left: number;
  #at = 0;
  perSecond: number;
  readonly #most: number;

  constructor(perSecond: number, burst = perSecond) {
    this.perSecond = perSecond;
    this.#most = burst;
    this.#left = burst;
  }

  /**
   * @param now in milliseconds, never less than before
   * @param least what must be left; a table lets in whoever comes while anything is
   */
  has(now: number, least = Number.MIN_VALUE): boolean {
    if (this.#at > 0) {
      const most = Math.max(this.#most, this.perSecond);
      this.#left = Math.min(most, this.#left + ((now - this.#at) / 1000) * this.perSecond);
    }
    this.#at = now;
    return this.#left >= least;
  }

  take(units: number): void {
    this.#left -= units;
  }
}

export interface TableLimits {
  /** Write units a second of a new table, and of its index. */
  readonly writes: number;
  /** Of one partition key. */
  readonly keyWrites?: number;
  /** After so long the table follows to twice the most that was written in a second; DynamoDB takes 30 minutes. */
  readonly followSeconds?: number;
}

/** What a call writes: units of the table and of its index, and the partition keys. */
export interface Writes {
  readonly own: number;
  readonly index: number;
  readonly keys: readonly string[];
}

/** Partition keys remembered; which were long ago have their full rate again anyhow. */
const REMEMBERED = 50_000;

export class TableCeiling {
  readonly #limits: TableLimits;
  readonly #own: Rate;
  readonly #index: Rate;
  #keys = new Map<string, Rate>();
  #second = { at: 0, units: 0 };
  #peak = 0;
  #followedAt = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
    this.#own = new Rate(limits.writes);
    this.#index = new Rate(limits.writes);
  }

  /** What is full; else the units are taken. */
  turnsAway({ own, index, keys }: Writes, now: number): 'table' | 'index' | 'key' | undefined {
    if (own === 0) return undefined;
    this.#follow(now);
    const { keyWrites = 1_000 } = this.#limits;
    const rates = keys.map((key) => this.#keys.get(key) ?? new Rate(keyWrites));
    if (!this.#own.has(now)) return 'table';
    if (index > 0 && !this.#index.has(now)) return 'index';
    if (!rates.every((rate) => rate.has(now))) return 'key';
    this.#own.take(own);
    this.#index.take(index);
    if (this.#keys.size > REMEMBERED) this.#keys = new Map();
    for (const [i, key] of keys.entries()) {
      rates[i]?.take(own / keys.length);
      this.#keys.set(key, rates[i] as Rate);
    }
    this.#second.units += own;
    return undefined;
  }

  #follow(now: number): void {
    if (this.#followedAt === 0) this.#followedAt = now;
    if (now - this.#second.at >= 1000) {
      this.#peak = Math.max(this.#peak, this.#second.units);
      this.#second = { at: now, units: 0 };
    }
    const { followSeconds = 1_800 } = this.#limits;
    if (now - this.#followedAt < followSeconds * 1000) return;
    for (const rate of [this.#own, this.#index]) rate.perSecond = Math.max(rate.perSecond, 2 * this.#peak);
    this.#followedAt = now;
  }
}
