// The wrapper of every stage: takes a batch of S3 events from its queue and gives each message one deadline and one outcome.
// What fails is tried again, later each time, and after the last try falls; what is turned away because something is full waits
// without a try being counted. export const handler = stage({ name, work, queues, … })
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { OtherLayout } from '../table/other-layout.ts';
import { beforeDeadline, DeadlineExceeded } from './deadline.ts';
import { type ObjectEvent, objectEventsOf } from './object-event.ts';
import { type Fared, faredOf, type Queues } from './queues.ts';
import { isThrottle, throttlesSeen } from './throttles.ts';
import { logger, metrics, tellable } from './watch.ts';

/**
 * What became of one object: done, refused for good (with its code), skipped as something newer or the same is there, or expired:
 * what was to be read is gone, though nobody may have deleted it.
 */
export type Outcome =
  | { readonly outcome: 'done'; readonly about?: Readonly<Record<string, string | number>> }
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'skipped'; readonly because: string }
  | { readonly outcome: 'expired' };

export interface Attempt {
  /** Aborts at the deadline. */
  readonly signal: AbortSignal;
  /** How far an earlier try got, as it said by `reached`. */
  readonly progress: number;
  readonly reached: (progress: number) => void;
}

export type Work = (event: ObjectEvent, attempt: Attempt) => Promise<Outcome>;

export interface StageOptions {
  readonly name: string;
  readonly work: Work;
  /** Asked before any work: that this version and the table fit. Throws where they don't. */
  readonly ready?: () => Promise<void>;
  readonly queues: Queues;
  /** The article and revision that an event is about, for the log. */
  readonly names: (event: ObjectEvent) => { readonly id: string; readonly revision: string };
}

/** Tries of a message that end with an error of their own, before it falls. */
export const TRIES = 4;

/** Seconds that a message waits which was turned away because something was full. */
const [LEAST_WAIT, MOST_WAIT] = [30, 300];

export function stage(options: StageOptions) {
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async (event: SQSEvent, context: Context) => {
      const { signal, end } = beforeDeadline(context);
      const failed = await Promise.all(event.Records.map((record) => take(record, signal, options)));
      end();
      return {
        batchItemFailures: failed.flatMap((id) => (id === undefined ? [] : [{ itemIdentifier: id }])),
      };
    });
}

/** Takes one message; its id where its queue has to give it again by itself. */
async function take(record: SQSRecord, signal: AbortSignal, options: StageOptions): Promise<string | undefined> {
  const before = faredOf(record);
  const throttled = throttlesSeen();
  let progress = before.progress;
  let current: ObjectEvent | undefined;
  const reached = (now: number): void => {
    progress = now;
  };
  try {
    await options.ready?.();
    for (const event of objectEventsOf(record.body)) {
      current = event;
      const attempt = { signal, progress: before.progress, reached };
      const result = await abortable(options.work(event, attempt), signal);
      report(namesOf(event, options), result);
      if (result.outcome !== 'expired') continue;
      const reason = `What ${options.name} was to read has expired. Replay the upload: onrecord replay --prefix …`;
      await options.queues.fall(record, { stage: options.name, reason, expired: true });
    }
    return undefined;
  } catch (error) {
    const wasThrottled = error instanceof DeadlineExceeded && throttlesSeen() > throttled;
    const fate = fateOf(error, { ...before, progress }, { wasThrottled, got: progress - before.progress });
    metrics.addMetric(fate.kind, MetricUnit.Count, 1);
    const names = current && namesOf(current, options);
    const told = { ...names, tried: before.tries + 1, waits: before.waits, progress, error: tellable(error) };
    if (fate.kind === 'failed') logger.error('failed', { ...told, last: fate.falls });
    else logger.warn(fate.kind, told);
    return sentOn(record, fate, error, options);
  }
}

interface Fate {
  readonly kind: 'failed' | 'throttled' | 'goes on';
  readonly fared: Fared;
  readonly seconds: number;
  readonly falls: boolean;
}

/** What an error means for the message: only one of its own is a try. */
function fateOf(error: unknown, fared: Fared, how: { readonly wasThrottled: boolean; readonly got: number }): Fate {
  // A try that got on goes on, for as often as it takes.
  if (error instanceof DeadlineExceeded && how.got > 0)
    return { kind: 'goes on', fared: { ...fared, waits: 0 }, seconds: 0, falls: false };
  if (how.wasThrottled || isThrottle(error) || error instanceof OtherLayout) {
    const most = Math.min(MOST_WAIT, LEAST_WAIT * 2 ** (fared.waits + 1));
    // Drawn by lot, so that what was turned away together does not come again together.
    const seconds = LEAST_WAIT + Math.random() * (most - LEAST_WAIT);
    return { kind: 'throttled', fared: { ...fared, waits: fared.waits + 1 }, seconds, falls: false };
  }
  const tries = fared.tries + 1;
  return { kind: 'failed', fared: { ...fared, tries, waits: 0 }, seconds: 4 ** (tries - 1), falls: tries >= TRIES };
}

/** Sends the message on as a new one; where that can't be done, its queue gives it again after the visibility timeout. */
async function sentOn(
  record: SQSRecord,
  { fared, seconds, falls }: Fate,
  error: unknown,
  { name, queues }: StageOptions,
): Promise<string | undefined> {
  const what = error instanceof Error ? error.name : 'an error';
  try {
    if (falls) await queues.fall(record, { stage: name, reason: `The last try of ${name} ended with ${what}.` });
    else await queues.again(record, fared, seconds);
    return undefined;
  } catch {
    return record.messageId;
  }
}

interface LogNames {
  readonly article?: string;
  readonly revision?: string;
  readonly key: string;
}

/** What every line of the log says of its article. */
function namesOf(event: ObjectEvent, { names }: StageOptions): LogNames {
  try {
    const { id, revision } = names(event);
    return { article: id, revision, key: event.key };
  } catch {
    return { key: event.key };
  }
}

function report(names: LogNames, result: Outcome): void {
  metrics.addMetric(result.outcome, MetricUnit.Count, 1);
  if (result.outcome === 'refused') metrics.addMetric(`refused.${result.code}`, MetricUnit.Count, 1);
  logger.info(result.outcome, { ...names, ...result });
}

/** The work, or a failure at the deadline even where the work does not listen to the signal. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
