// AWS's prices in us-east-1, dollars, as of November 2026; what the cost model multiplies the engine's counts with.
// Not counted: data transfer and the free tier; what stays and what is fixed costs by the month (monthly.ts).
import type { Counts } from '../local/meter.ts';

const MILLION = 1_000_000;

export const PRICES = {
  s3Put: 5 / MILLION,
  s3Get: 0.4 / MILLION,
  sqsRequests: 0.4 / MILLION,
  writeUnits: 0.625 / MILLION,
  readUnits: 0.125 / MILLION,
  apiRequests: 1 / MILLION,
  /** Lambda on arm64. */
  gigabyteSecond: 0.0000133334,
  invocation: 0.2 / MILLION,
} as const;

export interface CostLine {
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly dollars: number;
}

/** What was counted, priced; dearest first. */
export function costsOf(counts: Counts): readonly CostLine[] {
  const plain = [
    ['puts to S3', counts.s3Put, 'requests', PRICES.s3Put],
    ['gets from S3', counts.s3Get, 'requests', PRICES.s3Get],
    ['queues', counts.sqsRequests, 'requests', PRICES.sqsRequests],
    ['writes to the table', counts.writeUnits, 'units', PRICES.writeUnits],
    ['reads of the table', counts.readUnits, 'units', PRICES.readUnits],
    ['HTTP API', counts.apiRequests, 'requests', PRICES.apiRequests],
  ] as const;
  const share = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(whole, 1e-9))} %`;
  const functions = Object.entries(counts.functions)
    .map(([name, counted]) => ({ name, ...counted }))
    .map(({ name, invocations, gigabyteSeconds, workingGigabyteSeconds }) => ({
      what: `${name} (${share(workingGigabyteSeconds, gigabyteSeconds)} at work)`,
      amount: gigabyteSeconds,
      unit: 'GB-s',
      dollars: gigabyteSeconds * PRICES.gigabyteSecond + invocations * PRICES.invocation,
    }));
  return [
    ...plain.map(([what, amount, unit, price]) => ({ what, amount, unit, dollars: amount * price })),
    ...functions,
  ].sort((a, b) => b.dollars - a.dollars);
}
