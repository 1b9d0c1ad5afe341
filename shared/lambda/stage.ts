// The wrapper of every stage: takes a batch of S3 events from its queue and gives each message one deadline and one outcome.
// What fails is tried again, later each time; the others of its batch are done. export const handler = stage({ name, work, failures })
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { beforeDeadline } from './deadline.ts';
import type { Later } from './later.ts';
import { type ObjectEvent, objectEventsOf } from './object-event.ts';
import { logger, metrics, tellable } from './watch.ts';

/** What became of one object: done, refused for good (with its code), or skipped as something newer or the same is there. */
export type Outcome =
  | { readonly outcome: 'done'; readonly about?: Readonly<Record<string, string | number>> }
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'skipped'; readonly because: string };

export interface Attempt {
  /** No try follows this one: what dies now, dies as `failed`. */
  readonly last: boolean;
  /** Aborts at the deadline. */
  readonly signal: AbortSignal;
}

export type Work = (event: ObjectEvent, attempt: Attempt) => Promise<Outcome>;

/** Told of uploads that are about to become dead letters. */
export interface Failures {
  /** Before the last try, as a crash leaves no time to say anything. */
  fear(event: ObjectEvent): Promise<void>;
  /** The last try ended with this error. */
  tell(event: ObjectEvent, error: unknown): Promise<void>;
  /** The last try succeeded after all. */
  clear(event: ObjectEvent): Promise<void>;
}

export interface StageOptions {
  readonly work: Work;
  /** Asked before any work: that this version and the table fit. Throws where they don't. */
  readonly ready: () => Promise<void>;
  readonly failures: Failures;
  readonly later: Later;
  /** The article and revision that an event is about, for the log. */
  readonly names: (event: ObjectEvent) => { readonly id: string; readonly revision: string };
  /** How often the queue gives a message before it is a dead letter. */
  readonly tries: number;
}

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

/** Takes one message; its id where it must come again. */
async function take(record: SQSRecord, signal: AbortSignal, options: StageOptions): Promise<string | undefined> {
  const tried = Number(record.attributes.ApproximateReceiveCount);
  const last = tried >= options.tries;
  let current: ObjectEvent | undefined;
  try {
    await options.ready();
    for (const event of objectEventsOf(record.body)) {
      current = event;
      if (last) await options.failures.fear(event);
      report(namesOf(event, options), await abortable(options.work(event, { last, signal }), signal));
      if (last) await options.failures.clear(event);
    }
    return undefined;
  } catch (error) {
    metrics.addMetric('failed', MetricUnit.Count, 1);
    logger.error('failed', { ...(current && namesOf(current, options)), tried, last, error: tellable(error) });
    if (last && current) await options.failures.tell(current, error).catch(() => undefined);
    await options.later(record, tried);
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
